import type { Face, Frame } from '../reading.ts';
import type { Region } from '../resample.ts';
import { createPatchAligner, type PatchAligner, type Placement } from './align-patch.ts';
import { meanDifference, sampleGrayPatch, type GrayPatch } from './gray-patch.ts';
import { matchPatch } from './match-patch.ts';
import { centreOf, placeFace, type FaceAnchor } from './relay-face.ts';

/** A held face: how it looked to a network last, where it is now, and the networks' two views of it. */
export interface HeldFace {
  readonly face: Face;
  readonly lastLookAt: number;
  readonly anchor: FaceAnchor | undefined;
  readonly looked: Face | undefined;
  readonly template: FaceTemplate;
  /** What has become of the template's size and turn since. */
  readonly growth: number;
  readonly turn: number;
}

/** A face's gray levels, and the face as it was then. */
export interface FaceTemplate {
  readonly face: Face;
  readonly patch: GrayPatch;
  readonly aligner: PatchAligner;
  /** Side of a cell, pixels. */
  readonly cell: number;
}

/** A held face in the next frame. */
export interface FoundFace {
  readonly face: Face;
  readonly growth: number;
  readonly turn: number;
  /** Correlation of its gray levels then and now, −1…1. */
  readonly likeness: number;
  /** How far it has moved since the frame before, in sides of the template. */
  readonly moved: number;
  /** Mean change of the gray levels where it was. */
  readonly difference: number;
}

/** Cells of a template, and how many more the face is looked for on every side. */
const TEMPLATE = 24;
const MARGIN = 8;
/** The template's side, in face sizes. */
const TEMPLATE_SIDE = 1.1;
/** A patch as like as this has only moved; one less like is looked at by a network. */
export const SURELY_SAME = 0.85;

export function templateOf(frame: Frame, face: Face): FaceTemplate {
  const side = TEMPLATE_SIDE * Math.sqrt(face.width * face.height);
  const patch = sampleGrayPatch(frame, squareAbout(face, side), TEMPLATE, TEMPLATE);
  return { face, patch, aligner: createPatchAligner(patch), cell: side / TEMPLATE };
}

/**
 * Finds a held face by its gray levels alone: near its last place first, by aligning the template, and, where that does
 * not succeed, wherever in the surroundings it fits best.
 */
export function findHeldFace(frame: Frame, { face, template, growth, turn }: HeldFace): FoundFace {
  const cells = TEMPLATE + 2 * MARGIN;
  const around = sampleGrayPatch(frame, squareAbout(face, cells * template.cell), cells, cells);
  const { likeness, ...placement } = placeIn(around, template, growth, turn);
  const centre = centreOf(face);
  const right = placement.right * template.cell;
  const down = placement.down * template.cell;
  return {
    face: placeFace(
      template.face,
      { x: centre.x + right, y: centre.y + down },
      placement.growth,
      placement.turn,
    ),
    growth: placement.growth,
    turn: placement.turn,
    likeness,
    moved: Math.hypot(placement.right, placement.down) / TEMPLATE,
    difference: meanDifference(template.patch, middleOf(around)),
  };
}

function placeIn(
  around: GrayPatch,
  { patch, aligner }: FaceTemplate,
  growth: number,
  turn: number,
): Placement & { readonly likeness: number } {
  const near = aligner.align(around, { right: 0, down: 0, growth, turn });
  if (near !== undefined && near.likeness >= SURELY_SAME) return near;
  const match = matchPatch(patch, around);
  const far = aligner.align(around, { ...match, growth, turn });
  const [best] = [{ ...match, growth, turn }, near, far]
    .filter((place) => place !== undefined)
    .sort((a, b) => b.likeness - a.likeness);
  return best;
}

function middleOf({ levels, columns }: GrayPatch): GrayPatch {
  const middle = new Float32Array(TEMPLATE * TEMPLATE);
  for (let row = 0; row < TEMPLATE; row++) {
    const from = (row + MARGIN) * columns + MARGIN;
    middle.set(levels.subarray(from, from + TEMPLATE), row * TEMPLATE);
  }
  return { columns: TEMPLATE, rows: TEMPLATE, levels: middle };
}

function squareAbout(face: Face, side: number): Region {
  const { x, y } = centreOf(face);
  return { x: x - side / 2, y: y - side / 2, width: side, height: side };
}
