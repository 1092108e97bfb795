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
/** Movement across, down, in size and in turn, contrast, light. */
const UNKNOWNS = 6;

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
      const seen = new Float64Array(cells.count);
      // The transform as complex numbers: z becomes (real + i·imaginary)·z + (right + i·down).
      let real = start.growth * Math.cos(start.turn);
      let imaginary = start.growth * Math.sin(start.turn);
      let { right, down } = start;
      const look = (): boolean => {
        for (let cell = 0; cell < cells.count; cell++) {
          const x = cells.x[cell];
          const y = cells.y[cell];
          const level = levelAt(
            patch,
            middleX + real * x - imaginary * y + right,
            middleY + imaginary * x + real * y + down,
          );
          // Not a number: outside.
          if (!(level >= 0)) return false;
          seen[cell] = level;
        }
        return true;
      };
      for (let step = 0; step < MOST_STEPS; step++) {
        if (!look()) return undefined;
        const [dx, dy, stretch, twist, contrast] = multiply(solution, seen);
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
    levels: of((cell) => levels[cell]),
    slopeX: of((cell) => (levels[cell + 1] - levels[cell - 1]) / 2),
    slopeY: of((cell) => (levels[cell + columns] - levels[cell - columns]) / 2),
  };
}

/**
 * What turns gray levels seen into the unknowns, by least squares: `UNKNOWNS` rows of one factor a cell. Nothing where
 * the levels cannot tell them, as on an even patch.
 */
function solve({ count, x, y, levels, slopeX, slopeY }: Disc): Float64Array | undefined {
  const columnOf: readonly ((cell: number) => number)[] = [
    (cell) => slopeX[cell],
    (cell) => slopeY[cell],
    (cell) => slopeX[cell] * x[cell] + slopeY[cell] * y[cell],
    (cell) => slopeY[cell] * x[cell] - slopeX[cell] * y[cell],
    (cell) => levels[cell],
    () => 1,
  ];
  const columns = columnOf.map((value) => Float64Array.from({ length: count }, (_, cell) => value(cell)));
  const normal = columns.map((one) =>
    columns.map((other) => {
      let sum = 0;
      for (let cell = 0; cell < count; cell++) sum += one[cell] * other[cell];
      return sum;
    }),
  );
  const inverse = invertSymmetric(normal);
  if (inverse === undefined) return undefined;
  const factors = new Float64Array(UNKNOWNS * count);
  for (let unknown = 0; unknown < UNKNOWNS; unknown++)
    for (let cell = 0; cell < count; cell++)
      for (let column = 0; column < UNKNOWNS; column++)
        factors[unknown * count + cell] += inverse[unknown][column] * columns[column][cell];
  return factors;
}

function multiply(factors: Float64Array, seen: Float64Array): Float64Array {
  const result = new Float64Array(UNKNOWNS);
  for (let unknown = 0, at = 0; unknown < UNKNOWNS; unknown++) {
    let sum = 0;
    for (let cell = 0; cell < seen.length; cell++, at++) sum += factors[at] * seen[cell];
    result[unknown] = sum;
  }
  return result;
}

/** Gray level between the middles of cells, bilinear; not a number outside. */
function levelAt({ columns, rows, levels }: GrayPatch, x: number, y: number): number {
  if (!(x >= 0 && y >= 0 && x <= columns - 1 && y <= rows - 1)) return NaN;
  const column = Math.min(columns - 2, Math.floor(x));
  const row = Math.min(rows - 2, Math.floor(y));
  const shareX = x - column;
  const shareY = y - row;
  const at = row * columns + column;
  const upper = levels[at] + shareX * (levels[at + 1] - levels[at]);
  const lower = levels[at + columns] + shareX * (levels[at + columns + 1] - levels[at + columns]);
  return upper + shareY * (lower - upper);
}

function correlation(a: Float64Array, b: Float64Array): number {
  let sumA = 0;
  let sumB = 0;
  for (let cell = 0; cell < a.length; cell++) {
    sumA += a[cell];
    sumB += b[cell];
  }
  const meanA = sumA / a.length;
  const meanB = sumB / b.length;
  let product = 0;
  let energyA = 0;
  let energyB = 0;
  for (let cell = 0; cell < a.length; cell++) {
    product += (a[cell] - meanA) * (b[cell] - meanB);
    energyA += (a[cell] - meanA) ** 2;
    energyB += (b[cell] - meanB) ** 2;
  }
  return energyA > 0 && energyB > 0 ? product / Math.sqrt(energyA * energyB) : 0;
}
