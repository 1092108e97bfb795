import { topEmotion, type MoodEstimate } from '@emoverse/domain';
import { logScores, scoresFromLogs } from './log-scores.ts';

const SMALLEST_VARIANCE = 1e-4;

/**
 * One estimate from several sources (face, words, voice), each weighted by the inverse of its variance on
 * the plane, so that what is known better counts more. Scores are the weighted geometric mean. The result
 * carries the source and time of the newest. Throws on an empty list.
 */
export function fuseMoods(estimates: readonly MoodEstimate[]): MoodEstimate {
  if (estimates.length === 0) throw new RangeError('fuseMoods needs at least one estimate, got none');
  const precision = (deviation: number): number => 1 / Math.max(deviation ** 2, SMALLEST_VARIANCE);
  const valenceWeights = estimates.map((estimate) => precision(estimate.valenceDeviation));
  const arousalWeights = estimates.map((estimate) => precision(estimate.arousalDeviation));
  const total = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (values: readonly number[], weights: readonly number[]): number =>
    values.reduce((sum, value, index) => sum + value * weights[index], 0) / total(weights);
  const scoreWeights = estimates.map((_, index) => valenceWeights[index] + arousalWeights[index]);
  const logs = estimates.map((estimate) => logScores(estimate.scores));
  const scores = scoresFromLogs(
    logs[0].map((_, column) =>
      mean(
        logs.map((log) => log[column]),
        scoreWeights,
      ),
    ),
  );
  const newest = estimates.reduce((best, estimate) => (estimate.at > best.at ? estimate : best));
  return {
    scores,
    valence: mean(
      estimates.map((estimate) => estimate.valence),
      valenceWeights,
    ),
    arousal: mean(
      estimates.map((estimate) => estimate.arousal),
      arousalWeights,
    ),
    valenceDeviation: Math.sqrt(1 / total(valenceWeights)),
    arousalDeviation: Math.sqrt(1 / total(arousalWeights)),
    confidence: scores[topEmotion(scores)],
    source: newest.source,
    at: newest.at,
  };
}
