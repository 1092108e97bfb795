import { EMOTIONS, elementAt, numberAt, scoresFrom, type EmotionScores } from '@emoverse/domain';
import { squaredDistance } from '@emoverse/numeric';

/**
 * The constants of the mood filter. What is followed are centred natural logarithms of calibrated scores; variances are squared
 * nats, one for all seven.
 */
export interface FittedMoodFilter {
  /** Added to every score before the logarithm. */
  readonly floor: number;
  /** Their mean over all faces, in the order of the seven emotions. */
  readonly usual: readonly number[];
  /** Their mean over faces that most people call neutral. */
  readonly resting: readonly number[];
  /** How faces differ from each other. */
  readonly spread: number;
  /** How readings of one face differ from each other. */
  readonly noise: number;
  /** After this time the noise of a reading is no longer that of the one before. */
  readonly correlationSeconds: number;
  /** Share of readings that do not show the mood. */
  readonly oddShare: number;
  /** How often an expression changes. */
  readonly changesPerSecond: number;
  /** Variance that a held expression gains. */
  readonly wanderPerSecond: number;
  /** The chances that are shown are softmax(logarithms / temperature). */
  readonly temperature: number;
}

/**
 * One thing the face may be showing: since when (epoch ms), how likely (0…1), and the mean of the seven log-scores
 * around which its readings scatter, with the variance of that mean (squared nats).
 */
export interface Hypothesis {
  readonly weight: number;
  readonly mean: readonly number[];
  readonly variance: number;
  readonly since: number;
}

/** What is believed at one moment (epoch ms): known hypotheses and, with the rest of the weight, one not seen yet. */
export interface Hypotheses {
  readonly known: readonly Hypothesis[];
  readonly fresh: number;
  readonly at: number;
}

/** More hypotheses than this are not kept; the least likely go first. */
const MOST_HYPOTHESES = 6;

/**
 * Lets time pass without a reading: what is held wanders, and the expression may have changed to one not seen yet. Two steps
 * come to the same as one of their sum.
 */
export function predictHypotheses(
  { known, fresh, at: before }: Hypotheses,
  at: number,
  knobs: FittedMoodFilter,
): Hypotheses {
  const seconds = Math.max(0, at - before) / 1000;
  const stays = Math.exp(-knobs.changesPerSecond * seconds);
  return {
    known: known.map((hypothesis) => ({
      ...hypothesis,
      weight: hypothesis.weight * stays,
      variance: hypothesis.variance + knobs.wanderPerSecond * seconds,
    })),
    fresh: fresh * stays + (1 - stays),
    at,
  };
}

/**
 * Takes a reading into what is believed: a switching Kalman filter on log-scores, in the form of Bayesian online
 * change-point detection. A held expression has one mean, drawn once from how faces differ (`spread` around `usual`);
 * its readings scatter around it by `noise`, a share `oddShare` of them anywhere (blinks, talking, bad crops). At
 * `changesPerSecond` a new mean is drawn. Noise of neighbouring frames is alike: a reading `dt` seconds after the last
 * counts as 1 − exp(−dt/`correlationSeconds`) of one, both as evidence and in the Kalman gain.
 *
 * Sources: R. E. Kalman, "A new approach to linear filtering and prediction problems" (1960); R. P. Adams and
 * D. J. C. MacKay, "Bayesian online changepoint detection" (2007), with the least likely run lengths left out.
 */
export function filterHypotheses(
  before: Hypotheses | undefined,
  scores: EmotionScores,
  at: number,
  knobs: FittedMoodFilter,
): Hypotheses {
  const reading = centredLogScores(scores, knobs);
  if (before === undefined) return { known: [newHypothesis(reading, 1, at, knobs)], fresh: 0, at };
  const counts = 1 - Math.exp(-Math.max(at - before.at, 1) / 1000 / knobs.correlationSeconds);
  const { known, fresh } = predictHypotheses(before, at, knobs);
  const asAnyFace = logDensity(reading, knobs.usual, knobs.spread + knobs.noise);
  const logWeights: number[] = [];
  const hypotheses: Hypothesis[] = [];
  for (const hypothesis of known) {
    const asHeld =
      Math.log(1 - knobs.oddShare) + logDensity(reading, hypothesis.mean, hypothesis.variance + knobs.noise);
    const asOdd = Math.log(knobs.oddShare) + asAnyFace;
    const either = Math.max(asHeld, asOdd) + Math.log1p(Math.exp(-Math.abs(asHeld - asOdd)));
    // An odd reading says nothing of the mean: the gain is weighted by the chance that it is not one.
    const gain =
      (Math.exp(asHeld - either) * hypothesis.variance) / (hypothesis.variance + knobs.noise / counts);
    logWeights.push(Math.log(hypothesis.weight) + counts * either);
    hypotheses.push({
      ...hypothesis,
      mean: hypothesis.mean.map((value, index) => value + gain * (numberAt(reading, index) - value)),
      variance: (1 - gain) * hypothesis.variance,
    });
  }
  if (fresh > 0) {
    logWeights.push(Math.log(fresh) + counts * asAnyFace);
    hypotheses.push(newHypothesis(reading, 1, at, knobs));
  }
  return { known: likeliest(hypotheses, logWeights, knobs.noise), fresh: 0, at };
}

