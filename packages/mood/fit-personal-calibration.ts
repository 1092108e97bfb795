import { EMOTIONS, topEmotion } from '@emoverse/domain';
import {
  LARGEST_BIAS,
  LARGEST_LOG_TEMPERATURE,
  NO_PERSONAL_CALIBRATION,
  calibrateToPerson,
  type PersonalCalibration,
  type PersonalExample,
} from './calibrate-to-person.ts';

/** How readily a person's examples move their calibration. Measured by `emoverse evaluate mood --people`. */
export interface PersonalPrior {
  /** Standard deviations of the Gaussian prior: of a bias in nats, and of the logarithm of the temperature. */
  readonly biasDeviation: number;
  readonly logTemperatureDeviation: number;
  /** What the whole resting minute counts, in confirmed readings. */
  readonly restingWeight: number;
  /** What a correction counts, in confirmed readings: people correct what is wrong and pass over what is right. */
  readonly correctionWeight: number;
}

export const DEFAULT_PERSONAL_PRIOR: PersonalPrior = {
  biasDeviation: 0.4,
  logTemperatureDeviation: 0.1,
  restingWeight: 1.5,
  correctionWeight: 0.4,
};

const MOST_STEPS = 300;
const SMALL_ENOUGH = 1e-5;
const SMALLEST = 1e-6;

/**
 * The calibration under which what the person said is likely and which is itself likely: maximum a posteriori with a
 * Gaussian prior around no change, by gradient descent on log-loss + prior. No examples give no change. Of several
 * resting faces the last counts.
 */
export function fitPersonalCalibration(
  examples: readonly PersonalExample[],
  prior: PersonalPrior = DEFAULT_PERSONAL_PRIOR,
): PersonalCalibration {
  const resting = examples.filter(({ kind }) => kind === 'resting').at(-1);
  const answers = examples.filter(({ kind }) => kind === 'answer');
  const weighed = [
    ...answers.map((example) => ({
      example,
      weight: topEmotion(example.scores) === example.felt ? 1 : prior.correctionWeight,
    })),
    ...(resting === undefined ? [] : [{ example: resting, weight: prior.restingWeight }]),
  ];
  if (weighed.length === 0) return NO_PERSONAL_CALIBRATION;
  let calibration = NO_PERSONAL_CALIBRATION;
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  // The curvature of log-loss is at most half the weight, that of the prior its precision: this step never overshoots.
  const biasStep = 1 / (total / 2 + 1 / prior.biasDeviation ** 2);
  const heatStep = 1 / (total * LARGEST_SQUARED_LOG + 1 / prior.logTemperatureDeviation ** 2);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const slope = calibration.bias.map((value) => value / prior.biasDeviation ** 2);
    let heatSlope = calibration.logTemperature / prior.logTemperatureDeviation ** 2;
    for (const { example, weight } of weighed) {
      const adapted = calibrateToPerson(example.scores, calibration);
      EMOTIONS.forEach((emotion, index) => {
        const error = weight * (adapted[emotion] - (emotion === example.felt ? 1 : 0));
        slope[index] += error;
        heatSlope -=
          error *
          Math.log(Math.max(example.scores[emotion], SMALLEST)) *
          Math.exp(-calibration.logTemperature);
      });
    }
    const next = bounded({
      bias: calibration.bias.map((value, index) => value - biasStep * slope[index]),
      logTemperature: calibration.logTemperature - heatStep * heatSlope,
    });
    const moved = Math.max(
      Math.abs(next.logTemperature - calibration.logTemperature),
      ...next.bias.map((value, index) => Math.abs(value - calibration.bias[index])),
    );
    calibration = next;
    if (moved < SMALL_ENOUGH) break;
  }
  return calibration;
}

/** Variance of log-scores under the scores themselves is below this for all but freak readings. */
const LARGEST_SQUARED_LOG = 4;

function bounded({ bias, logTemperature }: PersonalCalibration): PersonalCalibration {
  const mean = bias.reduce((sum, value) => sum + value, 0) / bias.length;
  const limit = (value: number, most: number): number => Math.min(most, Math.max(-most, value));
  return {
    bias: bias.map((value) => limit(value - mean, LARGEST_BIAS)),
    logTemperature: limit(logTemperature, LARGEST_LOG_TEMPERATURE),
  };
}
