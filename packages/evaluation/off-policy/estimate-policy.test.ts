import { propensity } from '@emoverse/domain';
import { createSeededRandom, mean } from '@emoverse/numeric';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePolicies, estimatePolicy, type LoggedShowing } from './estimate-policy.ts';
import { refusalOf } from './judge-estimate.ts';
import { fitRewardModel } from './reward-model.ts';

const ITEMS = 6;

/** Contexts with known rewards: people log with one policy, and the value of another is known exactly. */
function simulateLogs(seed: number, people = 80, showings = 12): { rows: LoggedShowing[]; truth: number } {
  const random = createSeededRandom(seed);
  const values: number[] = [];
  const rows = Array.from({ length: people }, (_, person) => {
    const warmth = 0.3 * random();
    return Array.from({ length: showings }, (): LoggedShowing => {
      const context = random();
      // A reward that a linear model cannot follow.
      const rewardOf = (item: number): number => warmth + 0.6 * Math.abs(Math.sin(3 * item + 5 * context));
      const logging = normalised(Array.from({ length: ITEMS }, (_, item) => 0.2 + ((item * 7) % 5) / 5));
      const judged = normalised(
        Array.from({ length: ITEMS }, (_, item) => (item % 2 === 0 ? 1 : 0.1 * context)),
      );
      const featuresOf = (item: number): Float64Array => Float64Array.of(1, item / ITEMS, context);
      const item = drawn(logging, random);
      const expected = new Float64Array(3);
      judged.forEach((chance, other) => {
        featuresOf(other).forEach((value, place) => (expected[place] += chance * value));
      });
      values.push(judged.reduce((sum, chance, other) => sum + chance * rewardOf(other), 0));
      return {
        group: String(person),
        propensity: propensity(logging[item]),
        target: judged[item],
        wouldShow: judged[item] === Math.max(...judged),
        reward: random() < rewardOf(item) ? 1 : 0,
        features: featuresOf(item),
        expectedFeatures: expected,
      };
    });
  }).flat();
  return { rows, truth: mean(values) };
}

function normalised(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function drawn(chances: readonly number[], random: () => number): number {
  let left = random();
  for (let item = 0; item < chances.length; item++) if ((left -= chances[item]) < 0) return item;
  return chances.length - 1;
}

const estimated = (rows: readonly LoggedShowing[], seed = 1) =>
  estimatePolicy(rows, { random: createSeededRandom(seed), draws: 300 });

describe('the estimates', () => {
  it('are their definitions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const { rows } = simulateLogs(seed, 9, 4);
        let top = 0;
        let bottom = 0;
        let squares = 0;
        for (const { target, propensity, reward } of rows) {
          top += (target / propensity) * reward;
          bottom += target / propensity;
          squares += (target / propensity) ** 2;
        }
        const { snips, ips, effectiveSample, coverage, replay, doublyRobust } = estimated(rows);
        expect(snips.value).toBeCloseTo(top / bottom, 10);
        expect(ips.value).toBeCloseTo(top / rows.length, 10);
        expect(effectiveSample).toBeCloseTo((bottom * bottom) / squares, 8);
        expect(coverage.value).toBeCloseTo(bottom / rows.length, 10);
        const matching = rows.filter(({ wouldShow }) => wouldShow);
        expect(replay.value).toBeCloseTo(mean(matching.map(({ reward }) => reward)), 10);
        // Doubly robust by hand, each group's model fitted on the other folds.
        const groupNumber = (row: LoggedShowing): number => Number(row.group);
        const byHand = rows.map((row) => {
          const model = fitRewardModel(
            rows.filter((other) => groupNumber(other) % 5 !== groupNumber(row) % 5),
          );
          const say = (features: Float64Array): number =>
            features.reduce((sum, value, place) => sum + value * model[place], 0);
          return say(row.expectedFeatures) + (row.target / row.propensity) * (row.reward - say(row.features));
        });
        expect(doublyRobust.value).toBeCloseTo(mean(byHand), 8);
      }),
      { numRuns: 20 },
    );
  });

  it('have intervals that hold the true value about as often as they say', () => {
    const SEEDS = 120;
    const held = { snips: 0, doublyRobust: 0, ips: 0 };
    const errors = { snips: 0, ips: 0, doublyRobust: 0 };
    for (let seed = 0; seed < SEEDS; seed++) {
      const { rows, truth } = simulateLogs(seed);
      const estimate = estimated(rows, seed);
      for (const kind of ['snips', 'doublyRobust', 'ips'] as const) {
        const { ci95, value } = estimate[kind];
        held[kind] += ci95[0] <= truth && truth <= ci95[1] ? 1 : 0;
        errors[kind] += (value - truth) / SEEDS;
      }
    }
    // 95 % of 120 with four standard deviations below; the percentile bootstrap is a little short.
    for (const kind of ['snips', 'doublyRobust', 'ips'] as const) {
      expect(held[kind]).toBeGreaterThanOrEqual(104);
      expect(Math.abs(errors[kind])).toBeLessThan(0.01);
    }
  });

  it('of the logging policy itself are the mean reward, with all showings effective', () => {
    const own = simulateLogs(3).rows.map((row) => ({ ...row, target: row.propensity }));
    const estimate = estimated(own);
    const reward = mean(own.map((row) => row.reward));
    expect(estimate.snips.value).toBeCloseTo(reward, 10);
    expect(estimate.effectiveSample).toBeCloseTo(own.length, 6);
    expect(refusalOf('itself', estimate)).toBeUndefined();
  });

  it('of two policies differ as their estimates do, and of one policy not at all', () => {
    const { rows } = simulateLogs(4);
    const own = rows.map((row) => ({ ...row, target: row.propensity, expectedFeatures: row.features }));
    const options = () => ({ random: createSeededRandom(2), draws: 200 });
    const { snips, doublyRobust } = comparePolicies(rows, own, options());
    expect(snips.value).toBeCloseTo(estimated(rows).snips.value - estimated(own).snips.value, 10);
    expect(doublyRobust.ci95[0]).toBeLessThan(doublyRobust.value);
    expect(comparePolicies(rows, rows, options()).snips).toEqual({ value: 0, ci95: [0, 0] });
  });

  it('are refused where few showings are effective, and where the logs never show what is judged', () => {
    const { rows } = simulateLogs(5);
    expect(refusalOf('few', estimated(rows.slice(0, 24)))).toMatch(/at least 50 are needed/);
    const elsewhere = rows.map((row) => ({ ...row, target: row.propensity / 2 })); // half of its chances lie elsewhere
    expect(refusalOf('elsewhere', estimated(elsewhere))).toMatch(/cover only 50 %/);
    expect(refusalOf('enough', estimated(rows))).toBeUndefined();
  });

  it('are not made of nothing, nor of impossible chances', () => {
    expect(() => estimated([])).toThrow(/at least one/);
    expect(() => estimated([{ ...simulateLogs(1).rows[0], propensity: propensity(0) }])).toThrow(/above 0/);
  });
});
