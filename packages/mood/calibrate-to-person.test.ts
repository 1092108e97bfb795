import { EMOTIONS, scoresFrom, topEmotion, type Emotion, type EmotionScores } from '@emoverse/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LARGEST_BIAS,
  NO_PERSONAL_CALIBRATION,
  calibrateToPerson,
  withoutPersonalCalibration,
  type PersonalExample,
} from './calibrate-to-person.ts';
import { DEFAULT_PERSONAL_PRIOR, fitPersonalCalibration } from './fit-personal-calibration.ts';

const anyScores = fc
  .array(fc.double({ min: 1e-4, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 })
  .map((weights) => scoresFrom((_, index) => weights[index]));
const anyExample = fc.record({
  kind: fc.constantFrom('resting' as const, 'answer' as const),
  scores: anyScores,
  felt: fc.constantFrom(...EMOTIONS),
  at: fc.constant(0),
});
const looking = (emotion: Emotion, share: number): EmotionScores =>
  scoresFrom((one) => (one === emotion ? share : (1 - share) / 6));
const answer = (scores: EmotionScores, felt: Emotion): PersonalExample => ({
  kind: 'answer',
  scores,
  felt,
  at: 0,
});

describe('calibration to a person', () => {
  it('changes nothing while nothing is known', () => {
    expect(fitPersonalCalibration([])).toEqual(NO_PERSONAL_CALIBRATION);
    fc.assert(
      fc.property(anyScores, (scores) => {
        expect(calibrateToPerson(scores, fitPersonalCalibration([]))).toEqual(scores);
      }),
    );
  });

  it('can be taken back: what was read comes out again', () => {
    fc.assert(
      fc.property(anyScores, fc.array(anyExample, { minLength: 1, maxLength: 8 }), (scores, examples) => {
        const calibration = fitPersonalCalibration(examples);
        const back = withoutPersonalCalibration(calibrateToPerson(scores, calibration), calibration);
        for (const emotion of EMOTIONS) expect(back[emotion]).toBeCloseTo(scores[emotion], 4);
      }),
    );
  });

  it('stays small and finite, whatever is answered', () => {
    fc.assert(
      fc.property(fc.array(anyExample, { maxLength: 60 }), (examples) => {
        const { bias, logTemperature } = fitPersonalCalibration(examples);
        for (const value of bias) expect(Math.abs(value)).toBeLessThanOrEqual(LARGEST_BIAS);
        expect(Number.isFinite(logTemperature)).toBe(true);
        expect(bias.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 6);
      }),
    );
  });

  it('is the likeliest: no small step away makes answers and prior likelier', () => {
    const examples = [answer(looking('sad', 0.5), 'neutral'), answer(looking('happy', 0.7), 'happy')];
    const best = fitPersonalCalibration(examples);
    // The first is a correction, the second a confirmation.
    const weights = [DEFAULT_PERSONAL_PRIOR.correctionWeight, 1];
    const loss = (bias: readonly number[], logTemperature: number): number =>
      examples.reduce(
        (sum, { scores, felt }, index) =>
          sum - weights[index] * Math.log(calibrateToPerson(scores, { bias, logTemperature })[felt]),
        0,
      ) +
      bias.reduce((sum, value) => sum + value ** 2, 0) / (2 * DEFAULT_PERSONAL_PRIOR.biasDeviation ** 2) +
      logTemperature ** 2 / (2 * DEFAULT_PERSONAL_PRIOR.logTemperatureDeviation ** 2);
    const least = loss(best.bias, best.logTemperature);
    for (const step of [-0.05, 0.05]) {
      expect(loss(best.bias, best.logTemperature + step)).toBeGreaterThan(least);
      EMOTIONS.forEach((_, moved) => {
        const bias = best.bias.map((value, index) => value + (index === moved ? step : -step / 6));
        expect(loss(bias, best.logTemperature)).toBeGreaterThan(least);
      });
    }
  });

  it('learns that a face that looks sad at rest is neutral, and more from each correction', () => {
    const reading = scoresFrom((emotion) => ({ sad: 0.42, neutral: 0.36 })[emotion as 'sad'] ?? 0.044);
    const resting: PersonalExample = { kind: 'resting', scores: reading, felt: 'neutral', at: 0 };
    expect(topEmotion(reading)).toBe('sad');
    expect(topEmotion(calibrateToPerson(reading, fitPersonalCalibration([resting])))).toBe('neutral');
    const neutralAfter = (corrections: number): number =>
      calibrateToPerson(
        reading,
        fitPersonalCalibration(Array.from({ length: corrections }, () => answer(reading, 'neutral'))),
      ).neutral;
    expect(neutralAfter(1)).toBeGreaterThan(reading.neutral);
    expect(neutralAfter(5)).toBeGreaterThan(neutralAfter(1));
  });

  it('reads a resting face nearly as the usual one, and a small change from it as what it is', () => {
    const plain = scoresFrom((emotion) => (emotion === 'neutral' ? 0.985 : 0.0025));
    const calibration = fitPersonalCalibration([{ kind: 'resting', scores: plain, felt: 'neutral', at: 0 }]);
    expect(topEmotion(calibrateToPerson(plain, calibration))).toBe('neutral');
    expect(calibrateToPerson(plain, calibration).neutral).toBeLessThan(0.9);
    const frowning = scoresFrom((emotion) => ({ neutral: 0.85, angry: 0.14 })[emotion as 'angry'] ?? 0.002);
    expect(topEmotion(frowning)).toBe('neutral');
    expect(topEmotion(calibrateToPerson(frowning, calibration))).toBe('angry');
  });

  it('moves from the resting face to what the person says', () => {
    const reading = looking('sad', 0.5);
    const resting: PersonalExample = { kind: 'resting', scores: looking('sad', 0.6), felt: 'neutral', at: 0 };
    const sadAfter = (answers: number): number =>
      calibrateToPerson(
        reading,
        fitPersonalCalibration([resting, ...Array.from({ length: answers }, () => answer(reading, 'sad'))]),
      ).sad;
    expect(sadAfter(3)).toBeGreaterThan(sadAfter(0));
    expect(sadAfter(10)).toBeGreaterThan(sadAfter(3));
  });

  it('takes the last resting face only', () => {
    const first: PersonalExample = { kind: 'resting', scores: looking('angry', 0.8), felt: 'neutral', at: 1 };
    const second: PersonalExample = { kind: 'resting', scores: looking('sad', 0.5), felt: 'neutral', at: 2 };
    expect(fitPersonalCalibration([first, second])).toEqual(fitPersonalCalibration([second]));
  });
});
