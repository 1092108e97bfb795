import {
  EMOTIONS,
  MOOD_SOURCES,
  UNKNOWN_DEVIATION,
  moodEstimateSchema,
  scoresFrom,
  topEmotion,
  type MoodEstimate,
} from '@emoverse/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_FUSION, fuseMoods, fuseMoodsWithWeights, type FusionOptions } from './fuse-moods.ts';
import { moodFromEmotion, moodFromPoint } from './mood-from-choice.ts';
import { moodFromPleasantness } from './mood-from-pleasantness.ts';

const HOUR = 3_600_000;
const axis = fc.double({ min: -1, max: 1, noNaN: true });
const deviation = fc.double({ min: 0.05, max: 1.2, noNaN: true });
const estimate: fc.Arbitrary<MoodEstimate> = fc
  .record({
    weights: fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 }),
    valence: axis,
    arousal: axis,
    valenceDeviation: deviation,
    arousalDeviation: deviation,
    source: fc.constantFrom(...MOOD_SOURCES),
    at: fc.integer({ min: 0, max: HOUR }),
  })
  .map(({ weights, ...rest }) => {
    const scores = scoresFrom((_, index) => weights[index]);
    return { ...rest, scores, confidence: scores[topEmotion(scores)] };
  });
const several = fc.array(estimate, { minLength: 2, maxLength: 5 });
const mood = (over: Partial<MoodEstimate>): MoodEstimate => ({
  ...moodFromPoint({ valence: 0, arousal: 0 }, 0),
  valenceDeviation: 0.3,
  arousalDeviation: 0.3,
  ...over,
});

/** Every kind believed as far as it claims itself. */
const asTheySay = { trust: 1, valence: 0, arousal: 0 };
const AS_THEY_SAY: FusionOptions = {
  ...DEFAULT_FUSION,
  widths: { face: asTheySay, words: asTheySay, voice: asTheySay, own: asTheySay },
};

