import { centreOf, sizeOf, squareAbout } from '../bounding-box.ts';
import type { Face, Frame } from '../reading.ts';
import {
  createLucasKanadeAligner,
  type LucasKanadeAligner,
  type SimilarityTransform,
} from './align-lucas-kanade.ts';
import { meanDifference, sampleGrayPatch, type GrayPatch } from './gray-patch.ts';
import { matchTemplate } from './match-template.ts';
import { transformFace, type BoxMapping } from './map-box.ts';

/** A held face: how it looked to a network last, where it is now, and the networks' two bounding boxes of it. */
export interface HeldFace {
  readonly face: Face;
  readonly lastLookAt: number;
  readonly mapping: BoxMapping | undefined;
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
  readonly aligner: LucasKanadeAligner;
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
  const side = TEMPLATE_SIDE * sizeOf(face);
  const patch = sampleGrayPatch(frame, squareAbout(face, side), TEMPLATE, TEMPLATE);
  return { face, patch, aligner: createLucasKanadeAligner(patch), cell: side / TEMPLATE };
}

/**
 * Finds a held face by its gray levels alone: near where it was last first, by Lucas–Kanade alignment, and, where that does
 * not succeed, by template matching in the surroundings.
 */
export function findHeldFace(frame: Frame, { face, template, growth, turn }: HeldFace): FoundFace {
  const cells = TEMPLATE + 2 * MARGIN;
  const around = sampleGrayPatch(frame, squareAbout(face, cells * template.cell), cells, cells);
  const { likeness, ...placement } = placeIn(around, template, growth, turn);
  const centre = centreOf(face);
  const right = placement.right * template.cell;
  const down = placement.down * template.cell;
  return {
    face: transformFace(
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
): SimilarityTransform & { readonly likeness: number } {
  const near = aligner.align(around, { right: 0, down: 0, growth, turn });
  if (near !== undefined && near.likeness >= SURELY_SAME) return near;
  const match = matchTemplate(patch, around);
  const far = aligner.align(around, { ...match, growth, turn });
  return [near, far].reduce<SimilarityTransform & { readonly likeness: number }>(
    (best, found) => (found !== undefined && found.likeness > best.likeness ? found : best),
    { ...match, growth, turn },
  );
}

function middleOf({ levels, columns }: GrayPatch): GrayPatch {
  const middle = new Float32Array(TEMPLATE * TEMPLATE);
  for (let row = 0; row < TEMPLATE; row++) {
    const from = (row + MARGIN) * columns + MARGIN;
    middle.set(levels.subarray(from, from + TEMPLATE), row * TEMPLATE);
  }
  return { columns: TEMPLATE, rows: TEMPLATE, levels: middle };
}
