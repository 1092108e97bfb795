import { FEEDBACK_ACTIONS, feedbackEventSchema, type FeltChange } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { indexCatalogue } from '../catalogue-index/index.ts';
import { createRecommender } from '../create-recommender.ts';
import { feltGain } from './felt-gain.ts';
import { observationOf } from './learn-from-feedback.ts';
import type { ContextualReaction } from './learnable-event.ts';
import { contextWith, intentChoice, pickedMood, reactionTo } from '../testing/contexts.ts';
import { generatedItems } from '../testing/generated-items.ts';
import { whatLifts } from './what-lifts.ts';

const items = generatedItems(120);
const index = indexCatalogue(items);
const low = { valence: -0.5, arousal: 0.5 };
const feltLike = (valence: number, arousal = 0.5): FeltChange => ({
  before: low,
  after: { valence, arousal },
});

function feltAfter(felt: FeltChange, place = 0): ContextualReaction {
  const { reaction, ...moment } = reactionTo(items[place].id, 'felt-after', {
    mood: pickedMood('sad'),
    intent: intentChoice('lift'),
  });
  return { reaction: { ...reaction, felt }, ...moment };
}

describe('how somebody felt after something', () => {
  it('is a gain of valence beyond the fifth of the way that a mood goes back by itself', () => {
    expect(feltGain(feltLike(-0.4), undefined)).toBeCloseTo(0, 12);
    expect(feltGain(feltLike(0.1), undefined)).toBeCloseTo(0.5, 12);
    expect(feltGain({ after: { valence: 0, arousal: 0 } }, { valence: 0.5, arousal: 0 })).toBeCloseTo(
      -0.4,
      12,
    );
  });

  it('counts arousal that fell where calm was asked for', () => {
    expect(feltGain(feltLike(-0.4, -0.6), undefined, 'calm')).toBeCloseTo(0.4, 12);
    expect(feltGain(feltLike(-0.4, -0.6), undefined, 'lift')).toBeCloseTo(0, 12);
  });

  it('is not known where nobody knows how they felt before', () => {
    expect(feltGain({ after: low }, undefined)).toBeUndefined();
    expect(
      observationOf({ liked: [], perceived: [] }, reactionTo(items[0].id, 'felt-after'), index),
    ).toBeUndefined();
  });

  it('is worth more the better they felt, and never more than a like or less than a dislike', () => {
    const rewards = [-1, -0.5, 0, 0.5, 1].map(
      (valence) =>
        observationOf({ liked: [], perceived: [] }, feltAfter(feltLike(valence)), index)?.reward ?? NaN,
    );
    expect([...rewards].sort((a, b) => a - b)).toEqual(rewards);
    expect(rewards[0]).toBeGreaterThanOrEqual(-1);
    expect(rewards[4]).toBeLessThanOrEqual(1);
    expect(rewards[3]).toBeGreaterThan(rewards[0]);
  });

  it('moves the items like it up when they felt better, and down when they felt worse', () => {
    const recommender = createRecommender({ items });
    const scoreAfter = (felt: FeltChange): number => {
      const person = recommender.learnFromFeedback(recommender.newPerson(), [feltAfter(felt)]);
      const context = contextWith({ domain: items[0].domain, mood: pickedMood('sad'), count: 100 });
      const { ranked } = recommender.recommend({ ...context, explore: false, pool: [items[0].id] }, person);
      return ranked[0].score;
    };
    expect(scoreAfter(feltLike(0.9))).toBeGreaterThan(scoreAfter(feltLike(-0.9)));
  });

  it('belongs to its own action and to no other', () => {
    const event = { ...reactionTo(items[0].id, 'liked').reaction };
    for (const action of FEEDBACK_ACTIONS)
      for (const felt of [feltLike(0), undefined])
        expect(
          feedbackEventSchema.safeParse({ ...event, action, felt, ...(action === 'rated' && { stars: 4 }) })
            .success,
        ).toBe((action === 'felt-after') === (felt !== undefined));
  });
});

describe('what lifts somebody', () => {
  it('is said after two answers of a face and more, and not after one, whatever it was', () => {
    expect(whatLifts({ answers: 1, gained: 2 })).toBeUndefined();
    expect(whatLifts({ answers: 2, gained: 1 })?.chance).toBeCloseTo(0.923, 2);
    expect(whatLifts({ answers: 2, gained: 0.8 })).toBeUndefined();
    expect(whatLifts({ answers: 12, gained: 3 })?.gain).toBeGreaterThan(0.2);
    expect(whatLifts({ answers: 12, gained: -3 })).toBeUndefined();
  });
});