describe('fuseMoods', () => {
  it('returns a single estimate as it was', () => {
    fc.assert(
      fc.property(estimate, (one) => {
        const fused = fuseMoods([one]);
        expect(fused.scores).toEqual(one.scores);
        expect(fused.valence).toBeCloseTo(one.valence, 9);
        expect(fused.arousalDeviation).toBeCloseTo(one.arousalDeviation, 9);
        expect([fused.source, fused.at, fused.confidence]).toEqual([one.source, one.at, one.confidence]);
      }),
    );
  });

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(several, (estimates) => {
        const fused = fuseMoods(estimates);
        const back = fuseMoods(estimates.toReversed());
        for (const name of ['valence', 'arousal', 'valenceDeviation', 'arousalDeviation'] as const)
          expect(back[name]).toBeCloseTo(fused[name], 9);
        for (const emotion of EMOTIONS) expect(back.scores[emotion]).toBeCloseTo(fused.scores[emotion], 9);
      }),
    );
  });

  it('is a valid estimate between the sources, with weights that sum to 1', () => {
    fc.assert(
      fc.property(several, (estimates) => {
        const { estimate: fused, weights } = fuseMoodsWithWeights(estimates);
        expect(moodEstimateSchema.safeParse(fused).success).toBe(true);
        const valences = estimates.map(({ valence }) => valence);
        expect(fused.valence).toBeGreaterThanOrEqual(Math.min(...valences) - 1e-9);
        expect(fused.valence).toBeLessThanOrEqual(Math.max(...valences) + 1e-9);
        for (const name of ['valence', 'arousal', 'scores'] as const)
          expect(weights.reduce((sum, weight) => sum + weight[name], 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('counts the surer source more', () => {
    fc.assert(
      fc.property(estimate, estimate, (one, other) => {
        const sure = { ...one, valenceDeviation: 0.2, at: 0 };
        const vague = { ...other, valenceDeviation: 0.4, at: 0 };
        const { estimate: fused, weights } = fuseMoodsWithWeights([sure, vague], AS_THEY_SAY);
        expect(weights[0].valence).toBeCloseTo(0.8, 9);
        expect(Math.abs(fused.valence - sure.valence)).toBeLessThanOrEqual(
          Math.abs(fused.valence - vague.valence) + 1e-9,
        );
      }),
    );
  });

  it('is never surer than independent sources allow', () => {
    fc.assert(
      fc.property(several, fc.double({ min: 0, max: 1, noNaN: true }), (estimates, correlation) => {
        const together = estimates.map((one) => ({ ...one, at: 0 }));
        const fused = fuseMoods(together, { ...DEFAULT_FUSION, correlation });
        for (const name of ['valenceDeviation', 'arousalDeviation'] as const) {
          const independent = 1 / Math.sqrt(together.reduce((sum, one) => sum + 1 / one[name] ** 2, 0));
          expect(fused[name]).toBeGreaterThanOrEqual(independent - 1e-9);
        }
        // Two readings of an emotion multiply at most, as if they were independent.
        const product = scoresFrom((emotion) => together.reduce((p, one) => p * one.scores[emotion], 1));
        const spread = (scores: MoodEstimate['scores']): number =>
          Math.max(...EMOTIONS.map((e) => Math.log(scores[e]))) -
          Math.min(...EMOTIONS.map((e) => Math.log(scores[e])));
        const bound = together.reduce((sum, one) => sum + spread(one.scores), 0);
        expect(spread(product)).toBeLessThanOrEqual(bound + 1e-9);
        expect(spread(fused.scores)).toBeLessThanOrEqual(bound + 1e-9);
      }),
    );
  });

  it('gains nothing from the same word said twice when errors are wholly shared, and √½ when independent', () => {
    const twice = [mood({ valence: 0.5 }), mood({ valence: 0.5 })];
    const with_ = (correlation: number): number =>
      fuseMoods(twice, { ...AS_THEY_SAY, correlation }).valenceDeviation;
    expect(with_(1)).toBeCloseTo(0.3, 12);
    expect(with_(0)).toBeCloseTo(0.3 * Math.SQRT1_2, 12);
    expect(with_(0.5)).toBeCloseTo(0.3 * Math.sqrt(0.75), 12);
  });

  it('is less sure where sources contradict each other', () => {
    const apart = fuseMoods([mood({ valence: 0.9 }), mood({ valence: -0.9 })]);
    expect(apart.valence).toBeCloseTo(0, 12);
    expect(apart.valenceDeviation).toBeGreaterThan(0.9);
  });

  it('leaves valence as it was where a source knows arousal only', () => {
    fc.assert(
      fc.property(estimate, estimate, (face, heard) => {
        const now = { ...face, at: 0 };
        const voice: MoodEstimate = {
          ...heard,
          at: 0,
          valence: 0,
          valenceDeviation: UNKNOWN_DEVIATION,
          source: 'voice',
        };
        const fused = fuseMoods([now, voice]);
        expect(fused.valence).toBeCloseTo(now.valence, 12);
        expect(fused.valenceDeviation).toBeCloseTo(now.valenceDeviation, 12);
        const low = Math.min(now.arousal, voice.arousal);
        expect(fused.arousal).toBeGreaterThanOrEqual(low - 1e-9);
      }),
    );
  });

  it('knows nothing of an axis that no source speaks of', () => {
    const silent = mood({ valenceDeviation: UNKNOWN_DEVIATION });
    expect(fuseMoods([silent, silent])).toMatchObject({ valence: 0, valenceDeviation: UNKNOWN_DEVIATION });
  });

  it('counts an older estimate less, and keeps the newest time', () => {
    const old = mood({ valence: -0.8, at: 0 });
    const fresh = mood({ valence: 0.8, at: HOUR });
    const { estimate: fused, weights } = fuseMoodsWithWeights([old, fresh], AS_THEY_SAY);
    expect(weights[0].valence).toBeLessThan(0.3);
    expect(fused.valence).toBeGreaterThan(0.3);
    expect(fused.at).toBe(HOUR);
  });

  it('carries the source that weighs most', () => {
    const own = moodFromPoint({ valence: -0.5, arousal: 0 }, 0);
    expect(fuseMoods([mood({ source: 'camera', at: 1 }), own]).source).toBe('picker');
  });

  it('is no mood that the person said as a whole where their word left an axis to a voice', () => {
    const voice = mood({ valenceDeviation: UNKNOWN_DEVIATION, source: 'voice' });
    expect(fuseMoods([voice, moodFromPleasantness('pleasant', voice.at)]).source).toBe('voice');
    expect(fuseMoods([voice, moodFromPoint({ valence: 0.6, arousal: 0.2 }, voice.at)]).source).toBe('picker');
  });

  it('multiplies chances that are independent and taken by their word, as Bayes does', () => {
    fc.assert(
      fc.property(several, (estimates) => {
        const together = estimates.map((one) => ({ ...one, at: 0 }));
        const { scores } = fuseMoods(together, { ...AS_THEY_SAY, correlation: 0 });
        const product = scoresFrom((emotion) => together.reduce((p, one) => p * one.scores[emotion], 1));
        for (const emotion of EMOTIONS) expect(scores[emotion]).toBeCloseTo(product[emotion], 6);
      }),
    );
  });

  it('leaves the chances of the others as they were where one has nothing to say', () => {
    const silent = mood({ scores: scoresFrom(() => 1), source: 'voice' });
    const sad = moodFromPoint({ valence: -0.7, arousal: -0.4 }, 0);
    const { estimate: fused, weights } = fuseMoodsWithWeights([silent, sad], AS_THEY_SAY);
    for (const emotion of EMOTIONS)
      expect(fused.scores[emotion]).toBeCloseTo(Math.max(sad.scores[emotion], 1e-4), 3);
    expect(weights.map(({ scores }) => scores)).toEqual([0, 1]);
  });

  it('believes what was read before the mood may have changed less', () => {
    const point = moodFromPoint({ valence: 0.8, arousal: 0.4 }, 0);
    const fresh = (at: number): MoodEstimate => ({
      ...mood({ at, source: 'voice' }),
      scores: scoresFrom(() => 1),
    });
    const happy = [0, 1, 3].map((hours) => fuseMoods([point, fresh(hours * HOUR)], AS_THEY_SAY).scores.happy);
    expect(happy[0]).toBeGreaterThan(happy[1]);
    expect(happy[1]).toBeGreaterThan(happy[2]);
    expect(happy[2]).toBeGreaterThan(1 / 7);
  });

  it('takes a mood that the person has named as it is, whatever else was read', () => {
    fc.assert(
      fc.property(several, fc.constantFrom(...EMOTIONS), (others, emotion) => {
        const own = moodFromEmotion(emotion, 0);
        const { estimate: fused, weights } = fuseMoodsWithWeights([...others, own]);
        expect({ ...fused, at: 0 }).toEqual(own);
        expect(weights.at(-1)).toEqual({ valence: 1, arousal: 1, scores: 1 });
        expect(weights.slice(0, -1).every(({ scores }) => scores === 0)).toBe(true);
      }),
    );
    const first = moodFromEmotion('sad', 1);
    const last = moodFromEmotion('happy', 2);
    expect(topEmotion(fuseMoods([last, first]).scores)).toBe('happy');
  });

  it('throws on an empty list', () => {
    expect(() => fuseMoods([])).toThrow(/at least one/);
  });
});
