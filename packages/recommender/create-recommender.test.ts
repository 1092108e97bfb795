import { EMOTIONS, INTENTS, MEDIA_DOMAINS, rankedItemSchema } from '@emoverse/domain';
import { createSeededRandom } from '@emoverse/numeric';
import { describe, expect, it } from 'vitest';
import { createRecommender } from './create-recommender.ts';
import { contextWith, intentChoice, pickedMood, reactionTo } from './testing/contexts.ts';
import { generatedItems } from './testing/generated-items.ts';

const recommender = createRecommender({ items: generatedItems(1400) });
const nobody = recommender.newPerson();
const POLICIES = ['emoverse', 'paper', 'popularity', 'random'] as const;

describe.each(POLICIES)('the %s policy', (policy) => {
  it('fills ten distinct places with reasons and chances for every emotion, intent and domain', () => {
    for (const emotion of EMOTIONS) {
      for (const intent of INTENTS) {
        for (const domain of MEDIA_DOMAINS) {
          const { ranked, notice } = recommender.recommend(
            contextWith({ mood: pickedMood(emotion), intent: intentChoice(intent), domain, policy }),
            nobody,
          );
          expect(new Set(ranked.map(({ item }) => item.id)).size).toBe(10);
          expect(notice).toBe('none');
          for (const place of ranked) {
            expect(rankedItemSchema.safeParse(place).success).toBe(true);
            expect(place.item.domain).toBe(domain);
            expect(place.propensity).toBeGreaterThan(0);
            expect(place.reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThanOrEqual(1 + 1e-9);
          }
        }
      }
    }
  });

  it('gives the same list for the same random numbers', () => {
    const list = (seed: number): string[] =>
      recommender
        .recommend(contextWith({ policy, random: createSeededRandom(seed) }), nobody)
        .ranked.map(({ item }) => item.id);
    expect(list(3)).toEqual(list(3));
  });

  it('repeats nothing within a visit, and says so when everything was shown', () => {
    const shown = new Set<ReturnType<typeof recommender.recommend>['ranked'][number]['item']['id']>();
    for (let page = 0; page < 4; page++) {
      const { ranked, notice } = recommender.recommend(
        contextWith({ policy, count: 50, shown, random: createSeededRandom(page) }),
        nobody,
      );
      expect(ranked).toHaveLength(50);
      expect(notice).toBe('none');
      for (const { item } of ranked) {
        expect(shown.has(item.id)).toBe(false);
        shown.add(item.id);
      }
    }
    const last = recommender.recommend(contextWith({ policy, shown }), nobody);
    expect(last).toMatchObject({ ranked: [], notice: 'all-shown' });
  });
});

describe('feedback', () => {
  it('changes the next list towards what was liked and away from what was disliked', () => {
    const before = recommender.recommend(contextWith({ count: 20 }), nobody);
    const moment = { mood: pickedMood('happy'), intent: { kind: 'match' } as const };
    const rock = before.ranked.filter(({ item }) => item.genres.includes('rock'));
    const others = before.ranked.filter(({ item }) => !item.genres.includes('rock'));
    const person = recommender.learnFromFeedback(nobody, [
      ...rock.map(({ item }) => reactionTo(item.id, 'liked', moment)),
      ...others.map(({ item }) => reactionTo(item.id, 'disliked', moment)),
    ]);
    const shareOfRock = (ranked: typeof before.ranked): number =>
      ranked.filter(({ item }) => item.genres.includes('rock')).length / ranked.length;
    const after = recommender.recommend(contextWith({ count: 20 }), person);
    expect(shareOfRock(after.ranked)).toBeGreaterThan(shareOfRock(before.ranked));
    for (const { item } of others) {
      expect(after.ranked.some((place) => place.item.id === item.id)).toBe(false);
    }
    expect(
      recommender
        .describeTaste(person)
        .some(({ facet, term, weight }) => facet === 'genre' && term === 'rock' && weight > 0),
    ).toBe(true);
  });
});

it('gives somebody the same list however many others came in between', () => {
  const list = (person: typeof nobody): string[] =>
    recommender.recommend(contextWith(), person).ranked.map(({ item }) => item.id);
  const [first, ...others] = [...recommender.items.keys()]
    .slice(0, 40)
    .map((id) => recommender.learnFromFeedback(nobody, [reactionTo(id, 'liked')]));
  const before = list(first);
  for (const other of others) list(other);
  expect(list(first)).toEqual(before);
});
