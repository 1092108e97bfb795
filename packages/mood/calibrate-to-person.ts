import {
  EMOTIONS,
  emotionSchema,
  emotionScoresSchema,
  numberAt,
  scoresFrom,
  type EmotionScores,
} from '@emoverse/domain';
import { z } from 'zod';

/** Largest bias, in nats, and largest change of the temperature, as its logarithm: adaptation stays small. */
export const LARGEST_BIAS = 2;
export const LARGEST_LOG_TEMPERATURE = 0.35;

/** One thing a person said about their face: what was read (before any adaptation), and what they showed or felt. */
export const personalExampleSchema = z.object({
  /** `resting`: the resting-face minute, whose answer is neutral. `answer`: the person's own word on a reading. */
  kind: z.enum(['resting', 'answer']),
  scores: emotionScoresSchema,
  felt: emotionSchema,
  /** Milliseconds since the epoch. */
  at: z.number(),
});
export type PersonalExample = z.infer<typeof personalExampleSchema>;

/**
 * How readings of one person are adapted: a bias for each emotion in nats (in the order of the seven emotions,
 * sum 0) and the logarithm of a temperature.
 */
export interface PersonalCalibration {
  readonly bias: readonly number[];
  readonly logTemperature: number;
}

/** Nothing is known of the person: readings stay as they are. */
export const NO_PERSONAL_CALIBRATION: PersonalCalibration = {
  bias: EMOTIONS.map(() => 0),
  logTemperature: 0,
};

const SMALLEST = 1e-6;

/** Readings adapted to the person: softmax(log scores / temperature + bias). The identity for no calibration. */
export function calibrateToPerson(scores: EmotionScores, calibration: PersonalCalibration): EmotionScores {
  if (isIdentity(calibration)) return scores;
  const temperature = Math.exp(calibration.logTemperature);
  return scoresFrom(
    (emotion, index) =>
      Math.max(scores[emotion], SMALLEST) ** (1 / temperature) * Math.exp(numberAt(calibration.bias, index)),
  );
}

/** What was read before `calibrateToPerson`: examples are kept so, that they stay true when the calibration changes. */
export function withoutPersonalCalibration(
  scores: EmotionScores,
  calibration: PersonalCalibration,
): EmotionScores {
  if (isIdentity(calibration)) return scores;
  const temperature = Math.exp(calibration.logTemperature);
  return scoresFrom(
    (emotion, index) =>
      (Math.max(scores[emotion], SMALLEST) * Math.exp(-numberAt(calibration.bias, index))) ** temperature,
  );
}

function isIdentity({ bias, logTemperature }: PersonalCalibration): boolean {
  return logTemperature === 0 && bias.every((value) => value === 0);
}
