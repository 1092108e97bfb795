import { createSeededRandom } from '@emoverse/numeric';
import { describe, expect, it } from 'vitest';
import { createRecommender } from './create-recommender.ts';
import type { Recommendation } from './recommender.ts';
import { contextWith, intentChoice, pickedMood } from './testing/contexts.ts';
import { generatedItems } from './testing/generated-items.ts';

const recommender = createRecommender({ items: generatedItems(120, 5, ['films']) });
const nobody = recommender.newPerson();
const LISTS = 6000;

/** How often each item was on the list, and the propensity that was logged with it. */
function observe(list: (random: () => number) => Recommendation): { seen: number; logged: Set<number> }[] {
  const random = createSeededRandom(11);
  const found = new Map<string, { seen: number; logged: Set<number> }>();
  for (let number = 0; number < LISTS; number++) {
    for (const { item, propensity } of list(random).ranked) {
      const entry = found.get(item.id) ?? { seen: 0, logged: new Set<number>() };
      entry.seen += 1;
      entry.logged.add(Number(propensity.toFixed(12)));
      found.set(item.id, entry);
    }
  }
  return [...found.values()];
}

describe.each([
  ['a list of ours', contextWith({ domain: 'films', count: 8 })],
  ['a short list of ours', contextWith({ domain: 'films', count: 2 })],
  [
    'a journey',
    contextWith({ domain: 'films', count: 7, intent: intentChoice('journey'), mood: pickedMood('sad') }),
  ],
  ['a list in any order', contextWith({ domain: 'films', count: 6, policy: 'random' })],
  ["a list of the paper's", contextWith({ domain: 'films', count: 6, policy: 'paper' })],
])('the logged propensity of %s', (_, context) => {
  const observed = observe((random) => recommender.recommend({ ...context, random }, nobody));

  it('is one number for an item, and the frequency with which it really is on the list', () => {
    for (const { seen, logged } of observed) {
      expect(logged.size).toBe(1);
      const [propensity] = logged;
      const deviation = Math.sqrt((propensity * (1 - propensity)) / LISTS);
      expect(Math.abs(seen / LISTS - propensity)).toBeLessThanOrEqual(4.5 * deviation + 1e-12);
    }
  });

  it('sums, over all items, to the length of the list', () => {
    const sum = observed.reduce((total, { logged }) => total + [...logged][0], 0);
    expect(sum).toBeGreaterThan(context.count - 0.05); // items too rare to have been drawn are missing
    expect(sum).toBeLessThanOrEqual(context.count + 1e-9);
  });
});

describe('the exploration slot', () => {
  it('is one place of a page, not among the first two, and says so', () => {
    for (let seed = 0; seed < 50; seed++) {
      const { ranked } = recommender.recommend(
        contextWith({ domain: 'films', random: createSeededRandom(seed) }),
        nobody,
      );
      const explored = ranked.flatMap(({ reasons }, place) => (reasons[0].kind === 'explore' ? place : []));
      expect(explored).toHaveLength(1);
      expect(explored[0]).toBeGreaterThanOrEqual(2);
    }
  });
});
