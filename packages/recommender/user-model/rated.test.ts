import { FEEDBACK_ACTIONS, feedbackEventSchema } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { indexCatalogue } from '../catalogue-index/index.ts';
import { createRecommender } from '../create-recommender.ts';
import { observationOf } from './learn-from-feedback.ts';
import { contextWith, ratingOf, reactionTo } from '../testing/contexts.ts';
import { generatedItems } from '../testing/generated-items.ts';

const items = generatedItems(120);
const index = indexCatalogue(items);
const halves = Array.from({ length: 10 }, (_, at) => (at + 1) / 2);
const film = items.find(({ domain }) => domain === 'films') ?? items[0];

describe('stars that somebody gives', () => {
  it('teach as the stars of rating sets do: three say neither, and they are as sure as a like', () => {
    for (const stars of halves) {
      const { reaction } = reactionTo(film.id, 'liked');
      const given = observationOf({ liked: [], perceived: [] }, ratingOf(film.id, stars), index);
      expect(given).toEqual(observationOf({ liked: [], perceived: [] }, { reaction, stars }, index));
      expect(Math.sign(given?.reward ?? NaN)).toBe(Math.sign(stars - 3));
    }
  });

  it('of four and more are a like, of two and fewer a dislike, and what was rated was met', () => {
    const recommender = createRecommender({ items });
    const after = (stars: number) =>
      recommender.learnFromFeedback(recommender.newPerson(), [ratingOf(film.id, stars)]);
    expect(halves.filter((stars) => after(stars).liked.length === 1)).toEqual([4, 4.5, 5]);
    expect(halves.filter((stars) => after(stars).disliked.length === 1)).toEqual([0.5, 1, 1.5, 2]);
    const { ranked } = recommender.recommend(contextWith({ domain: 'films', count: 100 }), after(5));
    expect(ranked.length).toBeGreaterThan(0);
    expect(ranked.map(({ item }) => item.id)).not.toContain(film.id);
  });

  it('come in halves from a half to five, and belong to their own action', () => {
    const { reaction } = reactionTo(film.id, 'rated');
    const takes = (change: object) => feedbackEventSchema.safeParse({ ...reaction, ...change }).success;
    for (const stars of halves) expect(takes({ stars })).toBe(true);
    for (const stars of [0, 0.25, 0.4999, 5.5, -1, 7, NaN, Infinity, '4', null])
      expect(takes({ stars })).toBe(false);
    const felt = { after: { valence: 0, arousal: 0 } };
    for (const action of FEEDBACK_ACTIONS) {
      const others = { action, ...(action === 'felt-after' && { felt }) };
      expect(takes({ ...others, stars: 4 })).toBe(action === 'rated');
      expect(takes(others)).toBe(action !== 'rated');
    }
  });
});
