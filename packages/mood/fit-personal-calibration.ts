import { EMOTIONS, numberAt, topEmotion, type EmotionScores } from '@emoverse/domain';
import {
  LARGEST_BIAS,
  LARGEST_LOG_TEMPERATURE,
  NO_PERSONAL_CALIBRATION,
  calibrateToPerson,
  type PersonalCalibration,
  type PersonalExample,
} from './calibrate-to-person.ts';
import { FITTED_MOOD_FILTER } from './fitted-mood-filter.ts';
import { centredLogScores } from './filter-hypotheses.ts';

/** How readily a person's examples move their calibration. Measured by `emoverse evaluate mood --people`. */
export interface PersonalPrior {
  /** Standard deviations of the Gaussian prior: of a bias in nats, and of the logarithm of the temperature. */
  readonly biasDeviation: number;
  readonly logTemperatureDeviation: number;
  /** How much of what a resting face differs by from the usual one is this person's in every reading, 0…1. */
  readonly restingShare: number;
  /** What a correction counts, in confirmed readings: people correct what is wrong and pass over what is right. */
  readonly correctionWeight: number;
}

const { spread, noise } = FITTED_MOOD_FILTER;

export const DEFAULT_PERSONAL_PRIOR: PersonalPrior = {
  biasDeviation: 0.4,
  logTemperatureDeviation: 0.1,
  // As faces differ from each other, and readings of one face.
  restingShare: spread / (spread + noise),
  correctionWeight: 0.4,
};

const MOST_STEPS = 300;
const SMALL_ENOUGH = 1e-5;
const SMALLEST = 1e-6;

/**
 * The calibration under which what the person said is likely and which is itself likely: maximum a posteriori with a
 * Gaussian prior, by gradient descent on log-loss + prior. The prior lies around no change, or where there is a resting face
 * around that which makes it read as the usual one: the zero from which a change is read. No examples give no change. Of
 * several resting faces the last counts.
 */
export function fitPersonalCalibration(
  examples: readonly PersonalExample[],
  prior: PersonalPrior = DEFAULT_PERSONAL_PRIOR,
): PersonalCalibration {
  const resting = examples.filter(({ kind }) => kind === 'resting').at(-1);
  const answers = examples.filter(({ kind }) => kind === 'answer');
  const before =
    resting === undefined
      ? NO_PERSONAL_CALIBRATION
      : bounded({ bias: biasToRest(resting.scores, prior.restingShare), logTemperature: 0 });
  const weighed = answers.map((example) => ({
    example,
    weight: topEmotion(example.scores) === example.felt ? 1 : prior.correctionWeight,
  }));
  if (weighed.length === 0) return before;
  let calibration = before;
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  // The curvature of log-loss is at most half the weight, that of the prior its precision: this step never overshoots.
  const biasStep = 1 / (total / 2 + 1 / prior.biasDeviation ** 2);
  const heatStep = 1 / (total * LARGEST_SQUARED_LOG + 1 / prior.logTemperatureDeviation ** 2);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const slope = calibration.bias.map(
      (value, index) => (value - numberAt(before.bias, index)) / prior.biasDeviation ** 2,
    );
    let heatSlope = calibration.logTemperature / prior.logTemperatureDeviation ** 2;
    for (const { example, weight } of weighed) {
      const adapted = calibrateToPerson(example.scores, calibration);
      EMOTIONS.forEach((emotion, index) => {
        const error = weight * (adapted[emotion] - (emotion === example.felt ? 1 : 0));
        slope[index] = numberAt(slope, index) + error;
        heatSlope -=
          error *
          Math.log(Math.max(example.scores[emotion], SMALLEST)) *
          Math.exp(-calibration.logTemperature);
      });
    }
    const next = bounded({
      bias: calibration.bias.map((value, index) => value - biasStep * numberAt(slope, index)),
      logTemperature: calibration.logTemperature - heatStep * heatSlope,
    });
    const moved = Math.max(
      Math.abs(next.logTemperature - calibration.logTemperature),
      ...next.bias.map((value, index) => Math.abs(value - numberAt(calibration.bias, index))),
    );
    calibration = next;
    if (moved < SMALL_ENOUGH) break;
  }
  return calibration;
}

/** What a resting face lacks to be the usual one, in nats. */
function biasToRest(resting: EmotionScores, share: number): readonly number[] {
  const logs = centredLogScores(resting, FITTED_MOOD_FILTER);
  return logs.map((value, index) => share * (numberAt(FITTED_MOOD_FILTER.resting, index) - value));
}

/** Variance of log-scores under the scores themselves is below this for all but freak readings. */
const LARGEST_SQUARED_LOG = 4;

function bounded({ bias, logTemperature }: PersonalCalibration): PersonalCalibration {
  const mean = bias.reduce((sum, value) => sum + value, 0) / bias.length;
  const centred = bias.map((value) => value - mean);
  // All together, so that they still sum to 0.
  const shrink = Math.min(1, LARGEST_BIAS / Math.max(...centred.map(Math.abs)));
  return {
    bias: shrink < 1 ? centred.map((value) => shrink * value) : centred,
    logTemperature: Math.min(LARGEST_LOG_TEMPERATURE, Math.max(-LARGEST_LOG_TEMPERATURE, logTemperature)),
  };
}
