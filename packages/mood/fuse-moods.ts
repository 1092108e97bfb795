import { UNKNOWN_DEVIATION, topEmotion, type MoodEstimate } from '@emoverse/domain';
import { logScores, scoresFromLogs } from './log-scores.ts';

const SMALLEST_VARIANCE = 1e-4;

export interface FusionOptions {
  /**
   * Correlation assumed between the errors of two sources, 0…1: face, voice and words of one person at one
   * time err together (a joke, a bad night), and how much is not known. Half is between the two extremes.
   */
  readonly correlation: number;
  /** Variance a mood gains per minute by wandering: a deviation of .35 in half an hour. */
  readonly wanderPerMinute: number;
}

export const DEFAULT_FUSION: FusionOptions = { correlation: 0.5, wanderPerMinute: 0.004 };

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
 * Each axis is the mean weighted by precision (1/variance), older estimates being less precise by the
 * mood's wandering. The variance of that mean allows for errors that go together by `correlation`, so it is
 * never smaller than independent sources would have it, and grows where the sources disagree by more than
 * they claim to (Birge ratio). A source that says nothing about an axis (`UNKNOWN_DEVIATION`) leaves it as it
 * was. Scores are pooled in log-odds, by at most as much as independent sources would. The result carries
 * the source that weighs most and the time of the newest. Throws on an empty list.
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
  if (estimates.length === 0) throw new RangeError('fuseMoods needs at least one estimate, got none');
  const newest = Math.max(...estimates.map(({ at }) => at));
  const wandered = (at: number): number => (options.wanderPerMinute * (newest - at)) / 60_000;
  const axis = (name: 'valence' | 'arousal'): FusedAxis =>
    fuseAxis(
      estimates.map((estimate) => ({
        value: estimate[name],
        variance:
          estimate[`${name}Deviation`] >= UNKNOWN_DEVIATION
            ? Number.POSITIVE_INFINITY
            : Math.max(estimate[`${name}Deviation`] ** 2, SMALLEST_VARIANCE) + wandered(estimate.at),
      })),
      options.correlation,
    );
  const valence = axis('valence');
  const arousal = axis('arousal');
  const together = estimates.map((_, index) => valence.weights[index] + arousal.weights[index]);
  const sum = total(together);
  const shares = together.map((weight) => (sum === 0 ? 1 / estimates.length : weight / sum));
  // As many sources as count: n equal ones, correlated by c, say as much as n / (1 + c (n − 1)) independent ones.
  const squares = total(shares.map((share) => share * share));
  const effective = 1 / (squares + options.correlation * (1 - squares));
  const logs = estimates.map(({ scores }) => logScores(scores));
  const scores =
    estimates.length === 1
      ? estimates[0].scores
      : scoresFromLogs(
          logs[0].map((_, column) =>
            total(logs.map((log, index) => Math.min(1, effective * shares[index]) * log[column])),
          ),
        );
  const heaviest = estimates[shares.indexOf(Math.max(...shares))];
  return {
    estimate: {
      scores,
      valence: valence.value,
      arousal: arousal.value,
      valenceDeviation: valence.deviation,
      arousalDeviation: arousal.deviation,
      confidence: estimates.length === 1 ? estimates[0].confidence : scores[topEmotion(scores)],
      source: heaviest.source,
      at: newest,
    },
    weights: estimates.map((_, index) => ({
      valence: valence.weights[index],
      arousal: arousal.weights[index],
      scores: shares[index],
    })),
  };
}

interface FusedAxis {
  readonly value: number;
  readonly deviation: number;
  readonly weights: readonly number[];
}

function fuseAxis(
  said: readonly { readonly value: number; readonly variance: number }[],
  correlation: number,
): FusedAxis {
  const precisions = said.map(({ variance }) => 1 / variance);
  const sum = total(precisions);
  if (sum === 0) return { value: 0, deviation: UNKNOWN_DEVIATION, weights: said.map(() => 0) };
  const weights = precisions.map((precision) => precision / sum);
  const known = said.flatMap(({ value, variance }, index) =>
    weights[index] === 0 ? [] : [{ value, variance, part: weights[index] * Math.sqrt(variance) }],
  );
  const value = total(said.map((one, index) => weights[index] * one.value));
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

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
