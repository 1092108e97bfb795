import { elementAt, numberAt, EMOTIONS, type EmotionScores } from '@emoverse/domain';
import { DEFAULT_MOOD_FILTER, type FittedMoodFilter } from '@emoverse/mood';
import { mean } from '@emoverse/numeric';
import { measureSmoother, type SmootherFigures } from './measure-smoother.ts';
import type { ReadSequence } from './read-sequences.ts';
import type { ReadTile } from './simulate-people.ts';
import { moodFilter } from './smoothers.ts';

/** What was measured on the sequences, before anything is chosen; variances in squared nats. */
export interface MeasuredNoise {
  readonly usual: readonly number[];
  /** The same of faces that most people call neutral. */
  readonly resting: readonly number[];
  readonly spread: number;
  /** Mean over faces of the variance of a face's readings around their mean. */
  readonly noise: number;
  /** Time in which the correlation of that noise falls to 1/e, from its decay between 50 and 600 ms; seconds. */
  readonly correlationSeconds: number;
}

/** What cannot be measured on tiles is chosen from these, on the half that is not judged. */
const NOISE_FACTORS = [1, 2, 4];
const CORRELATIONS = [0.4, 0.5, 0.6];
const ODD_SHARES = [0.03];
const WANDERS = [0.01, 0.05];
const TEMPERATURES = Array.from({ length: 36 }, (_, index) => 0.5 + 0.02 * index);
/** Delays in ms that a choice should not exceed on the fitted half, well within what is promised (700 ms). */
const LONGEST_MEDIAN = 450;
const LONGEST_P90 = 700;

/**
 * Fits the constants of the mood filter: how faces differ (`clean`: one plain reading a face) and how readings of one
 * face differ are measured; noise is then taken somewhat larger, and correlation and wander chosen,
 * so that the label changes least on held expressions within the delays above. The temperature is that of least log-loss
 * on the plain readings, which are many more faces than the sequences have.
 */
export function fitMoodFilter(
  clean: readonly ReadTile[],
  sequences: readonly ReadSequence[],
): { fitted: FittedMoodFilter; measured: MeasuredNoise; figures: SmootherFigures } {
  const measured = measureNoise(clean, sequences);
  const { usual, resting, spread } = measured;
  const choices = NOISE_FACTORS.flatMap((factor) =>
    CORRELATIONS.flatMap((correlationSeconds) =>
      ODD_SHARES.flatMap((oddShare) =>
        WANDERS.map((wanderPerSecond) => ({
          noise: factor * measured.noise,
          correlationSeconds,
          oddShare,
          wanderPerSecond,
        })),
      ),
    ),
  );
  const tried = choices.map((choice) => {
    const options = { ...DEFAULT_MOOD_FILTER, usual, resting, spread, ...choice };
    const figures = measureSmoother(sequences, moodFilter(options));
    return { options, cost: costOf(figures) };
  });
  const { options } = tried.reduce((best, one) => (one.cost < best.cost ? one : best));
  const temperature = bestTemperature(clean);
  const { floor, noise, correlationSeconds, oddShare, changesPerSecond, wanderPerSecond } = options;
  return {
    fitted: {
      floor,
      usual: usual.map(rounded),
      resting: resting.map(rounded),
      spread: rounded(spread),
      noise: rounded(noise),
      correlationSeconds,
      oddShare,
      changesPerSecond,
      wanderPerSecond,
      temperature: rounded(temperature),
    },
    measured,
    figures: measureSmoother(sequences, moodFilter({ ...options, temperature })),
  };
}

function costOf({ changesPerMinute, delay, settled }: SmootherFigures): number {
  const { held, odd, many } = changesPerMinute;
  const late = Math.max(0, delay.median - LONGEST_MEDIAN) / 50 + Math.max(0, delay.p90 - LONGEST_P90) / 100;
  return held + odd + many / 2 + 3 * settled.logLoss + Math.min(late, 1000);
}

