import {
  topEmotion,
  type Emotion,
  type EmotionReading,
  type MoodEstimate,
  unreachable,
} from '@emoverse/domain';
import { estimateFromScores } from './estimate-from-scores.ts';
import { logScores, scoresFromLogs } from './log-scores.ts';

/**
 * What the filter believes: centred log-scores, the variance common to all of them (squared log-odds),
 * and when it last saw a face (epoch ms).
 */
export interface MoodFilter {
  readonly logs: readonly number[];
  readonly variance: number;
  readonly at: number;
  /** When readings began to contradict the belief; undefined while they agree. */
  readonly surprisedSince: number | undefined;
}

/**
 * The mood over time. `since`: when this state began; `at`: the last reading (both epoch ms).
 * `steady` and `unsure` carry the estimate; only a steady mood may be recommended from without asking.
 */
export type Mood =
  | {
      readonly kind: 'no-face' | 'several-faces' | 'too-dark';
      readonly since: number;
      readonly at: number;
      readonly filter: MoodFilter | undefined;
      readonly label: Emotion | undefined;
    }
  | {
      readonly kind: 'unsure' | 'steady';
      readonly estimate: MoodEstimate;
      readonly label: Emotion;
      readonly since: number;
      readonly at: number;
      readonly filter: MoodFilter;
    };

/** Knobs of the filter; times in milliseconds, variances in squared log-odds. */
export interface MoodFilterOptions {
  /** Variance of one reading around the mood: frame noise of the network on a held expression. */
  readonly readingVariance: number;
  /** How fast moods wander: variance gained per second. */
  readonly wanderPerSecond: number;
  /** Surprise (in standard deviations, root mean square over the seven logs) above which a reading contradicts the belief. */
  readonly surpriseLimit: number;
  /** Contradiction must last this long to count as a change; shorter ones are taken for odd frames. */
  readonly changeAfter: number;
  /** A new label must lead the old one by this many nats to take over. */
  readonly labelMargin: number;
  /** Top probability below which the mood is `unsure`. */
  readonly sureAt: number;
  /** A label must have lasted this long to be `steady`. */
  readonly steadyAfter: number;
  /** A face lost for longer than this starts a new mood. */
  readonly forgetAfter: number;
}

export const DEFAULT_MOOD_FILTER: MoodFilterOptions = {
  readingVariance: 0.6,
  wanderPerSecond: 0.05,
  surpriseLimit: 2,
  changeAfter: 150,
  labelMargin: 0.25,
  sureAt: 0.45,
  steadyAfter: 700,
  forgetAfter: 3000,
};

/** Nothing seen yet. */
export function initialMood(at: number): Mood {
  return { kind: 'no-face', since: at, at, filter: undefined, label: undefined };
}

/**
 * One step of a Kalman filter on log-scores (random walk, one variance for the seven): predict by adding
 * `wanderPerSecond × seconds`, correct by the gain P/(P+R). A reading that surprises by more than
 * `surpriseLimit` is shortened to that length (Huber), so that an odd frame does not decide; when the
 * surprise lasts `changeAfter`, the belief is re-opened (its variance raised to that of a reading) and
 * follows within a few frames.
 * Source: R. E. Kalman, "A new approach to linear filtering and prediction problems" (1960), scalar form;
 * P. J. Huber, "Robust estimation of a location parameter" (1964).
 */
function stepFilter(
  filter: MoodFilter | undefined,
  logs: readonly number[],
  at: number,
  options: MoodFilterOptions,
): MoodFilter {
  if (filter === undefined) return { logs, variance: options.readingVariance, at, surprisedSince: undefined };
  const seconds = Math.max(0, at - filter.at) / 1000;
  let variance = filter.variance + options.wanderPerSecond * seconds;
  const innovation = logs.map((value, index) => value - filter.logs[index]);
  const meanSquare = innovation.reduce((sum, value) => sum + value * value, 0) / innovation.length;
  const surprise = Math.sqrt(meanSquare / (variance + options.readingVariance));
  const surprised = surprise > options.surpriseLimit;
  const surprisedSince = surprised ? (filter.surprisedSince ?? at) : undefined;
  const changed = surprisedSince !== undefined && at - surprisedSince >= options.changeAfter;
  if (changed) variance = Math.max(variance, options.readingVariance);
  const shortened = surprised && !changed ? options.surpriseLimit / surprise : 1;
  const gain = variance / (variance + options.readingVariance);
  return {
    logs: filter.logs.map((value, index) => value + gain * shortened * innovation[index]),
    variance: (1 - gain) * variance,
    at,
    surprisedSince,
  };
}

/**
 * Takes one reading into the mood. Readings without scores (no face, several faces, too dark) keep what
 * is believed for `forgetAfter` ms, so that a blink of the detector does not lose the mood. Pure: the
 * previous mood is not changed. A reading older than the last one is ignored.
 */
export function updateMood(
  previous: Mood,
  reading: EmotionReading,
  options: MoodFilterOptions = DEFAULT_MOOD_FILTER,
): Mood {
  if (reading.at < previous.at) return previous;
  const believed =
    previous.filter !== undefined && reading.at - previous.filter.at <= options.forgetAfter
      ? previous.filter
      : undefined;
  switch (reading.kind) {
    case 'no-face':
    case 'several-faces':
    case 'too-dark':
      return {
        kind: reading.kind,
        since: previous.kind === reading.kind ? previous.since : reading.at,
        at: reading.at,
        filter: believed,
        label: believed === undefined ? undefined : previous.label,
      };
    case 'scores': {
      const filter = stepFilter(believed, logScores(reading.scores), reading.at, options);
      const scores = scoresFromLogs(filter.logs);
      const top = topEmotion(scores);
      const held = believed === undefined ? undefined : previous.label;
      const label =
        held !== undefined && Math.log(scores[top] / scores[held]) < options.labelMargin ? held : top;
      const estimate = estimateFromScores(scores, 'camera', reading.at, filter.variance * 0.01);
      const sameLabel =
        (previous.kind === 'steady' || previous.kind === 'unsure') && previous.label === label;
      const sure = scores[label] >= options.sureAt;
      const since = sameLabel && (previous.kind === 'steady' || sure) ? previous.since : reading.at;
      const steady = sure && reading.at - since >= options.steadyAfter;
      return { kind: steady ? 'steady' : 'unsure', estimate, label, since, at: reading.at, filter };
    }
    default:
      return unreachable(reading);
  }
}
