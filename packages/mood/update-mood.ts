import {
  topEmotion,
  type Emotion,
  type EmotionReading,
  type EmotionScores,
  type MoodEstimate,
  unreachable,
} from '@emoverse/domain';
import { estimateFromScores } from './estimate-from-scores.ts';
import { FITTED_MOOD_FILTER } from './fitted-mood-filter.ts';
import {
  likeliestHypothesis,
  scoresOfHypotheses,
  filterHypotheses,
  type FittedMoodFilter,
  type Hypotheses,
} from './filter-hypotheses.ts';

/** What the filter believes; opaque to callers. */
export type MoodFilter = Hypotheses;

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

/** The measured constants of the filter, and what the product makes of its beliefs. Times in milliseconds. */
export interface MoodFilterOptions extends FittedMoodFilter {
  /** A new label must lead the old one by this many nats to take over. */
  readonly labelMargin: number;
  /** The label's chance from which the mood is `steady`, and below which it stops to be. */
  readonly sureAt: number;
  readonly unsureBelow: number;
  /** The expression behind a label must have lasted this long for the mood to be `steady`. */
  readonly steadyAfter: number;
  /** A face lost for longer than this starts a new mood. */
  readonly forgetAfter: number;
  /** So does a pause longer than this between two readings of a face: a slow device may need seconds for each. */
  readonly staleAfter: number;
}

export const DEFAULT_MOOD_FILTER: MoodFilterOptions = {
  ...FITTED_MOOD_FILTER,
  labelMargin: 0.5,
  sureAt: 0.5,
  unsureBelow: 0.42,
  steadyAfter: 400,
  forgetAfter: 3000,
  staleAfter: 10_000,
};

/** Nothing seen yet. */
export function initialMood(at: number): Mood {
  return { kind: 'no-face', since: at, at, filter: undefined, label: undefined };
}

/**
 * Takes one reading into the mood, by the filter of `filterHypotheses`. Readings without scores (no face, several faces,
 * too dark) keep what is believed for `forgetAfter` ms, so that a blink of the detector does not lose the mood. Pure:
 * the previous mood is not changed. A reading older than the last one is ignored.
 */
export function updateMood(
  previous: Mood,
  reading: EmotionReading,
  options: MoodFilterOptions = DEFAULT_MOOD_FILTER,
): Mood {
  if (reading.at < previous.at) return previous;
  const { filter: known } = previous;
  const wasSeen = reading.kind === 'scores' && known?.at === previous.at;
  const longest = wasSeen ? options.staleAfter : options.forgetAfter;
  const believed = known !== undefined && reading.at - known.at <= longest ? known : undefined;
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
      const filter = filterHypotheses(believed, reading.scores, reading.at, options);
      const scores = scoresOfHypotheses(filter, options);
      const label = labelFor(
        scores,
        believed === undefined ? undefined : previous.label,
        options.labelMargin,
      );
      const estimate = estimateFromScores(scores, 'camera', reading.at);
      const same = 'estimate' in previous && previous.label === label;
      const wasSteady = same && previous.kind === 'steady';
      const sure = scores[label] >= (wasSteady ? options.unsureBelow : options.sureAt);
      const lasted = wasSteady || reading.at - likeliestHypothesis(filter).since >= options.steadyAfter;
      const kind = sure && lasted ? 'steady' : 'unsure';
      const since = same && previous.kind === kind ? previous.since : reading.at;
      return { kind, estimate, label, since, at: reading.at, filter };
    }
    default:
      return unreachable(reading);
  }
}

/** The likeliest emotion, or the one that was said so far while it is nearly as likely. */
function labelFor(scores: EmotionScores, held: Emotion | undefined, margin: number): Emotion {
  const top = topEmotion(scores);
  return held !== undefined && Math.log(scores[top] / scores[held]) < margin ? held : top;
}
