import { EMOTIONS, scoresFrom, topEmotion, uniformScores, type EmotionScores } from '@emoverse/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FITTED_MOOD_FILTER } from './fitted-mood-filter.ts';
import {
  likeliestHypothesis,
  predictHypotheses,
  scoresOfHypotheses,
  filterHypotheses,
  type Hypotheses,
} from './filter-hypotheses.ts';

const knobs = FITTED_MOOD_FILTER;
const anyScores = fc
  .array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 })
  .map((weights) => scoresFrom((_, index) => weights[index]));
const anyHistory = fc.array(fc.tuple(anyScores, fc.integer({ min: 1, max: 2000 })), {
  minLength: 1,
  maxLength: 25,
});

function follow(history: readonly (readonly [EmotionScores, number])[], with_ = knobs): Hypotheses {
  let hypotheses: Hypotheses | undefined;
  let at = 0;
  for (const [scores, wait] of history)
    hypotheses = filterHypotheses(hypotheses, scores, (at += wait), with_);
  if (hypotheses === undefined) throw new Error('a history has at least one reading');
  return hypotheses;
}

describe('the hypotheses behind the mood', () => {
  it('two half steps without a reading come to one whole step', () => {
    fc.assert(
      fc.property(
        anyHistory,
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 0, max: 4000 }),
        (history, one, two) => {
          const hypotheses = follow(history);
          const whole = predictHypotheses(hypotheses, hypotheses.at + one + two, knobs);
          const halves = predictHypotheses(
            predictHypotheses(hypotheses, hypotheses.at + one, knobs),
            hypotheses.at + one + two,
            knobs,
          );
          expect(halves.fresh).toBeCloseTo(whole.fresh, 12);
          halves.known.forEach((hypothesis, index) => {
            expect(hypothesis.weight).toBeCloseTo(whole.known[index].weight, 12);
            expect(hypothesis.variance).toBeCloseTo(whole.known[index].variance, 12);
          });
        },
      ),
    );
  });

  it('are always a distribution: over hypotheses, and over emotions', () => {
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: 0, max: 5000 }), (history, wait) => {
        const hypotheses = predictHypotheses(follow(history), 60_000 + wait, knobs);
        expect(hypotheses.known.reduce((sum, { weight }) => sum + weight, hypotheses.fresh)).toBeCloseTo(
          1,
          9,
        );
        for (const { variance, weight } of hypotheses.known) {
          expect(variance).toBeGreaterThan(0);
          expect(weight).toBeGreaterThanOrEqual(0);
        }
        const scores = scoresOfHypotheses(hypotheses, knobs);
        expect(EMOTIONS.reduce((sum, emotion) => sum + scores[emotion], 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('treat all emotions alike where faces are as likely to show any', () => {
    const even = { ...knobs, usual: EMOTIONS.map(() => 0) };
    const turned = (scores: EmotionScores): EmotionScores =>
      scoresFrom((_, index) => scores[EMOTIONS[(index + 3) % 7]]);
    fc.assert(
      fc.property(anyHistory, (history) => {
        const straight = turned(scoresOfHypotheses(follow(history, even), even));
        const moved = scoresOfHypotheses(
          follow(
            history.map(([scores, wait]) => [turned(scores), wait]),
            even,
          ),
          even,
        );
        for (const emotion of EMOTIONS) expect(moved[emotion]).toBeCloseTo(straight[emotion], 6);
      }),
    );
  });

  it('are surer of an emotion the more its readings say so', () => {
    const held = (share: number): number =>
      scoresOfHypotheses(
        follow(
          Array.from({ length: 40 }, () => [
            scoresFrom((emotion) => (emotion === 'sad' ? share : (1 - share) / 6)),
            50,
          ]),
        ),
        knobs,
      ).sad;
    const shown = [0.2, 0.35, 0.5, 0.65, 0.8, 0.95].map(held);
    expect(shown).toEqual([...shown].sort((a, b) => a - b));
  });

  it('know a hypothesis better with every reading, and forget it while nothing is seen', () => {
    const steady = uniformScores();
    const hypotheses = follow(Array.from({ length: 5 }, () => [steady, 100]));
    const more = follow(Array.from({ length: 50 }, () => [steady, 100]));
    expect(likeliestHypothesis(more).variance).toBeLessThan(likeliestHypothesis(hypotheses).variance);
    expect(predictHypotheses(more, more.at + 3000, knobs).fresh).toBeGreaterThan(more.fresh);
  });

  it('say since when the present expression has been there', () => {
    const of = (emotion: string): EmotionScores => scoresFrom((one) => (one === emotion ? 0.9 : 0.1 / 6));
    const history = Array.from(
      { length: 60 },
      (_, index) => [of(index < 30 ? 'happy' : 'sad'), 100] as const,
    );
    const hypotheses = follow(history);
    expect(topEmotion(scoresOfHypotheses(hypotheses, knobs))).toBe('sad');
    expect(likeliestHypothesis(hypotheses).since).toBeGreaterThanOrEqual(3100);
    expect(likeliestHypothesis(hypotheses).since).toBeLessThanOrEqual(3500);
  });
});
