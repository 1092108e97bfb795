import {
  EMOTIONS,
  UNKNOWN_DEVIATION,
  elementAt,
  numberAt,
  scoresFrom,
  topEmotion,
  unreachable,
  type MoodEstimate,
  type MoodSource,
} from '@emoverse/domain';
import { FITTED_FUSION } from './fitted-fusion.ts';
import { type FittedFusion, type FusedKind } from './fusion-widths.ts';
import { logScores, scoresFromLogs } from './log-scores.ts';

const SMALLEST_VARIANCE = 1e-4;

export interface FusionOptions extends FittedFusion {
  /** Variance a mood gains per minute by wandering: a deviation of .35 in half an hour. */
  readonly wanderPerMinute: number;
  /** How often a mood gives way to another: what was read before that says nothing of it. */
  readonly changesPerMinute: number;
}

export const DEFAULT_FUSION: FusionOptions = {
  ...FITTED_FUSION,
  wanderPerMinute: 0.004,
  changesPerMinute: 1 / 60,
};

/** How much each estimate counted in a fused mood, in the order given; each column sums to 1 (or is 0). */
export interface FusionWeight {
  readonly valence: number;
  readonly arousal: number;
  readonly scores: number;
}

/** A fused mood and what it rests on. */
export interface FusedMood {
  readonly estimate: MoodEstimate;
  readonly weights: readonly FusionWeight[];
}

/**
 * One estimate from several sources (face, words, voice, the person's own choice), whatever their order.
 * Each axis is the mean weighted by precision (1/variance), where the variance is the claimed one and what its
 * kind is off by beyond it; older estimates are less precise by the mood's wandering. The variance of that mean
 * allows for errors that go together by `correlation`, so it is never smaller than independent sources would have
 * it, and grows where the sources disagree by more than they claim to (Birge ratio). A source that says nothing about
 * an axis (`UNKNOWN_DEVIATION`) leaves it as it was, and an axis of which one source speaks stays as that says it.
 *
 * Scores are multiplied: each to the power of its trust, flattened by the chance that the mood has changed since, all
 * together to a power that allows for errors in common; so never more than independent sources would.
 *
 * A mood that the person has named, leaving nothing open, stands whatever else was read. The result carries the
 * source that weighs most (never an own word that left an axis to others: the whole was not said by the person) and the time
 * of the newest. Throws on an empty list.
 *
 * Sources: inverse-variance weighting with correlated errors (Winkler, "Combining probability distributions
 * from dependent information sources", 1981); R. T. Birge, "The calculation of errors by the method of least
 * squares" (1932); logarithmic pooling (Genest and Zidek, 1986).
 */
export function fuseMoods(
  estimates: readonly MoodEstimate[],
  options: FusionOptions = DEFAULT_FUSION,
): MoodEstimate {
  return fuseMoodsWithWeights(estimates, options).estimate;
}

/** `fuseMoods`, also saying how much each estimate counted. */
export function fuseMoodsWithWeights(
  estimates: readonly MoodEstimate[],
  options: FusionOptions = DEFAULT_FUSION,
): FusedMood {
  const [first] = estimates;
  if (first === undefined) throw new RangeError('fuseMoods needs at least one estimate, got none');
  const newest = Math.max(...estimates.map(({ at }) => at));
  const named = lastNamed(estimates);
  if (named !== undefined) {
    const all = (estimate: MoodEstimate): number => (estimate === named ? 1 : 0);
    return {
      estimate: { ...named, at: newest },
      weights: estimates.map((one) => ({ valence: all(one), arousal: all(one), scores: all(one) })),
    };
  }
  const valence = fuseAxis('valence', estimates, newest, options);
  const arousal = fuseAxis('arousal', estimates, newest, options);
  const { scores, shares } = fuseScores(first, estimates, newest, options);
  const weights = estimates.map((_, index) => ({
    valence: numberAt(valence.weights, index),
    arousal: numberAt(arousal.weights, index),
    scores: numberAt(shares, index),
  }));
  const counted = weights.map((one, index) =>
    leavesOpen(elementAt(estimates, index)) ? 0 : one.valence + one.arousal + one.scores,
  );
  return {
    estimate: {
      scores,
      valence: valence.value,
      arousal: arousal.value,
      valenceDeviation: valence.deviation,
      arousalDeviation: arousal.deviation,
      confidence: estimates.length === 1 ? first.confidence : scores[topEmotion(scores)],
      source: elementAt(estimates, counted.indexOf(Math.max(...counted))).source,
      at: newest,
    },
    weights,
  };
}

/** What an estimate is of, among those that err alike. */
export function fusedKindOf(source: MoodSource): FusedKind {
  switch (source) {
    case 'camera':
    case 'check-in':
    case 'photo':
      return 'face';
    case 'text':
      return 'words';
    case 'voice':
      return 'voice';
    case 'picker':
      return 'own';
    default:
      return unreachable(source);
  }
}

