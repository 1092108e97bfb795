import { EMOTIONS, EMOTION_MOOD_POINTS, catalogueItemSchema, type CatalogueItem } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { catalogueStatistics } from './index.ts';

const song = (id: string, change: Record<string, unknown>): CatalogueItem =>
  catalogueItemSchema.parse({
    id,
    domain: 'music',
    title: id,
    mood: { valence: 0, arousal: 0 },
    moodSource: 'editorial',
    factSources: ['editor'],
    collection: 'test',
    ...change,
  });

describe('catalogueStatistics', () => {
  it('counts languages, genres and decades, leaving unknown ones aside', () => {
    const [music, ...others] = catalogueStatistics([
      song('a', { language: 'fr', genres: ['pop', 'rock'], year: 1969 }),
      song('b', { language: 'fr', genres: ['rock'], year: 1970 }),
      song('c', {
        language: 'en',
        genres: [],
        year: 1979,
        rating: { value: 4, scaleMax: 5, source: 's', date: '2026' },
      }),
      song('d', {}),
    ]);
    expect(others).toEqual([]);
    expect(music).toMatchObject({
      domain: 'music',
      items: 4,
      rated: 1,
      languages: [
        { language: 'fr', items: 2 },
        { language: 'en', items: 1 },
      ],
      genres: [
        { genre: 'rock', items: 2 },
        { genre: 'pop', items: 1 },
      ],
      decades: [
        { decade: 1960, items: 1 },
        { decade: 1970, items: 2 },
      ],
    });
    expect(music.points).toHaveLength(4);
  });

  it('counts every item under exactly one emotion', () => {
    const items = EMOTIONS.map((emotion) => song(`song-${emotion}`, { mood: EMOTION_MOOD_POINTS[emotion] }));
    const [music] = catalogueStatistics(items);
    expect(music.emotions).toEqual({
      angry: 1,
      disgust: 1,
      fear: 1,
      happy: 1,
      sad: 1,
      surprise: 1,
      neutral: 1,
    });
  });
});
