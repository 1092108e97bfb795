import { dotProduct } from './distances.ts';

/** Value of a function at a point; its gradient is written into `gradient`. */
export type Differentiable = (point: Float64Array, gradient: Float64Array) => number;

export interface MinimiseOptions {
  /** Steps at most. Default 100. */
  readonly steps?: number;
  /** Ends when no entry of the gradient is larger. Default 1e-5. */
  readonly flat?: number;
  /** Told after each step. */
  readonly onStep?: (step: number, value: number) => void;
}

const MEMORY = 8;
const SUFFICIENT = 1e-4;
const HALVINGS = 30;

/**
 * A minimum of a smooth function near `start`, by the limited-memory BFGS method with a halving line search
 * (Nocedal and Wright, "Numerical Optimization", algorithm 7.5). `start` stays as it was.
 */
export function minimise(
  evaluate: Differentiable,
  start: ArrayLike<number>,
  { steps = 100, flat = 1e-5, onStep }: MinimiseOptions = {},
): { readonly point: Float64Array; readonly value: number } {
  let point = Float64Array.from(start);
  let gradient = new Float64Array(point.length);
  let value = evaluate(point, gradient);
  const memory: { step: Float64Array; change: Float64Array; reciprocal: number }[] = [];
  for (let count = 0; count < steps; count++) {
    if (gradient.every((entry) => Math.abs(entry) <= flat)) break;
    let direction = descent(gradient, memory);
    let slope = dotProduct(direction, gradient);
    if (slope >= 0) {
      memory.length = 0;
      direction = gradient.map((entry) => -entry);
      slope = dotProduct(direction, gradient);
    }
    let length = memory.length === 0 ? Math.min(1, 1 / Math.sqrt(-slope)) : 1;
    let next = point;
    let nextValue = Number.POSITIVE_INFINITY;
    const nextGradient = new Float64Array(point.length);
    for (let halving = 0; halving < HALVINGS; halving++) {
      const tried = length;
      next = point.map((entry, at) => entry + tried * (direction[at] ?? Number.NaN));
      nextValue = evaluate(next, nextGradient);
      if (nextValue <= value + SUFFICIENT * length * slope) break;
      length /= 2;
    }
    if (!(nextValue < value)) break;
    const step = next.map((entry, at) => entry - (point[at] ?? Number.NaN));
    const change = nextGradient.map((entry, at) => entry - (gradient[at] ?? Number.NaN));
    const curvature = dotProduct(step, change);
    if (curvature > 1e-12) {
      memory.push({ step, change, reciprocal: 1 / curvature });
      if (memory.length > MEMORY) memory.shift();
    }
    point = next;
    gradient = nextGradient;
    value = nextValue;
    onStep?.(count + 1, value);
  }
  return { point, value };
}

/** −H·gradient, H being the inverse curvature that the remembered steps tell of. */
function descent(
  gradient: Float64Array,
  memory: readonly { step: Float64Array; change: Float64Array; reciprocal: number }[],
): Float64Array {
  const result = Float64Array.from(gradient);
  const shares: number[] = [];
  for (const { step, change, reciprocal } of [...memory].reverse()) {
    const share = reciprocal * dotProduct(step, result);
    shares.push(share);
    for (let at = 0; at < result.length; at++)
      result[at] = (result[at] ?? Number.NaN) + -share * (change[at] ?? Number.NaN);
  }
  const last = memory.at(-1);
  const scale = last === undefined ? 1 : 1 / (last.reciprocal * dotProduct(last.change, last.change));
  for (let at = 0; at < result.length; at++) result[at] = (result[at] ?? Number.NaN) * scale;
  for (const { step, change, reciprocal } of memory) {
    const share = (shares.pop() ?? 0) - reciprocal * dotProduct(change, result);
    for (let at = 0; at < result.length; at++)
      result[at] = (result[at] ?? Number.NaN) + share * (step[at] ?? Number.NaN);
  }
  return result.map((entry) => -entry);
}
