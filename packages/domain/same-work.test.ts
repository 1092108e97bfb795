import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueItemSchema, isSameWork, mergeItems, workKeys, type CatalogueItem } from './index.ts';

const item = (changes: Partial<CatalogueItem> & { title: string }): CatalogueItem =>
  catalogueItemSchema.parse({
    id: 'some-item',
    domain: 'films',
    mood: { valence: 0, arousal: 0 },
    moodSource: 'editorial',
    factSources: ['editor'],
    collection: 'test',
    ...changes,
  });

describe('workKeys', () => {
  it('finds titles again however tables write them', () => {
    const same = (a: CatalogueItem, b: CatalogueItem) => workKeys(a).some((key) => workKeys(b).includes(key));
    const pairs: [CatalogueItem, CatalogueItem][] = [
      [item({ title: 'The Matrix', year: 1999 }), item({ title: 'Matrix, The', year: 1999 })],
      [item({ title: 'Amélie', year: 2001 }), item({ title: 'AMELIE', year: 2001 })],
      [item({ title: 'Mr. & Mrs. Smith', year: 2005 }), item({ title: 'Mr and Mrs Smith', year: 2005 })],
      [
        item({ domain: 'music', title: 'One Song (feat. Ana) - Remastered 2011', creators: ['The Band'] }),
        item({ domain: 'music', title: 'One song', creators: ['Band'] }),
      ],
      [
        item({ domain: 'books', title: 'First Book (A Series, #1)', creators: ['An Author, A Drawer'] }),
        item({ domain: 'books', title: 'The First Book', creators: ['An Author'] }),
      ],
    ];
    for (const [one, other] of pairs) {
      expect(same(one, other), `${one.title} and ${other.title}`).toBe(true);
      expect(isSameWork(one, other)).toBe(true);
    }
    expect(same(item({ title: 'Hamlet', year: 1996 }), item({ title: 'Hamlet', year: 2000 }))).toBe(false);
    expect(workKeys(item({ title: 'Hamlet' }))).toEqual([]);
  });

  it('does not take works for one another whose ids differ, and does whose ids are equal', () => {
    const one = item({ title: 'Twins', year: 2000, externalIds: { imdb: 'tt1' } });
    expect(isSameWork(one, item({ title: 'Twins', year: 2000, externalIds: { imdb: 'tt2' } }))).toBe(false);
    expect(isSameWork(one, item({ title: 'Twins', year: 2000, externalIds: { tmdb: '9' } }))).toBe(true);
    expect(isSameWork(one, item({ title: 'Zwillinge', year: 2001, externalIds: { imdb: 'tt1' } }))).toBe(
      true,
    );
  });

  it('keeps songs with Spotify features apart from all others', () => {
    const song = { domain: 'music', title: 'Song', creators: ['Band'] } as const;
    const ours = item({ ...song, creators: ['Band'] });
    const theirs = item({ ...song, creators: ['Band'], collection: 'spotify-features' });
    expect(isSameWork(ours, theirs)).toBe(false);
    expect(workKeys(ours).filter((key) => workKeys(theirs).includes(key))).toEqual([]);
  });
});

describe('mergeItems', () => {
  it("keeps the first one's word, fills its gaps, and has the sources of both", () => {
    const first = item({
      id: 'film-a' as CatalogueItem['id'],
      title: 'A',
      genres: ['Science-Fiction'],
      rating: { value: 8, scaleMax: 10, votes: 10, source: 'one', date: '2020' },
      externalIds: { imdb: 'tt1' },
    });
    const second = item({
      id: 'film-b' as CatalogueItem['id'],
      title: 'B',
      genres: ['science fiction', 'Drama'],
      year: 2001,
      rating: { value: 7, scaleMax: 10, votes: 500, source: 'two', date: '2010' },
      externalIds: { imdb: 'tt2', tmdb: '7' },
      factSources: ['two'],
      mood: { valence: 1, arousal: 1 },
    });
    expect(mergeItems(first, second)).toEqual({
      ...first,
      genres: ['Science-Fiction', 'Drama'],
      year: 2001,
      rating: second.rating,
      externalIds: { imdb: 'tt1', tmdb: '7' },
      factSources: ['editor', 'two'],
    });
  });

  it('changes nothing when an item is merged with itself, and does not care how three are grouped', () => {
    const words = fc.array(fc.constantFrom('Drama', 'drama', 'Sci-Fi', 'sci fi', 'War'), { maxLength: 3 });
    const items = fc
      .record({
        genres: words,
        keywords: words,
        creators: words,
        year: fc.option(fc.integer({ min: 1900, max: 2020 }), { nil: undefined }),
        votes: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
        ids: fc.dictionary(fc.constantFrom('imdb', 'tmdb'), fc.constantFrom('1', '2')),
        source: fc.constantFrom('a', 'b', 'c'),
      })
      .map(({ votes, ids, source, genres, ...others }) =>
        item({
          title: source,
          ...others,
          genres: [...new Set(genres)],
          rating: votes === undefined ? undefined : { value: 5, scaleMax: 10, votes, source, date: '2020' },
          externalIds: { ...ids },
          factSources: [source],
        }),
      );
    fc.assert(
      fc.property(items, items, items, (a, b, c) => {
        expect(mergeItems(mergeItems(a, b), c)).toEqual(mergeItems(a, mergeItems(b, c)));
        expect(mergeItems(a, a)).toEqual(a);
      }),
    );
  });
});
