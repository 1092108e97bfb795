import { numberAt } from '@emoverse/domain';
import { sampleBilinear } from '../cropping/sample-bilinear.ts';
import type { GrayPatch } from './gray-patch.ts';
import { invertSymmetric } from './invert-symmetric.ts';

/**
 * The similarity transform by which a patch lies in a larger one: moved from middle to middle by so many cells, grown by a factor, turned by radians
 * (clockwise in the picture).
 */
export interface SimilarityTransform {
  readonly right: number;
  readonly down: number;
  readonly growth: number;
  readonly turn: number;
}

export interface Alignment extends SimilarityTransform {
  /** Correlation of the gray levels of the patch and of what lies there, −1…1: light and contrast do not matter. */
  readonly likeness: number;
}

/** Finds a patch in others to fractions of a cell, from a start that is nearly right. */
export interface LucasKanadeAligner {
  /** Nothing where the patch shows nothing, or where it runs out of the other. */
  align(patch: GrayPatch, start: SimilarityTransform): Alignment | undefined;
}

/** Most steps, and the movement (cells, at the patch's edge) under which they have arrived. */
const MOST_STEPS = 12;
const ARRIVED = 0.02;
/** Growth beyond this, or contrast below this share of the template's, is no longer the same thing. */
const LARGEST_GROWTH = 1.8;
const LEAST_CONTRAST = 0.2;

/**
 * Lucas–Kanade alignment of one patch: least squares over moving, growing and turning it, and over its light and contrast, by
 * Gauss–Newton steps whose matrix depends on the patch alone (the inverse compositional method; Baker and Matthews 2004,
 * "Lucas–Kanade 20 Years On"). Only the disc in the patch counts: its corners show what is behind.
 *
 * Cost: once a few multiplications a cell times 21; then, a step, one bilinear reading and 6 multiplications a cell.
 */
export function createLucasKanadeAligner(template: GrayPatch): LucasKanadeAligner {
  const cells = discOf(template);
  const solution = solve(cells);
  return {
    align(patch, start) {
      if (solution === undefined) return undefined;
      const middleX = (patch.columns - 1) / 2;
      const middleY = (patch.rows - 1) / 2;
      const levels = { width: patch.columns, height: patch.rows, levels: patch.levels };
      const seen = new Float64Array(cells.count);
      // The transform as complex numbers: z becomes (real + i·imaginary)·z + (right + i·down).
      let real = start.growth * Math.cos(start.turn);
      let imaginary = start.growth * Math.sin(start.turn);
      let { right, down } = start;
      const look = (): boolean => {
        for (let cell = 0; cell < cells.count; cell++) {
          const x = cells.x[cell] ?? Number.NaN;
          const y = cells.y[cell] ?? Number.NaN;
          const column = middleX + real * x - imaginary * y + right;
          const row = middleY + imaginary * x + real * y + down;
          if (!(column >= 0 && row >= 0 && column <= patch.columns - 1 && row <= patch.rows - 1))
            return false;
          seen[cell] = sampleBilinear(levels, column, row);
        }
        return true;
      };
      for (let step = 0; step < MOST_STEPS; step++) {
        if (!look()) return undefined;
        const [dx = NaN, dy = NaN, stretch = NaN, twist = NaN, contrast = NaN] = solution.map((row) =>
          product(row, seen),
        );
        if (!(contrast >= LEAST_CONTRAST)) return undefined;
        // Undo, before the transform so far, what the patch would have to do to look like what is seen.
        const a = 1 + stretch / contrast;
        const b = twist / contrast;
        const size = a * a + b * b;
        const newReal = (real * a + imaginary * b) / size;
        const newImaginary = (imaginary * a - real * b) / size;
        right -= (newReal * dx - newImaginary * dy) / contrast;
        down -= (newImaginary * dx + newReal * dy) / contrast;
        real = newReal;
        imaginary = newImaginary;
        const growth = Math.hypot(real, imaginary);
        if (!(Math.max(growth, 1 / growth) <= LARGEST_GROWTH)) return undefined;
        const moved = (Math.hypot(dx, dy) + Math.hypot(stretch, twist) * cells.radius) / contrast;
        if (moved < ARRIVED) break;
      }
      if (!look()) return undefined;
      return {
        right,
        down,
        growth: Math.hypot(real, imaginary),
        turn: Math.atan2(imaginary, real),
        likeness: correlation(cells.levels, seen),
      };
    },
  };
}

