import { elementAt } from '@emoverse/domain';
import { createSeededRandom, shuffled } from '@emoverse/numeric';
import { brighten, cropSquareOf, cutSquare, type CropSquare, type Face, type Frame } from '@emoverse/vision';
import type { EvaluationContext } from '../evaluation-context.ts';
import { ferPlusMajority } from '../emotions/ferplus-majority.ts';
import { TILE_SIDE, type FaceTile } from '../emotions/read-face-tiles.ts';
import type { FaceReader } from '../readers/open-face-reader.ts';
import { pasteTile, type TilePlace } from './paste-tile.ts';
import { CAMERA } from './picture-canvas.ts';

export const TURNS = [-30, -20, -10, 0, 10, 20, 30] as const;
/** Sides tried for the square, as factors of the one in use, and shifts down, as shares of its side. */
export const FACTORS = [0.8, 0.85, 0.9, 0.95, 1, 1.05, 1.1, 1.15, 1.2, 1.25] as const;
export const SHIFTS = [-0.08, -0.04, 0, 0.04, 0.08] as const;

/** Right answers of one way to cut the face out. */
export interface CropFigures {
  readonly fer2013: number;
  /** Undefined where no face has a FER+ majority. */
  readonly ferplus: number | undefined;
}

/** Two ways on the same faces: the second's accuracy minus the first's, and its standard error. */
export interface PairedDifference {
  readonly difference: number;
  readonly standardError: number;
}

export interface TurnFigures {
  readonly degrees: number;
  /** Tiles, and those in which the detector found the face. */
  readonly n: number;
  readonly found: number;
  /** Of the faces that were found. */
  readonly tile: CropFigures;
  readonly upright: CropFigures;
  readonly onEyes: CropFigures;
  /** As the product cuts. */
  readonly eased: CropFigures;
  /** Eased against upright; FER-2013 and, where there are votes, FER+ answers together. */
  readonly gain: PairedDifference;
}

export interface CropReport {
  readonly turns: readonly TurnFigures[];
  /** On upright tiles: the square as it is, larger or smaller, and shifted. */
  readonly factors: readonly ({ readonly factor: number } & CropFigures)[];
  readonly shifts: readonly ({ readonly shift: number } & CropFigures)[];
}

/** Whether an answer was right; FER+ undefined where the face has no majority. */
interface Verdict {
  readonly fer2013: boolean;
  readonly ferplus: boolean | undefined;
}

/** Sides of the pasted tile, pixels. */
const SMALLEST = 120;
const LARGEST = 200;

/**
 * Sets tiles into camera frames, turned and enlarged to 120–200 pixels (seeded), finds the face and reads it: from the
 * upright square, the one on the line of the eyes, the one that the product cuts, and the tile itself. A tile counts where the surest
 * face has its centre in the tile.
 */
