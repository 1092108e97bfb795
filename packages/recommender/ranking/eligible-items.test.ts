import { LIBRARY_COLLECTION, filtersSchema, type CatalogueItem, type Filters } from '@emoverse/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratingOutOfTen } from '../catalogue-index/index.ts';
import { createRecommender } from '../create-recommender.ts';
import { contextWith, reactionTo } from '../testing/contexts.ts';
import { generatedItems } from '../testing/generated-items.ts';

const items = generatedItems(300, 4, ['films']);
const recommender = createRecommender({ items });
const nobody = recommender.newPerson();
const list = (filters: Partial<Filters>, person = nobody) =>
  recommender.recommend(
    contextWith({ domain: 'films', count: 50, filters: filtersSchema.parse(filters) }),
    person,
  );

const filters = fc.record(
  {
    languages: fc.subarray(['en', 'fr', 'es', 'ja']),
    fromYear: fc.integer({ min: 1950, max: 2000 }),
    toYear: fc.integer({ min: 1970, max: 2025 }),
    allowExplicit: fc.boolean(),
    maximumMinutes: fc.integer({ min: 10, max: 100 }),
    minimumRating: fc.double({ min: 3, max: 8, noNaN: true }),
    genres: fc.subarray(['rock', 'DRAMA', 'Comedy']),
  },
  { requiredKeys: [] },
);

describe('filters', () => {
  it('let through exactly what they describe, whatever the combination', () => {
    fc.assert(
      fc.property(filters, (chosen) => {
        const { ranked } = list(chosen);
        const passing = items.filter((item) => passes(item, chosen));
        expect(ranked).toHaveLength(Math.min(50, passing.length));
        for (const { item } of ranked) expect(passes(item, chosen)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('let items without words through every choice of languages', () => {
    const languages = new Set(list({ languages: ['ja'] }).ranked.map(({ item }) => item.language));
    expect([...languages].sort()).toEqual(['ja', 'zxx']);
  });

  it('let unrated items through a minimum rating', () => {
    expect(list({ minimumRating: 9 }).ranked.some(({ item }) => item.rating === undefined)).toBe(true);
  });
});

describe('the notice', () => {
  it('tells why a list is short', () => {
    expect(list({}).notice).toBe('none');
    expect(list({ fromYear: 2100 }).notice).toBe('filters-too-narrow');
    const all = new Set(items.map(({ id }) => id));
    expect(recommender.recommend(contextWith({ domain: 'films', shown: all }), nobody).notice).toBe(
      'all-shown',
    );
    expect(recommender.recommend(contextWith({ domain: 'books' }), nobody).notice).toBe('empty-catalogue');
  });
});

describe('what is never suggested', () => {
  it('is what was disliked, and films that were finished', () => {
    const [first, second] = list({}).ranked;
    const person = recommender.learnFromFeedback(nobody, [
      reactionTo(first.item.id, 'disliked'),
      reactionTo(second.item.id, 'finished'),
    ]);
    const ids = list({}, person).ranked.map(({ item }) => item.id);
    expect(ids).not.toContain(first.item.id);
    expect(ids).not.toContain(second.item.id);
  });
});

describe('own music of which all was shown', () => {
  const OWN = 4;
  const songs = generatedItems(60, 7, ['music']).map((song, index) =>
    index < OWN ? { ...song, collection: LIBRARY_COLLECTION, year: 1990 + index } : song,
  );
  const mixed = createRecommender({ items: songs });
  const noticeAfter = (shown: number, narrowed: Partial<Filters> = {}) =>
    mixed.recommend(
      contextWith({
        filters: filtersSchema.parse({ ownMusic: true, ...narrowed }),
        shown: new Set(songs.slice(0, shown).map(({ id }) => id)),
      }),
      mixed.newPerson(),
    ).notice;

  it('asks for no other filter', () => {
    expect(noticeAfter(OWN)).toBe('all-shown');
    expect(noticeAfter(OWN, { fromYear: 1992 })).toBe('all-shown');
  });

  it('is told from a list that the filters make short', () => {
    expect(noticeAfter(0)).toBe('filters-too-narrow');
    expect(noticeAfter(OWN - 1)).toBe('filters-too-narrow');
    expect(noticeAfter(OWN, { fromYear: 2200 })).toBe('filters-too-narrow');
  });
});

it('own music alone is a wish about music; other domains are as without it', () => {
  const songs = generatedItems(60, 7, ['music']).map((song, index) =>
    index % 3 === 0 ? { ...song, collection: LIBRARY_COLLECTION } : song,
  );
  const mixed = createRecommender({ items: [...songs, ...items] });
  const ask = (domain: 'music' | 'films') =>
    mixed
      .recommend(
        contextWith({ domain, count: 50, filters: filtersSchema.parse({ ownMusic: true }) }),
        mixed.newPerson(),
      )
      .ranked.map(({ item }) => item.collection);
  expect(ask('music')).toEqual(Array.from({ length: 20 }, () => LIBRARY_COLLECTION));
  expect(ask('films')).toHaveLength(50);
});

it('a list has 1 to 1,000 places', () => {
  for (const count of [0, 1001, 1.5]) {
    expect(() => recommender.recommend(contextWith({ count }), nobody)).toThrow(/1 to 1000/);
  }
});

/** The filters by their definition. */
function passes(item: CatalogueItem, chosen: Partial<Filters>): boolean {
  const { languages = [], genres = [], fromYear = -Infinity, toYear = Infinity } = chosen;
  return (
    (languages.length === 0 || item.language === 'zxx' || languages.includes(item.language ?? 'zxx')) &&
    (item.year ?? fromYear) >= fromYear &&
    (item.year ?? toYear) <= toYear &&
    (chosen.allowExplicit !== false || !item.explicit) &&
    (item.durationMinutes ?? 0) <= (chosen.maximumMinutes ?? Infinity) &&
    (item.rating === undefined || ratingOutOfTen(item.rating) >= (chosen.minimumRating ?? 0)) &&
    (genres.length === 0 ||
      item.genres.some((genre) => genres.some((wanted) => wanted.toLowerCase() === genre.toLowerCase())))
  );
}
