import { createSeededRandom, randomIndex } from '@emoverse/numeric';
import { describe, expect, it } from 'vitest';
import { generatedItems, pickedMood, reactionTo } from '@emoverse/recommender/testing';
import {
  DENSE_FEATURES,
  EDITORIAL_PRIOR,
  densePlace,
  fitTastePrior,
  indexCatalogue,
  newPerson,
  tastePriorSchema,
} from '@emoverse/recommender/training';
import { evaluateMoodResponse, type MoodRating } from './mood-response.ts';

const items = generatedItems(200, 3, ['music']);
const index = indexCatalogue(items);
const random = createSeededRandom(9);

/** People who want the opposite of their mood: what is pleasant when they feel bad, what is sad when they feel good. */
function contraryRatings(people: number, each: number): MoodRating[] {
  return Array.from({ length: people * each }, (_, at) => {
    const mood = pickedMood(random() < 0.5 ? 'happy' : 'sad');
    const item = items[randomIndex(items.length, random)];
    const stars = Math.min(5, Math.max(0, 3 - 2 * item.mood.valence * mood.valence + 1.2 * (random() - 0.5)));
    const { reaction } = reactionTo(item.id, stars >= 4 ? 'liked' : 'skipped');
    return { person: `p${at % people}`, reaction, stars, mood };
  });
}

const ratings = contraryRatings(40, 15);
const histories = Array.from({ length: 40 }, (_, person) =>
  ratings
    .filter((rating) => rating.person === `p${person}`)
    .map(({ reaction, stars, mood }) => ({ reaction, stars, mood, intent: { kind: 'match' } as const })),
);

describe('the prior that people teach', () => {
  const prior = fitTastePrior(histories, index);

  it('moves to how they respond to moods, and stays at the editorial one where they say nothing', () => {
    const moved = (name: string): number =>
      prior.mean[densePlace(name)] - EDITORIAL_PRIOR.mean[densePlace(name)];
    expect(moved('valence-congruence')).toBeLessThan(-0.3);
    expect(moved('mood-fit:calm')).toBeCloseTo(0, 6);
    expect(Math.abs(moved('danceability'))).toBeLessThan(0.15);
  });

  it('is a proper belief that can be written down and serves for new people', () => {
    expect(tastePriorSchema.parse(JSON.parse(JSON.stringify(prior)))).toEqual(prior);
    const width = DENSE_FEATURES.length;
    for (let at = 0; at < width; at++) expect(prior.covariance[at * width + at]).toBeGreaterThan(0);
    const person = newPerson({ tastePrior: prior });
    expect(person.denseMean).toEqual(prior.mean);
    expect(person.version).toContain(prior.version);
    expect(newPerson().version).not.toBe(person.version);
  });

  it('is the editorial one without people', () => {
    expect(fitTastePrior([], index)).toBe(EDITORIAL_PRIOR);
    expect(fitTastePrior([[]], index)).toBe(EDITORIAL_PRIOR);
  });
});

it('a learned response predicts ratings in a mood better than the fixed one, which such people contradict', () => {
  const predictions = evaluateMoodResponse(ratings, () => items, { folds: 5 });
  expect(predictions).toHaveLength(ratings.length);
  const error = (name: 'without mood' | 'fixed' | 'learned'): number =>
    predictions.reduce((sum, { predicted, reward }) => sum + (predicted[name] - reward) ** 2, 0) /
    predictions.length;
  expect(error('learned')).toBeLessThan(0.8 * error('fixed'));
  expect(error('learned')).toBeLessThan(0.8 * error('without mood'));
});
