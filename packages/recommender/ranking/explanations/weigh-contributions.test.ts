import { INTENTS, contributionSchema, tasteEditSchema, type Contribution } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import type { UserModel } from '../../user-model/index.ts';
import { createRecommender } from '../../create-recommender.ts';
import { contextWith, intentChoice, pickedMood, reactionTo } from '../../testing/contexts.ts';
import { generatedItems } from '../../testing/generated-items.ts';
import { weighContributions } from './weigh-contributions.ts';

const items = generatedItems(420);
const recommender = createRecommender({ items });
const mood = pickedMood('sad');
const person = recommender.learnFromFeedback(
  recommender.newPerson(),
  items.slice(0, 90).map(({ id }, number) =>
    reactionTo(id, (['liked', 'skipped', 'more-like-this'] as const)[number % 3], {
      mood,
      intent: intentChoice('lift'),
    }),
  ),
);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Scores of a whole domain by item, without chance, diversity or rest, so that only the person differs. */
function scoresFor(state: UserModel, domain: 'music' | 'films' | 'books'): Map<string, number> {
  const pool = items.filter((item) => item.domain === domain).map(({ id }) => id);
  const context = contextWith({
    mood,
    intent: { kind: 'lift' },
    domain,
    pool,
    count: pool.length,
    explore: false,
  });
  return new Map(recommender.recommend(context, state).ranked.map(({ item, score }) => [item.id, score]));
}

describe('contributions', () => {
  it('of terms: taking the term away lowers the score by exactly as much', () => {
    let checked = 0;
    for (const domain of ['music', 'films', 'books'] as const) {
      const context = contextWith({ mood, intent: { kind: 'lift' }, domain, count: 6 });
      const before = scoresFor(person, domain);
      for (const { item, contributions } of recommender.recommend(context, person).ranked) {
        for (const contribution of contributions) {
          // Words for the sound of a song have a dense feature behind them as well.
          if (contribution.aspect !== 'term' || contribution.facet === 'audio') continue;
          const { facet, term, value } = contribution;
          const without = recommender.learnFromFeedback(person, [
            {
              edit: tasteEditSchema.parse({
                kind: 'taste-ignored',
                id: '00000000-0000-4000-9000-000000000001',
                at: 2e12,
                facet,
                term,
              }),
            },
          ]);
          const fall = (before.get(item.id) ?? NaN) - (scoresFor(without, domain).get(item.id) ?? NaN);
          expect(fall).toBeCloseTo(value, 9);
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(20);
  });

  it('sum to the score less what the mean item of the list has of mood, rating and popularity', () => {
    for (const kind of INTENTS) {
      const context = contextWith({ mood, intent: intentChoice(kind), domain: 'films', count: 12 });
      const { ranked } = recommender.recommend(context, person);
      const rests = ranked.map(
        ({ score, contributions }) => score - sum(contributions.map(({ value }) => value)),
      );
      for (const rest of rests) expect(rest).toBeCloseTo(rests[0], 9);
    }
  });

  it('of what every item has average out over the list', () => {
    const { ranked } = recommender.recommend(
      contextWith({ mood, domain: 'films', count: 12 }),
      recommender.newPerson(), // nothing learned, so that none of them is among the others
    );
    for (const aspect of ['mood', 'rating', 'popularity'] as const) {
      const values = ranked.map(
        ({ contributions }) => contributions.find((one) => one.aspect === aspect)?.value ?? 0,
      );
      expect(sum(values)).toBeCloseTo(0, 9);
      expect(Math.max(...values.map(Math.abs))).toBeGreaterThan(0);
    }
  });

  it('are told strongest first, at most twelve by name, the others as one sum', () => {
    const parts = Array.from({ length: 15 }, (_, number) => ({
      value: number - 6.5,
      reason: { kind: 'taste', facet: 'tag', term: `tag ${number}` } as const,
    }));
    const [told] = weighContributions([{ parts, score: 7.5 }], true);
    const named = told.slice(0, -1).map(({ value }) => Math.abs(value));
    expect(named).toEqual([...named].sort((a, b) => b - a));
    expect(named).toHaveLength(12);
    expect(sum(told.map(({ value }) => value))).toBeCloseTo(7.5, 12);
    for (const one of told) expect(contributionSchema.parse(one)).toEqual(one);
  });

  it('say what rest has taken', () => {
    const parts = [{ value: 1, reason: { kind: 'popular' } as const }];
    const restOf = (list: readonly Contribution[]) => list.find(({ aspect }) => aspect === 'rest')?.value;
    expect(restOf(weighContributions([{ parts, score: 0.25 }], true)[0])).toBeCloseTo(-0.75);
    expect(restOf(weighContributions([{ parts, score: 0.25 }], false)[0])).toBeUndefined();
  });

  it('name a liked item only where it is near', () => {
    const [first] = items.filter(({ domain }) => domain === 'music');
    const twin = { ...first, id: items[items.length - 1].id };
    const others = items.filter(({ id }) => id !== first.id && id !== twin.id);
    const shop = createRecommender({ items: [first, twin, ...others] });
    const state = shop.learnFromFeedback(shop.newPerson(), [reactionTo(first.id, 'liked')]);
    const context = contextWith({ count: 60, explore: false, mood: { ...mood, ...first.mood } });
    const { ranked } = shop.recommend(context, state);
    const similarTo = (id: string) =>
      ranked.find(({ item }) => item.id === id)?.contributions.find(({ aspect }) => aspect === 'similar');
    expect(similarTo(twin.id)).toMatchObject({ itemId: first.id, title: first.title });
    const named = ranked.filter(({ contributions }) =>
      contributions.some(({ aspect }) => aspect === 'similar'),
    );
    expect(named.length).toBeLessThan(ranked.length / 2);
  });
});
