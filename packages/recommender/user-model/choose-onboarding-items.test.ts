import { itemIdSchema } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { domainTermKeys, indexCatalogue } from '../catalogue-index/index.ts';
import { chooseOnboardingItems } from './choose-onboarding-items.ts';
import { createRecommender } from '../create-recommender.ts';
import { newPerson } from './user-model.ts';
import { projectUser } from './project-user.ts';
import { observeRewards, predictReward } from './observe-rewards.ts';
import { itemFeatures } from './item-features.ts';
import { reactionTo } from '../testing/contexts.ts';
import { generatedItems } from '../testing/generated-items.ts';

const items = generatedItems(60, 4, ['films']);
const index = indexCatalogue(items);
const view = projectUser(newPerson(), index);

/** What the learner itself knows of an item: features in a moment that is not known. */
const featuresOf = (position: number) => ({
  dense: itemFeatures(index, {
    position,
    fit: 0,
    perceived: items[position].mood,
    likedSimilarity: 0,
    reviewTone: 0,
  }),
  terms: Array.from({ length: index.termStart[position + 1] - index.termStart[position] }, (_, offset) => {
    const at = index.termStart[position] + offset;
    const { key } = index.vocabulary[index.termIds[at]];
    return domainTermKeys(key, 'films').map((part) => ({ key: part, value: index.termValues[at] }));
  }).flat(),
});

/** Mean features of all items: what moves all of them alike. */
const middle = new Map<string, number>();
const middleDense = new Float64Array(featuresOf(0).dense.length);
items.forEach((_, position) => {
  const { dense, terms } = featuresOf(position);
  dense.forEach((value, place) => (middleDense[place] += value / items.length));
  for (const { key, value } of terms) middle.set(key, (middle.get(key) ?? 0) + value / items.length);
});

/** Summed variance of the items' differences from their mean, after the learner itself has heard about `asked`. */
function unknownAfter(asked: readonly number[]): number {
  const taught = observeRewards(
    view.user,
    asked.map((position) => ({ features: featuresOf(position), reward: 1, noise: 0.3 })),
  );
  return items.reduce((sum, _, position) => {
    const { dense, terms } = featuresOf(position);
    const apart = new Map([...middle].map(([key, value]) => [key, -value]));
    for (const { key, value } of terms) apart.set(key, (apart.get(key) ?? 0) + value);
    const difference = {
      dense: dense.map((value, place) => value - middleDense[place]),
      terms: Array.from(apart, ([key, value]) => ({ key, value })),
    };
    return sum + predictReward(taught, difference).variance;
  }, 0);
}

describe('the five questions', () => {
  const chosen = chooseOnboardingItems(index, view, { domain: 'films' });
  const positions = chosen.map(({ id }) => index.positionOf.get(id) ?? -1);

  it('are five different items of the domain', () => {
    expect(new Set(positions).size).toBe(5);
    expect(positions).not.toContain(-1);
  });

  it('leave less unknown than the five most popular items, and than nearly all random fives', () => {
    const told = unknownAfter(positions);
    const popular = items
      .map((_, position) => position)
      .sort((a, b) => index.popularity[b] - index.popularity[a])
      .slice(0, 5);
    expect(told).toBeLessThan(unknownAfter(popular));
    let better = 0;
    for (let start = 0; start < 40; start++) {
      const five = [0, 1, 2, 3, 4].map((step) => (start * 7 + step * 11) % items.length);
      if (unknownAfter(five) < told) better += 1;
    }
    expect(better).toBeLessThanOrEqual(4);
  });

  it('do not ask again what was answered, skipped or filtered out', () => {
    const recommender = createRecommender({ items });
    const person = recommender.learnFromFeedback(recommender.newPerson(), [
      reactionTo(chosen[0].id, 'liked'),
      reactionTo(chosen[1].id, 'disliked'),
    ]);
    const again = recommender.onboardingItems(
      { domain: 'films', count: 20, skip: new Set([chosen[2].id]), allowExplicit: false },
      person,
    );
    const ids = again.map(({ id }) => id);
    expect(ids).toHaveLength(20);
    for (const { id } of chosen.slice(0, 3)) expect(ids).not.toContain(id);
    expect(again.every(({ explicit }) => !explicit)).toBe(true);
  });

  it('are fewer where there are no more, and none where there is nothing', () => {
    expect(chooseOnboardingItems(index, view, { domain: 'books' })).toEqual([]);
    const all = new Set(items.slice(2).map(({ id }) => itemIdSchema.parse(id)));
    expect(chooseOnboardingItems(index, view, { domain: 'films', skip: all })).toHaveLength(2);
  });
});