/** The person's own word that leaves nothing open; the last of several. */
function lastNamed(estimates: readonly MoodEstimate[]): MoodEstimate | undefined {
  return estimates
    .filter(({ source, confidence }) => source === 'picker' && confidence === 1)
    .reduce<MoodEstimate | undefined>(
      (last, one) => (last === undefined || one.at > last.at ? one : last),
      undefined,
    );
}

/** Whether it is the person's own word on one axis alone. */
function leavesOpen({ source, valenceDeviation, arousalDeviation }: MoodEstimate): boolean {
  return source === 'picker' && Math.max(valenceDeviation, arousalDeviation) >= UNKNOWN_DEVIATION;
}

interface FusedAxis {
  readonly value: number;
  readonly deviation: number;
  readonly weights: readonly number[];
}

function fuseAxis(
  axis: 'valence' | 'arousal',
  estimates: readonly MoodEstimate[],
  newest: number,
  { correlation, wanderPerMinute, widths }: FusionOptions,
): FusedAxis {
  const tells = (estimate: MoodEstimate): boolean => estimate[`${axis}Deviation`] < UNKNOWN_DEVIATION;
  const alone = estimates.filter(tells).length < 2;
  const said = estimates.map((estimate) => {
    const { [axis]: value, source, at } = estimate;
    if (!tells(estimate)) return { value, variance: Number.POSITIVE_INFINITY };
    const claimed = Math.max(estimate[`${axis}Deviation`] ** 2, SMALLEST_VARIANCE);
    if (alone) return { value, variance: claimed };
    const wandered = (wanderPerMinute * (newest - at)) / 60_000;
    return { value, variance: claimed + widths[fusedKindOf(source)][axis] ** 2 + wandered };
  });
  const precisions = said.map(({ variance }) => 1 / variance);
  const sum = total(precisions);
  if (sum === 0) return { value: 0, deviation: UNKNOWN_DEVIATION, weights: said.map(() => 0) };
  const weights = precisions.map((precision) => precision / sum);
  const known = said.flatMap(({ value, variance }, index) =>
    weights[index] === 0 ? [] : [{ value, variance, part: numberAt(weights, index) * Math.sqrt(variance) }],
  );
  const value = total(said.map((one, index) => numberAt(weights, index) * one.value));
  const independent = 1 / sum;
  const parts = total(known.map(({ part }) => part));
  // Var(Σ wᵢ xᵢ) with Cov(xᵢ, xⱼ) = c σᵢ σⱼ is (1 − c) Σ wᵢ² σᵢ² + c (Σ wᵢ σᵢ)².
  const correlated = (1 - correlation) * independent + correlation * parts * parts;
  const disagreement =
    known.length < 2
      ? 1
      : total(known.map((one) => (one.value - value) ** 2 / one.variance)) / (known.length - 1);
  return {
    value: Math.min(1, Math.max(-1, value)),
    deviation: Math.min(UNKNOWN_DEVIATION, Math.sqrt(correlated * Math.max(1, disagreement))),
    weights,
  };
}

/** The product of all scores, and the share that each has in what they say. */
function fuseScores(
  first: MoodEstimate,
  estimates: readonly MoodEstimate[],
  newest: number,
  { correlation, changesPerMinute, widths }: FusionOptions,
): { readonly scores: MoodEstimate['scores']; readonly shares: readonly number[] } {
  if (estimates.length === 1) return { scores: first.scores, shares: [1] };
  const logs = estimates.map(({ scores, source, at }) => {
    const stays = Math.exp((-changesPerMinute * (newest - at)) / 60_000);
    const { trust } = widths[fusedKindOf(source)];
    const now = logScores(scoresNow(scores, stays));
    return now.map((log) => trust * log);
  });
  const sizes = logs.map((log) => Math.hypot(...log));
  const size = total(sizes);
  if (size === 0) return { scores: first.scores, shares: estimates.map(() => 1 / estimates.length) };
  const shares = sizes.map((one) => one / size);
  // As many sources as count: n that say as much each, correlated by c, say as much as n / (1 + c (n − 1)) of them.
  const counting = 1 / total(shares.map((share) => share ** 2));
  const power = 1 / (1 + correlation * (counting - 1));
  return {
    scores: scoresFromLogs(
      EMOTIONS.map((_, column) => power * total(logs.map((log) => numberAt(log, column)))),
    ),
    shares,
  };
}

/** Scores of a moment ago: as they were by the chance that the mood is the same, else anything. */
function scoresNow(scores: MoodEstimate['scores'], stays: number): MoodEstimate['scores'] {
  if (stays === 1) return scores;
  const even = (1 - stays) / EMOTIONS.length;
  return scoresFrom((emotion) => stays * scores[emotion] + even);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