/** The cells of a patch that count: where they are from its middle, gray levels, and how these change to the right and down. */
interface Disc {
  readonly count: number;
  readonly radius: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly levels: Float64Array;
  readonly slopeX: Float64Array;
  readonly slopeY: Float64Array;
}

function discOf({ columns, rows, levels }: GrayPatch): Disc {
  const middleX = (columns - 1) / 2;
  const middleY = (rows - 1) / 2;
  // Slopes are differences of neighbours, which the outermost cells lack.
  const radius = Math.min(middleX, middleY) - 0.5;
  const inside: number[] = [];
  for (let row = 1; row < rows - 1; row++)
    for (let column = 1; column < columns - 1; column++)
      if (Math.hypot(column - middleX, row - middleY) <= radius) inside.push(row * columns + column);
  const of = (value: (cell: number) => number): Float64Array => Float64Array.from(inside, value);
  return {
    count: inside.length,
    radius,
    x: of((cell) => (cell % columns) - middleX),
    y: of((cell) => Math.floor(cell / columns) - middleY),
    levels: of((cell) => levels[cell] ?? Number.NaN),
    slopeX: of((cell) => ((levels[cell + 1] ?? Number.NaN) - (levels[cell - 1] ?? Number.NaN)) / 2),
    slopeY: of(
      (cell) => ((levels[cell + columns] ?? Number.NaN) - (levels[cell - columns] ?? Number.NaN)) / 2,
    ),
  };
}

/**
 * What turns gray levels seen into the unknowns, by least squares: for movement across, down, in size and in turn,
 * contrast and light a row each of one factor a cell. Nothing where the levels cannot tell them, as on an even patch.
 */
function solve({ count, x, y, levels, slopeX, slopeY }: Disc): readonly Float64Array[] | undefined {
  const columns = [
    slopeX,
    slopeY,
    columnOf(
      count,
      (cell) =>
        (slopeX[cell] ?? Number.NaN) * (x[cell] ?? Number.NaN) +
        (slopeY[cell] ?? Number.NaN) * (y[cell] ?? Number.NaN),
    ),
    columnOf(
      count,
      (cell) =>
        (slopeY[cell] ?? Number.NaN) * (x[cell] ?? Number.NaN) -
        (slopeX[cell] ?? Number.NaN) * (y[cell] ?? Number.NaN),
    ),
    levels,
    columnOf(count, () => 1),
  ];
  const inverse = invertSymmetric(columns.map((one) => columns.map((other) => product(one, other))));
  return inverse?.map((row) =>
    columnOf(count, (cell) =>
      columns.reduce((sum, column, index) => sum + numberAt(row, index) * (column[cell] ?? Number.NaN), 0),
    ),
  );
}

function columnOf(count: number, value: (cell: number) => number): Float64Array {
  return Float64Array.from({ length: count }, (_, cell) => value(cell));
}

/** Sum of the products, cell by cell. */
function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let cell = 0; cell < a.length; cell++) sum += (a[cell] ?? Number.NaN) * (b[cell] ?? Number.NaN);
  return sum;
}

function correlation(a: Float64Array, b: Float64Array): number {
  let sumA = 0;
  let sumB = 0;
  for (let cell = 0; cell < a.length; cell++) {
    sumA += a[cell] ?? Number.NaN;
    sumB += b[cell] ?? Number.NaN;
  }
  const meanA = sumA / a.length;
  const meanB = sumB / b.length;
  let common = 0;
  let energyA = 0;
  let energyB = 0;
  for (let cell = 0; cell < a.length; cell++) {
    const fromA = (a[cell] ?? Number.NaN) - meanA;
    const fromB = (b[cell] ?? Number.NaN) - meanB;
    common += fromA * fromB;
    energyA += fromA ** 2;
    energyB += fromB ** 2;
  }
  return energyA > 0 && energyB > 0 ? common / Math.sqrt(energyA * energyB) : 0;
}
