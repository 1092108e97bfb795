import {
  SPOTIFY_FEATURES_COLLECTION,
  catalogueItemSchema,
  eventIdSchema,
  itemIdSchema,
  type CatalogueItem,
} from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { readableUser } from './user-model/index.ts';
import type { RecommendContext } from './ranking/index.ts';
import { createRecommender } from './create-recommender.ts';

const song = (id: string, collection: string): CatalogueItem =>
  catalogueItemSchema.parse({
    id,
    domain: 'music',
    title: id,
    creators: [`artist of ${id}`],
    genres: ['pop'],
    mood: { valence: 0.8, arousal: 0.4 },
    moodSource: 'editorial',
    audio: { energy: 0.7, danceability: 0.7, acousticness: 0.1, valence: 0.9, tempo: 120 },
    factSources: ['editor'],
    collection,
  });
const items = [
  ...Array.from({ length: 20 }, (_, index) => song(`own-${index}`, 'bundled')),
  ...Array.from({ length: 20 }, (_, index) => song(`spotify-${index}`, SPOTIFY_FEATURES_COLLECTION)),
];
const context: Omit<RecommendContext, 'policy'> = {
  mood: {
    scores: { angry: 0, disgust: 0, fear: 0, happy: 1, sad: 0, surprise: 0, neutral: 0 },
    valence: 0.8,
    arousal: 0.4,
    valenceDeviation: 0.1,
    arousalDeviation: 0.1,
    confidence: 1,
    source: 'picker',
    at: 1,
  },
  intent: { kind: 'match' },
  domain: 'music',
  count: 40,
  filters: { allowExplicit: true },
  shown: new Set(),
  random: () => 0.5,
};

describe('songs with Spotify features', () => {
  it('are listed by the policy of the paper alone', () => {
    const recommender = createRecommender({ items });
    const listed = (policy: RecommendContext['policy']): string[] =>
      recommender
        .recommend({ ...context, policy }, recommender.newPerson())
        .ranked.map(({ item }) => item.collection);
    for (const policy of ['emoverse', 'popularity', 'random'] as const) {
      expect(new Set(listed(policy)), policy).toEqual(new Set(['bundled']));
    }
    expect(listed('paper')).toContain(SPOTIFY_FEATURES_COLLECTION);
  });

  it('teach nothing: the taste after liking one is the taste before', () => {
    const recommender = createRecommender({ items });
    const like = (itemId: string) => ({
      reaction: {
        kind: 'reaction' as const,
        id: eventIdSchema.parse(crypto.randomUUID()),
        itemId: itemIdSchema.parse(itemId),
        action: 'liked' as const,
        at: 1,
      },
      mood: context.mood,
      intent: context.intent,
    });
    const before = recommender.newPerson();
    const after = recommender.learnFromFeedback(before, [like('spotify-3')]);
    expect(recommender.describeTaste(after)).toEqual(recommender.describeTaste(before));
    expect(readableUser(after).terms).toEqual(readableUser(before).terms);
    const taught = recommender.learnFromFeedback(before, [like('own-3')]);
    expect(recommender.describeTaste(taught)).not.toEqual(recommender.describeTaste(before));
  });
});
