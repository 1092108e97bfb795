import {
  numberAt,
  EMOTIONS,
  scoresFrom,
  topEmotion,
  type Emotion,
  type EmotionReading,
  type EmotionScores,
} from '@emoverse/domain';
import {
  DEFAULT_MOOD_FILTER,
  initialMood,
  updateMood,
  type Mood,
  type MoodFilterOptions,
} from '@emoverse/mood';

/** What a smoother says after a reading. `said`: the label, where it would be told without doubt. */
export interface Shown {
  readonly label: Emotion | undefined;
  readonly scores: EmotionScores | undefined;
  readonly said: Emotion | undefined;
}

/** A way from readings to one answer over time; a fresh state for each sequence. */
export type Smoother = () => (reading: EmotionReading) => Shown;

const seconds = (from: number, to: number): number => Math.max(0, to - from) / 1000;

/** Calls `step` for readings with scores; others leave the answer as it was. */
function smootherOf(start: () => (scores: EmotionScores, at: number) => EmotionScores): Smoother {
  return () => {
    const step = start();
    let shown: Shown = { label: undefined, scores: undefined, said: undefined };
    return (reading) => {
      if (reading.kind !== 'scores') return shown;
      const scores = step(reading.scores, reading.at);
      const label = topEmotion(scores);
      shown = { label, scores, said: label };
      return shown;
    };
  };
}

/** Every frame for itself. */
export const rawFrames: Smoother = smootherOf(() => (scores) => scores);

/** Exponential moving average of the scores with a time constant in seconds. */
export function movingAverage(timeConstant: number): Smoother {
  return smootherOf(() => {
    let mean: EmotionScores | undefined;
    let last = 0;
    return (scores, at) => {
      const before = mean ?? scores;
      const keep = Math.exp(-seconds(last, at) / timeConstant);
      last = at;
      return (mean = scoresFrom((emotion) => keep * before[emotion] + (1 - keep) * scores[emotion]));
    };
  });
}

/** Plain Kalman filter on log-scores: a random walk that gains `wander` a second, measured noise, no changes. */
export function kalmanFilter(
  wander: number,
  { noise, correlationSeconds, floor, temperature }: MoodFilterOptions,
): Smoother {
  return smootherOf(() => {
    let mean: readonly number[] | undefined;
    let variance = noise;
    let last = 0;
    return (scores, at) => {
      const logs = EMOTIONS.map((emotion) => Math.log(scores[emotion] + floor));
      if (mean === undefined) mean = logs;
      else {
        const passed = Math.max(0.001, seconds(last, at));
        variance += wander * passed;
        const gain = variance / (variance + noise / (1 - Math.exp(-passed / correlationSeconds)));
        mean = mean.map((value, index) => value + gain * (numberAt(logs, index) - value));
        variance *= 1 - gain;
      }
      last = at;
      const highest = Math.max(...mean);
      const level = mean;
      return scoresFrom((_, index) => Math.exp((numberAt(level, index) - highest) / temperature));
    };
  });
}

/**
 * Hidden Markov model over the seven emotions: scores over their priors are likelihoods, of which a frame counts as
 * much as it is independent of the one before (`correlation` seconds).
 */
export function hiddenMarkovModel(
  correlation: number,
  priors: readonly number[],
  { changesPerSecond, oddShare }: MoodFilterOptions,
): Smoother {
  return smootherOf(() => {
    let belief: readonly number[] = priors;
    let last: number | undefined;
    return (scores, at) => {
      const passed = last === undefined ? correlation : seconds(last, at);
      last = at;
      const stays = Math.exp(-changesPerSecond * passed);
      const counts = 1 - Math.exp(-passed / correlation);
      const next = scoresFrom((emotion, index) => {
        const likelihood = (1 - oddShare) * (scores[emotion] / numberAt(priors, index)) + oddShare;
        return (
          (stays * numberAt(belief, index) + (1 - stays) * numberAt(priors, index)) * likelihood ** counts
        );
      });
      belief = EMOTIONS.map((emotion) => Math.max(next[emotion], 1e-9));
      return next;
    };
  });
}

/** The product's own filter. */
export function moodFilter(options: MoodFilterOptions = DEFAULT_MOOD_FILTER): Smoother {
  return () => {
    let mood: Mood | undefined;
    let scores: EmotionScores | undefined;
    return (reading) => {
      mood = updateMood(mood ?? initialMood(reading.at), reading, options);
      if ('estimate' in mood) scores = mood.estimate.scores;
      return { label: mood.label, scores, said: mood.kind === 'steady' ? mood.label : undefined };
    };
  };
}
