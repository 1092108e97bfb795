import { catalogueItemSchema } from '@emoverse/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraft } from './check-draft.ts';
import type { ItemDraft } from './importers/index.ts';

const RIGHT = {
  id: 'film-a',
  domain: 'films',
  title: 'A',
  originalTitle: 'Á',
  creators: ['Ana'],
  cast: [],
  year: 1999,
  language: 'fr',
  country: 'FR',
  genres: ['Drama'],
  tags: [],
  keywords: ['sea'],
  platforms: [],
  level: 'beginner',
  durationMinutes: 98.5,
  explicit: false,
  minimumAge: 12,
  contentRating: 'PG',
  contentNotes: ['war'],
  description: 'Two lines.',
  wordsValence: -0.4,
  mood: { valence: 0.1, arousal: -0.2 },
  moodSource: 'model:genre-mean',
  audio: { energy: 0.5, danceability: 0.5, acousticness: 0.5, tempo: 120, loudness: -6, liveness: 0 },
  rating: { value: 7, scaleMax: 10, votes: 12, source: 'imdb', date: '2017' },
  popularity: 0.5,
  externalIds: { imdb: 'tt1' },
  factSources: ['a'],
  collection: 'films-import',
};

/** Every place in the draft: `['rating', 'votes']`, `['genres', '0']`, … */
function placesOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return [[...path], ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...path, key]))];
}

function changed(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = Array.isArray(value)
    ? (Object.assign([], value) as unknown as Record<string, unknown>)
    : { ...value };
  copy[key] = changed(copy[key], rest, to);
  return copy;
}

/** What a draft may leave out, and some that it may not. */
const KEYS = [
  'cast',
  'genres',
  'tags',
  'explicit',
  'externalIds',
  'audio',
  'rating',
  'year',
  'title',
  'mood',
];
const ODD_VALUES = [
  undefined,
  null,
  '',
  'x',
  'Upper Case',
  'x'.repeat(600),
  '2017-13',
  0,
  -1,
  0.5,
  1.5,
  11,
  22,
  3000,
  -5000,
  1e300,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  [],
  [''],
  ['ok'],
  {},
  { extra: 1 },
];

describe('checkDraft', () => {
  it('says what the schema says, whatever stands in whichever place', () => {
    const places = placesOf(RIGHT).filter((path) => path.length > 0);
    const change = fc.tuple(fc.constantFrom(...places), fc.constantFrom(...ODD_VALUES));
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 2 }),
        fc.subarray(KEYS),
        fc.boolean(),
        (changes, left, extra) => {
          let draft: unknown = Object.fromEntries(
            Object.entries(extra ? { ...RIGHT, unknownField: 1 } : RIGHT).filter(
              ([key]) => !left.includes(key),
            ),
          );
          for (const [path, value] of changes) draft = changed(draft, path, value);
          const wanted = catalogueItemSchema.safeParse(draft);
          const got = checkDraft(draft as ItemDraft);
          expect(got.kind).toBe(wanted.success ? 'item' : 'rejected');
          if (wanted.success) expect(got).toEqual({ kind: 'item', item: wanted.data });
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('says what is wrong', () => {
    const draft = { ...RIGHT, year: 9999 } as ItemDraft;
    expect(checkDraft(draft)).toMatchObject({
      kind: 'rejected',
      reason: expect.stringMatching(/^year: /) as string,
    });
  });
});