/** Belief in a single hypothesis, as after many readings whose mean is `scores`. */
export function singleHypothesis(
  scores: EmotionScores,
  variance: number,
  at: number,
  knobs: FittedMoodFilter,
): Hypotheses {
  return { known: [{ weight: 1, mean: centredLogScores(scores, knobs), variance, since: at }], fresh: 0, at };
}

/**
 * The chances of the seven emotions: each hypothesis's softmax, flattened where it is not well known (MacKay's
 * moderated output, 1992) and sharpened by the measured temperature, weighted by how likely it is.
 */
export function scoresOfHypotheses({ known, fresh }: Hypotheses, knobs: FittedMoodFilter): EmotionScores {
  const sums: number[] = EMOTIONS.map(() => 0);
  const add = (mean: readonly number[], variance: number, weight: number): void => {
    const flatter = knobs.temperature * Math.sqrt(1 + (Math.PI / 8) * variance);
    const highest = Math.max(...mean);
    const powers = mean.map((value) => Math.exp((value - highest) / flatter));
    const total = powers.reduce((sum, power) => sum + power, 0);
    powers.forEach((power, index) => {
      sums[index] = numberAt(sums, index) + (weight * power) / total;
    });
  };
  for (const { mean, variance, weight } of known) add(mean, variance, weight);
  if (fresh > 0) add(knobs.usual, knobs.spread, fresh);
  return scoresFrom((_, index) => numberAt(sums, index));
}

/** The likeliest hypothesis. */
export function likeliestHypothesis({ known }: Hypotheses): Hypothesis {
  return known.reduce((best, hypothesis) => (hypothesis.weight > best.weight ? hypothesis : best));
}

/** Centred log-scores. What is below the floor, in parts of 1, is all alike: nobody can tell 1 in 1,000 from less. */
export function centredLogScores(
  scores: EmotionScores,
  { floor }: Pick<FittedMoodFilter, 'floor'>,
): readonly number[] {
  const logs = EMOTIONS.map((emotion) => Math.log(scores[emotion] + floor));
  const mean = logs.reduce((sum, value) => sum + value, 0) / logs.length;
  return logs.map((value) => value - mean);
}

/** A hypothesis known from one reading and from how faces usually are. */
function newHypothesis(
  reading: readonly number[],
  weight: number,
  since: number,
  { usual, spread, noise }: FittedMoodFilter,
): Hypothesis {
  const gain = spread / (spread + noise);
  return {
    weight,
    mean: usual.map((value, index) => value + gain * (numberAt(reading, index) - value)),
    variance: gain * noise,
    since,
  };
}

/** Centred log-scores have six dimensions. */
const DIMENSIONS = EMOTIONS.length - 1;

/** Isotropic Gaussian, without its constant. */
function logDensity(reading: readonly number[], mean: readonly number[], variance: number): number {
  return -0.5 * (squaredDistance(reading, mean) / variance + DIMENSIONS * Math.log(variance));
}

/**
 * The likeliest hypotheses, with weights that sum to 1. Hypotheses nearer to each other than readings scatter cannot be told
 * apart and become one, else doubles of the held hypothesis would crowd out the beginnings of a change.
 */
function likeliest(
  hypotheses: readonly Hypothesis[],
  logWeights: readonly number[],
  noise: number,
): Hypothesis[] {
  const highest = Math.max(...logWeights);
  const weighed = hypotheses
    .map((hypothesis, index) => ({ ...hypothesis, weight: Math.exp(numberAt(logWeights, index) - highest) }))
    .sort((a, b) => b.weight - a.weight);
  const kept: Hypothesis[] = [];
  for (const hypothesis of weighed) {
    const double = kept.findIndex(({ mean }) => squaredDistance(mean, hypothesis.mean) < noise * DIMENSIONS);
    if (double >= 0) kept[double] = merged(elementAt(kept, double), hypothesis);
    else if (kept.length < MOST_HYPOTHESES) kept.push(hypothesis);
  }
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  return kept.map((hypothesis) => ({ ...hypothesis, weight: hypothesis.weight / total }));
}

/** One hypothesis in place of two that are alike, there since the older of them; the better known counts more. */
function merged(one: Hypothesis, other: Hypothesis): Hypothesis {
  const weight = one.weight + other.weight;
  const known = one.weight / one.variance;
  const share = other.weight / other.variance / (known + other.weight / other.variance);
  return {
    weight,
    mean: one.mean.map((value, index) => value + share * (numberAt(other.mean, index) - value)),
    variance: one.variance + share * (other.variance - one.variance),
    since: Math.min(one.since, other.since),
  };
}