export async function measureCrop(
  tiles: readonly FaceTile[],
  { limit, seed }: { readonly limit: number; readonly seed: number },
  reader: FaceReader,
  context: EvaluationContext,
): Promise<CropReport> {
  const random = createSeededRandom(seed);
  const chosen = shuffled(tiles, random).slice(0, limit);
  const places = chosen.map(() => {
    const side = SMALLEST + (LARGEST - SMALLEST) * random();
    const within = (length: number): number => side + (length - 2 * side) * random();
    return { x: within(CAMERA.width), y: within(CAMERA.height), side };
  });
  const turns = TURNS.map((degrees) => ({
    degrees,
    tile: verdicts(),
    upright: verdicts(),
    onEyes: verdicts(),
    eased: verdicts(),
  }));
  const factors = FACTORS.map((factor) => ({ factor, verdicts: verdicts() }));
  const shifts = SHIFTS.map((shift) => ({ shift, verdicts: verdicts() }));
  const progress = context.progress('Reading turned faces', 'faces');
  try {
    for (const [index, tile] of chosen.entries()) {
      const judge = judgeOf(tile, reader);
      const whole = await judge(pasteTile(tile.pixels, { ...WHOLE, degrees: 0 }), WHOLE_SQUARE);
      for (const { degrees, ...lists } of turns) {
        const place = { ...elementAt(places, index), degrees };
        const frame = pasteTile(tile.pixels, place);
        const face = (await reader.detectFaces(frame, 'fast')).find((one) => isInTile(one, place));
        if (face === undefined) continue;
        const square = cropSquareOf(face);
        lists.tile.push(whole);
        lists.upright.push(await judge(frame, cropSquareOf(face, 'upright')));
        lists.onEyes.push(await judge(frame, cropSquareOf(face, 'on-eyes')));
        lists.eased.push(await judge(frame, square));
        if (degrees !== 0) continue;
        for (const { factor, verdicts: list } of factors)
          list.push(await judge(frame, { ...square, side: factor * square.side }));
        for (const { shift, verdicts: list } of shifts) list.push(await judge(frame, shifted(square, shift)));
      }
      await progress.to((index + 1) / chosen.length, index + 1);
    }
  } finally {
    progress.end();
  }
  return {
    turns: turns.map(({ degrees, tile, upright, onEyes, eased }) => ({
      degrees,
      n: chosen.length,
      found: tile.length,
      tile: figuresOf(tile),
      upright: figuresOf(upright),
      onEyes: figuresOf(onEyes),
      eased: figuresOf(eased),
      gain: pairedDifference(upright, eased),
    })),
    factors: factors.map(({ factor, verdicts: list }) => ({ factor, ...figuresOf(list) })),
    shifts: shifts.map(({ shift, verdicts: list }) => ({ shift, ...figuresOf(list) })),
  };
}

/** The tile as large as it is, in the frame's middle. */
const WHOLE = { x: CAMERA.width / 2, y: CAMERA.height / 2, side: TILE_SIDE };
const WHOLE_SQUARE: CropSquare = { centre: { x: WHOLE.x, y: WHOLE.y }, side: TILE_SIDE, angle: 0 };

function verdicts(): Verdict[] {
  return [];
}

function judgeOf(
  { label, votes }: FaceTile,
  reader: FaceReader,
): (frame: Frame, square: CropSquare) => Promise<Verdict> {
  const majority = votes && ferPlusMajority(votes);
  return async (frame, square) => {
    const crop = brighten(cutSquare(frame, square, reader.manifest.input.width));
    const { heads } = await reader.classify(crop);
    return {
      fer2013: likeliest(heads.fer2013) === label,
      ferplus: majority === undefined ? undefined : likeliest(heads.ferplus) === majority,
    };
  };
}

function likeliest(probabilities: Readonly<Record<string, number>>): string {
  return Object.entries(probabilities).reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

function isInTile({ x, y, width, height }: Face, place: TilePlace): boolean {
  return Math.hypot(x + width / 2 - place.x, y + height / 2 - place.y) < place.side / 2;
}

/** Moved down along its own upright by a share of its side. */
function shifted({ centre, side, angle }: CropSquare, share: number): CropSquare {
  return {
    centre: { x: centre.x - share * side * Math.sin(angle), y: centre.y + share * side * Math.cos(angle) },
    side,
    angle,
  };
}

function figuresOf(list: readonly Verdict[]): CropFigures {
  const share = (answers: readonly boolean[]): number =>
    answers.filter((isRight) => isRight).length / answers.length;
  const ferplus = list.flatMap((verdict) => (verdict.ferplus === undefined ? [] : [verdict.ferplus]));
  return {
    fer2013: share(list.map((verdict) => verdict.fer2013)),
    ferplus: ferplus.length === 0 ? undefined : share(ferplus),
  };
}

/** Mean over faces of the change in right answers, a face's answers to both label sets averaged. */
export function pairedDifference(first: readonly Verdict[], second: readonly Verdict[]): PairedDifference {
  const right = ({ fer2013, ferplus }: Verdict): number =>
    ferplus === undefined ? Number(fer2013) : (Number(fer2013) + Number(ferplus)) / 2;
  const changes = first.map((verdict, index) => right(elementAt(second, index)) - right(verdict));
  const difference = changes.reduce((sum, change) => sum + change, 0) / changes.length;
  const variance =
    changes.reduce((sum, change) => sum + (change - difference) ** 2, 0) / (changes.length - 1);
  return { difference, standardError: Math.sqrt(variance / changes.length) };
}
