import {
  MEDIA_DOMAINS,
  catalogueItemSchema,
  contributionSchema,
  itemIdSchema,
  reasonSchema,
  type CatalogueItem,
  type Contribution,
  type Reason,
} from '@emoverse/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TFunction } from 'i18next';
import { createTranslator } from './create-translator.ts';
import { describeContribution } from './describe-contribution.ts';
import { describeItem, describeRating } from './describe-item.ts';
import { describePoint } from './describe-point.ts';
import { describeReason } from './describe-reason.ts';

let t: TFunction;
beforeAll(async () => {
  t = (await createTranslator('en')).t;
});

const weight = 0.5;
const itemId = itemIdSchema.parse('song-1');
const REASONS: readonly (readonly [Reason, string])[] = [
  [{ kind: 'mood-match', weight, distance: 0.1 }, 'Very close to the mood you asked for'],
  [{ kind: 'mood-match', weight, distance: 0.5 }, 'Near the mood you asked for'],
  [{ kind: 'mood-match', weight, distance: 1.4 }, 'Leans towards the mood you asked for'],
  [{ kind: 'journey-step', weight, step: 2, steps: 5 }, 'Step 2 of 5 on your journey'],
  [
    { kind: 'similar-to-liked', weight, itemId, title: 'Salt & <Pepper>' },
    'Like Salt & <Pepper>, which you liked',
  ],
  [{ kind: 'met-before', weight }, 'You received it well before'],
  [{ kind: 'taste', weight, facet: 'genre', term: 'soul' }, 'You tend to like soul'],
  [{ kind: 'taste', weight, facet: 'language', term: 'ko' }, 'In Korean, as you tend to like'],
  [{ kind: 'taste', weight, facet: 'decade', term: '1970' }, 'From the 1970s, which you tend to like'],
  [
    { kind: 'taste', weight, facet: 'creator', term: 'Nina Simone' },
    'By Nina Simone, whom you have responded to',
  ],
  [
    { kind: 'emotion-genre', weight, emotion: 'fear', genre: 'Comedy' },
    'Comedy often goes with feeling afraid',
  ],
  [
    { kind: 'emotion-genre', weight, emotion: 'contempt', genre: 'Drama' },
    'Drama often goes with feeling contempt',
  ],
  [{ kind: 'cluster', weight, cluster: 'calm' }, 'Belongs to the songs that sound calm'],
  [{ kind: 'well-rated', weight, rating: 8.14 }, 'Well rated: 8.1 of 10, with few votes counting less'],
  [{ kind: 'popular', weight }, 'Popular with many people'],
  [{ kind: 'review-tone', weight, tone: 0.6 }, 'Its reviews sound warm'],
  [{ kind: 'review-tone', weight, tone: -0.6 }, 'Its reviews sound dark'],
  [{ kind: 'review-tone', weight, tone: 0 }, 'Its reviews sound mixed'],
  [{ kind: 'review-tone', weight, tone: 0, emotions: ['love', 'fear'] }, 'Its reviews sound warm, tense'],
  [{ kind: 'intent-fit', weight, term: 'acoustic' }, 'acoustic: suits what you asked for'],
  [{ kind: 'explore', weight }, 'Something different, to learn what you like'],
];

describe('a reason in words', () => {
  it.each(REASONS)('%j', (reason, words) => {
    expect(describeReason(reason, t, 'en')).toBe(words);
  });

  it('is tested for every kind that there is', () => {
    expect(new Set(REASONS.map(([{ kind }]) => kind))).toEqual(
      new Set(reasonSchema.options.map((option) => option.shape.kind.value)),
    );
  });
});

function item(facts: Record<string, unknown>): CatalogueItem {
  return catalogueItemSchema.parse({
    id: 'item-1',
    domain: 'music',
    title: 'Title',
    mood: { valence: 0, arousal: 0 },
    moodSource: 'editorial',
    factSources: ['editor'],
    collection: 'test',
    ...facts,
  });
}

