import { createSeededRandom } from '@emoverse/numeric';
import { describe, expect, it } from 'vitest';
import { createRecommender } from '../../create-recommender.ts';
import type { Recommendation } from '../recommendation.ts';
import { contextWith, intentChoice, pickedMood } from '../../testing/contexts.ts';
import { generatedItems } from '../../testing/generated-items.ts';

const recommender = createRecommender({ items: generatedItems(120, 5, ['films']) });
const nobody = recommender.newPerson();
const LISTS = 6000;

/** How often each item stood at each place, and the propensity that was logged with it. */
function observe(
  list: (random: () => number) => Recommendation,
): Map<string, { seen: number; logged: Set<number> }> {
  const random = createSeededRandom(11);
  const found = new Map<string, { seen: number; logged: Set<number> }>();
  for (let number = 0; number < LISTS; number++) {
    list(random).ranked.forEach(({ item, propensity }, place) => {
      const key = `${place} ${item.id}`;
      const entry = found.get(key) ?? { seen: 0, logged: new Set<number>() };
      entry.seen += 1;
      entry.logged.add(Number(propensity.toFixed(12)));
      found.set(key, entry);
    });
  }
  return found;
}

describe.each([
  ['a list of ours', contextWith({ domain: 'films', count: 8 })],
  [
    'a list for who speaks French',
    contextWith({ domain: 'films', count: 8, filters: { allowExplicit: true, ownLanguages: ['fr'] } }),
  ],
  ['a short list of ours', contextWith({ domain: 'films', count: 2 })],
  [
    'a journey',
    contextWith({ domain: 'films', count: 7, intent: intentChoice('journey'), mood: pickedMood('sad') }),
  ],
  ['a list in any order', contextWith({ domain: 'films', count: 6, policy: 'random' })],
  ["a list of the paper's", contextWith({ domain: 'films', count: 6, policy: 'paper' })],
])('the logged propensity of %s', (_, context) => {
  const observed = observe((random) => recommender.recommend({ ...context, random }, nobody));
  const odds = recommender.listOdds(context, nobody);

  it('is one number for an item at a place, and the frequency with which it really stands there', () => {
    for (const { seen, logged } of observed.values()) {
      expect(logged.size).toBe(1);
      const [propensity] = logged;
      const deviation = Math.sqrt((propensity * (1 - propensity)) / LISTS);
      expect(Math.abs(seen / LISTS - propensity)).toBeLessThanOrEqual(5 * deviation + 1e-12);
    }
  });

  it('is what the odds of the list say, which sum to 1 at every place', () => {
    expect(odds).toHaveLength(context.count);
    let expected = 0;
    odds.forEach(({ items }, place) => {
      expect(items.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 9);
      for (const { item, chance } of items) {
        const drawn = observed.get(`${place} ${item.id}`);
        if (drawn !== undefined) expect([...drawn.logged][0]).toBeCloseTo(chance, 9);
        expected += drawn === undefined ? 0 : chance;
      }
    });
    expect(expected).toBeGreaterThan(context.count - 0.05); // items too rare to have been drawn are missing
  });

  it('belongs to nothing that the odds do not know', () => {
    const possible = new Set(
      odds.flatMap(({ items }, place) => items.map(({ item }) => `${place} ${item.id}`)),
    );
    for (const key of observed.keys()) expect(possible).toContain(key);
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