/** The temperature at which softmax(level / temperature) has the least log-loss. */
function bestTemperature(clean: readonly ReadTile[]): number {
  const levels = clean.map(({ scores, emotion }) => ({
    level: levelOf(scores),
    truth: EMOTIONS.indexOf(emotion),
  }));
  const loss = (temperature: number): number =>
    mean(
      levels.map(({ level, truth }) => {
        const powers = level.map((value) => Math.exp((value - numberAt(level, truth)) / temperature));
        return Math.log(powers.reduce((sum, power) => sum + power, 0));
      }),
    );
  return TEMPERATURES.reduce((best, one) => (loss(one) < loss(best) ? one : best));
}

/** Measures how faces differ and how readings of a held expression scatter. */
export function measureNoise(clean: readonly ReadTile[], sequences: readonly ReadSequence[]): MeasuredNoise {
  const levels = clean.map(({ scores }) => levelOf(scores));
  const usual = meanLevel(levels);
  const resting = meanLevel(levels.filter((_, index) => elementAt(clean, index).emotion === 'neutral'));
  const spread = mean(levels.map((level) => squaredDistance(level, usual) / DIMENSIONS));
  const held = sequences.filter(({ kind }) => kind === 'held').map(scatterOf);
  return {
    usual,
    resting,
    spread,
    noise: mean(held.map(({ variance }) => variance)),
    correlationSeconds: decayOf(held),
  };
}

function meanLevel(levels: readonly (readonly number[])[]): number[] {
  return EMOTIONS.map((_, index) => mean(levels.map((level) => numberAt(level, index))));
}

/** Centred log-scores lie in six dimensions. */
const DIMENSIONS = EMOTIONS.length - 1;

function levelOf(scores: EmotionScores): number[] {
  const logs = EMOTIONS.map((emotion) => Math.log(scores[emotion] + DEFAULT_MOOD_FILTER.floor));
  const middle = mean(logs);
  return logs.map((value) => value - middle);
}

function squaredDistance(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + (value - numberAt(other, index)) ** 2, 0);
}

interface Scatter {
  readonly variance: number;
  /** Products of deviations of two readings, with the time between them in seconds. */
  readonly pairs: readonly { readonly lag: number; readonly product: number }[];
}

const LONGEST_LAG = 0.6;
const SHORTEST_LAG = 0.05;

function scatterOf({ readings }: ReadSequence): Scatter {
  const seen = readings.flatMap((reading) =>
    reading.kind === 'scores' ? [{ at: reading.at, level: levelOf(reading.scores) }] : [],
  );
  const middle = EMOTIONS.map((_, index) => mean(seen.map(({ level }) => numberAt(level, index))));
  const deviations = seen.map(({ at, level }) => ({
    at,
    deviation: level.map((value, index) => value - numberAt(middle, index)),
  }));
  const squares = seen.reduce((sum, { level }) => sum + squaredDistance(level, middle), 0);
  const pairs = deviations.flatMap((one, index) => {
    const later: { lag: number; product: number }[] = [];
    for (let next = index + 1; next < deviations.length; next += 1) {
      const lag = (elementAt(deviations, next).at - one.at) / 1000;
      if (lag > LONGEST_LAG) break;
      const product = one.deviation.reduce(
        (sum, value, axis) => sum + value * numberAt(elementAt(deviations, next).deviation, axis),
        0,
      );
      if (lag >= SHORTEST_LAG) later.push({ lag, product: product / DIMENSIONS });
    }
    return later;
  });
  return { variance: squares / (seen.length - 1) / DIMENSIONS, pairs };
}

/** Time constant of an exponential through the mean products of the shorter and of the longer lags. */
function decayOf(held: readonly Scatter[]): number {
  const pairs = held.flatMap((scatter) => scatter.pairs);
  const middle = (SHORTEST_LAG + LONGEST_LAG) / 2;
  const near = pairs.filter(({ lag }) => lag < middle);
  const far = pairs.filter(({ lag }) => lag >= middle);
  const average = (some: typeof pairs, of: 'lag' | 'product'): number => mean(some.map((pair) => pair[of]));
  const fall = Math.log(average(near, 'product') / average(far, 'product'));
  return (average(far, 'lag') - average(near, 'lag')) / fall;
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
