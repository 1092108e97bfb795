import { minimise } from '@emoverse/numeric';
import { EXPERIENCE_PARTS, experience, type Blend } from '../collaborative-model.ts';
import { COLLABORATIVE_SIGNALS } from '../collaborative-signals.ts';

/** One ranking that is known to have been good or bad: candidates with their signals, and which of them were liked. */
export interface JudgedRanking {
  /** Reactions that the person had by then. */
  readonly reactions: number;
  /** One row of `COLLABORATIVE_SIGNALS` a candidate. */
  readonly signals: Float32Array;
  /** Rows that turned out liked; at least one. */
  readonly liked: Int32Array;
}

/**
 * What a blend is to be good at, under the softmax of its utilities: `top`: that the first pick is liked (the log of
 * the liked items' common chance); `order`: that each liked item stands high (mean log chance of each).
 */
export type BlendAim = 'top' | 'order';

const SIGNALS = COLLABORATIVE_SIGNALS.length;

export interface FitBlendOptions {
  readonly aim: BlendAim;
  /** Penalty on squared weights (signals are standardised). */
  readonly penalty: number;
  readonly steps?: number;
  readonly onStep?: (step: number) => void;
}

/** The blend under which the judged rankings are best. */
export function fitBlend(
  rankings: readonly JudgedRanking[],
  { aim, penalty, steps = 120, onStep }: FitBlendOptions,
): Blend {
  const { centre, spread } = standardOf(rankings);
  const scaled = rankings.map((ranking) => ({
    ...ranking,
    signals: standardise(ranking.signals, centre, spread),
  }));
  const { point } = minimise(
    (weights, gradient) => {
      gradient.fill(0);
      let loss = 0;
      for (const ranking of scaled) loss += addRanking(ranking, aim, weights, gradient);
      for (let at = 0; at < weights.length; at++) {
        gradient[at] = (gradient[at] ?? 0) / scaled.length + 2 * penalty * (weights[at] ?? 0);
        loss += scaled.length * penalty * (weights[at] ?? 0) * (weights[at] ?? 0);
      }
      return loss / scaled.length;
    },
    new Float64Array(EXPERIENCE_PARTS * SIGNALS),
    { steps, flat: 1e-4, ...(onStep && { onStep }) },
  );
  return {
    signals: COLLABORATIVE_SIGNALS,
    centre,
    spread,
    weights: Array.from({ length: EXPERIENCE_PARTS }, (_, part) =>
      Array.from(point.subarray(part * SIGNALS, (part + 1) * SIGNALS)),
    ),
  };
}

/** Adds one ranking's share of the gradient; gives its loss. */
function addRanking(
  { reactions, signals, liked }: JudgedRanking,
  aim: BlendAim,
  weights: Float64Array,
  gradient: Float64Array,
): number {
  const parts = experience(reactions);
  const count = signals.length / SIGNALS;
  const own = new Float64Array(SIGNALS);
  parts.forEach((part, at) => {
    for (let k = 0; k < SIGNALS; k++) own[k] = (own[k] ?? 0) + part * (weights[at * SIGNALS + k] ?? 0);
  });
  const chance = new Float64Array(count);
  let highest = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < count; row++) {
    let sum = 0;
    for (let k = 0; k < SIGNALS; k++) sum += (own[k] ?? 0) * (signals[row * SIGNALS + k] ?? 0);
    chance[row] = sum;
    if (sum > highest) highest = sum;
  }
  let total = 0;
  for (let row = 0; row < count; row++) total += chance[row] = Math.exp((chance[row] ?? 0) - highest);
  for (let row = 0; row < count; row++) chance[row] = (chance[row] ?? 0) / total;
  let loss = 0;
  // d loss / d utility = chance − target, the target being how much of the loss each liked item answers for.
  const slope = chance;
  if (aim === 'top') {
    let mass = 1e-12;
    for (const row of liked) mass += chance[row] ?? 0;
    loss = -Math.log(mass);
    for (const row of liked) slope[row] = (slope[row] ?? 0) - (chance[row] ?? 0) / mass;
  } else {
    for (const row of liked) loss -= Math.log((chance[row] ?? 0) + 1e-12) / liked.length;
    for (const row of liked) slope[row] = (slope[row] ?? 0) - 1 / liked.length;
  }
  for (let k = 0; k < SIGNALS; k++) {
    let sum = 0;
    for (let row = 0; row < count; row++) sum += (slope[row] ?? 0) * (signals[row * SIGNALS + k] ?? 0);
    for (let part = 0; part < parts.length; part++)
      gradient[part * SIGNALS + k] = (gradient[part * SIGNALS + k] ?? 0) + (parts[part] ?? 0) * sum;
  }
  return loss;
}

function standardOf(rankings: readonly JudgedRanking[]): {
  readonly centre: number[];
  readonly spread: number[];
} {
  const sums = new Float64Array(SIGNALS);
  const squares = new Float64Array(SIGNALS);
  let count = 0;
  for (const { signals } of rankings) {
    for (let at = 0; at < signals.length; at++) {
      sums[at % SIGNALS] = (sums[at % SIGNALS] ?? 0) + (signals[at] ?? 0);
      squares[at % SIGNALS] = (squares[at % SIGNALS] ?? 0) + (signals[at] ?? 0) * (signals[at] ?? 0);
    }
    count += signals.length / SIGNALS;
  }
  const centre = Array.from(sums, (sum) => sum / Math.max(1, count));
  const spread = Array.from(squares, (sum, k) => {
    const deviation = Math.sqrt(Math.max(0, sum / Math.max(1, count) - (centre[k] ?? 0) ** 2));
    return deviation > 1e-6 * Math.max(1, Math.abs(centre[k] ?? 0)) ? deviation : Number.MAX_VALUE; // a constant tells nothing
  });
  return { centre, spread };
}

function standardise(
  signals: Float32Array,
  centre: readonly number[],
  spread: readonly number[],
): Float32Array {
  return signals.map((value, at) => (value - (centre[at % SIGNALS] ?? 0)) / (spread[at % SIGNALS] ?? 1));
}
