import { EMOTIONS, numberAt, scoresFrom, type EmotionScores } from '@emoverse/domain';

/** Probabilities below this are read as this, so that one frame's zero cannot veto all others. */
const SMALLEST_PROBABILITY = 1e-4;

/** Centred log-probabilities (mean 0 over the seven emotions): the space in which readings are averaged. */
export function logScores(scores: EmotionScores): readonly number[] {
  const logs = EMOTIONS.map((emotion) => Math.log(Math.max(scores[emotion], SMALLEST_PROBABILITY)));
  const mean = logs.reduce((sum, value) => sum + value, 0) / logs.length;
  return logs.map((value) => value - mean);
}

/** Softmax: the inverse of `logScores` for probabilities that were not clipped. */
export function scoresFromLogs(logs: readonly number[]): EmotionScores {
  const highest = Math.max(...logs);
  return scoresFrom((_, index) => Math.exp(numberAt(logs, index) - highest));
}
