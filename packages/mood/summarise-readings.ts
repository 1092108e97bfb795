import { numberAt, topEmotion, type EmotionReading, type MoodSource } from '@emoverse/domain';
import { columnMeans } from '@emoverse/numeric';
import { estimateFromScores } from './estimate-from-scores.ts';
import { singleHypothesis } from './filter-hypotheses.ts';
import { logScores, scoresFromLogs } from './log-scores.ts';
import { DEFAULT_MOOD_FILTER, type Mood } from './update-mood.ts';

/** Top probability from which the mood of a check-in or photo is said without doubt. */
const SURE_AT = 0.45;

/**
 * One final mood from all readings of a timed check-in (the paper's five-second recording) or of a photo:
 * the geometric mean of the scores of the frames that showed the face, so that a few odd frames do not
 * decide. Without any such frame the most frequent reason is the answer. `steady` when the top emotion has
 * probability ≥ `sureAt`, else `unsure`. The deviation includes the standard error between frames.
 */
export function summariseReadings(
  readings: readonly EmotionReading[],
  source: Extract<MoodSource, 'check-in' | 'photo' | 'camera'>,
  at: number,
  sureAt: number = SURE_AT,
): Mood {
  const seen = readings.filter((reading) => reading.kind === 'scores');
  if (seen.length === 0) {
    const counts = { 'no-face': 0, 'several-faces': 0, 'too-dark': 0 };
    for (const reading of readings) if (reading.kind !== 'scores') counts[reading.kind] += 1;
    const kinds = ['no-face', 'several-faces', 'too-dark'] as const;
    const kind = kinds.reduce((best, candidate) => (counts[candidate] > counts[best] ? candidate : best));
    return { kind, since: at, at, filter: undefined, label: undefined };
  }
  const logs = seen.map((reading) => logScores(reading.scores));
  const mean = columnMeans(logs);
  const variance =
    logs.reduce(
      (sum, log) => sum + log.reduce((part, value, index) => part + (value - numberAt(mean, index)) ** 2, 0),
      0,
    ) /
    (mean.length * logs.length * Math.max(1, logs.length - 1));
  const scores = scoresFromLogs(mean);
  const label = topEmotion(scores);
  const first = Math.min(...seen.map((reading) => reading.at));
  return {
    kind: scores[label] >= sureAt ? 'steady' : 'unsure',
    estimate: estimateFromScores(scores, source, at, variance * 0.01),
    label,
    since: Math.min(first, at),
    at,
    filter: singleHypothesis(scores, variance, at, DEFAULT_MOOD_FILTER),
  };
}