describe('an item in one line', () => {
  it('names what matters in its domain', () => {
    expect(
      describeItem(
        item({ year: 1990, genres: ['soul', 'jazz', 'pop'], language: 'fr', durationMinutes: 4.1 }),
        t,
        'en',
      ),
    ).toEqual(['1990', 'Soul', 'Jazz', 'French', '4 min']);
    expect(
      describeItem(
        item({
          domain: 'films',
          year: 2001,
          durationMinutes: 122,
          genres: ['Comedy'],
          language: 'en',
          contentRating: 'R',
        }),
        t,
        'en',
      ),
    ).toEqual(['2001', '2 hr 2 min', 'Comedy', 'R']);
    expect(
      describeItem(item({ domain: 'games', platforms: ['pc', 'switch'], minimumAge: 0 }), t, 'en'),
    ).toEqual(['pc', 'switch', 'from 0']);
    expect(describeItem(item({ domain: 'podcasts', durationMinutes: 40, language: 'zxx' }), t, 'en')).toEqual(
      ['Without words', '40 min an episode'],
    );
    expect(describeItem(item({ domain: 'courses', level: 'beginner' }), t, 'en')).toEqual(['for beginners']);
    expect(describeItem(item({ domain: 'courses', level: 'black belt' }), t, 'en')).toEqual(['black belt']);
  });

  it('says nothing where nothing is known', () => {
    for (const domain of MEDIA_DOMAINS) expect(describeItem(item({ domain }), t, 'en')).toEqual([]);
  });

  it('gives a rating its scale, votes, source and date', () => {
    const rating = { value: 8.1, scaleMax: 10, votes: 64556, source: 'imdb-5000-2016', date: '2016' };
    expect(describeRating(rating, t, 'en')).toEqual({
      figure: '8.1 of 10',
      origin: '64,556 votes · imdb-5000-2016, 2016',
    });
    expect(
      describeRating({ value: 96, scaleMax: 100, source: 'steamspy', date: '2019-05' }, t, 'en'),
    ).toEqual({ figure: '96 of 100', origin: 'steamspy, May 2019' });
  });
});

it('a place on the plane is told by both axes', () => {
  expect(describePoint({ valence: -0.4, arousal: 0.25 }, t, 'en')).toBe('40% unpleasant, 25% energetic');
  expect(describePoint({ valence: 1, arousal: -1 }, t, 'en')).toBe('100% pleasant, 100% quiet');
});

describe('a contribution in words', () => {
  const value = 0.2;
  const CONTRIBUTIONS: readonly (readonly [Contribution, string])[] = [
    [{ aspect: 'mood', value }, 'How well it serves the mood'],
    [{ aspect: 'term', value, facet: 'genre', term: 'soul' }, 'soul (genre)'],
    [{ aspect: 'term', value, facet: 'language', term: 'ko' }, 'Korean (language)'],
    [{ aspect: 'similar', value, itemId, title: 'Salt' }, 'Likeness to Salt, which you liked'],
    [{ aspect: 'met-before', value }, 'What you did with it before'],
    [{ aspect: 'rating', value }, 'Its rating'],
    [{ aspect: 'popularity', value }, 'How many know it'],
    [{ aspect: 'reviews', value }, 'The tone of its reviews'],
    [{ aspect: 'intent', value, term: 'acoustic' }, 'acoustic: suits what you asked for'],
    [{ aspect: 'rest', value }, 'Shown to you lately'],
    [{ aspect: 'other', value }, 'Everything else'],
  ];
  it.each(CONTRIBUTIONS)('%j', (contribution, words) => {
    expect(describeContribution(contribution, t, 'en')).toBe(words);
  });

  it('is tested for every aspect that there is', () => {
    expect(new Set(CONTRIBUTIONS.map(([{ aspect }]) => aspect))).toEqual(
      new Set(contributionSchema.options.map((option) => option.shape.aspect.value)),
    );
  });
});
