import {
  catalogueItemSchema,
  itemIdSchema,
  playlistWorkSchema,
  workKeys,
  type ItemId,
  type ItemLookup,
} from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { matchWorks } from './match-works.ts';

const item = (id: string, domain: string, title: string, rest: object = {}) =>
  catalogueItemSchema.parse({
    ...{ id, domain, title, mood: { valence: 0, arousal: 0 }, moodSource: 'editorial' },
    ...{ factSources: ['editor'], collection: 'bundled' },
    ...rest,
  });
const ITEMS = [
  item('song-changes-bowie', 'music', 'Changes', { creators: ['David Bowie'] }),
  item('song-changes-2pac', 'music', 'Changes', { creators: ['2Pac', 'Talent'] }),
  item('book-changes', 'books', 'Changes', { creators: ['Jim Butcher'] }),
  item('song-dune', 'music', 'Dune', { creators: ['Frank Herbert'] }),
  item('book-dune', 'books', 'Dune', { creators: ['Frank Herbert'] }),
  item('film-dune-1984', 'films', 'Dune', { year: 1984, externalIds: { imdb: 'tt0087182' } }),
  item('practice-breathe', 'wellbeing', 'Breathe out'),
  item('sf-hello', 'music', 'Hello', { creators: ['Adele'], collection: 'spotify-features' }),
];
/** The catalogue as the store answers: every key of every item. */
const lookup: ItemLookup = {
  known: async (ids) => new Set(ids.filter((id) => ITEMS.some((known) => known.id === id))),
  findByKeys: async (keys) => {
    const all = new Map<string, ItemId>(
      ITEMS.flatMap((one) => workKeys(one).map((key) => [key, one.id] as const)),
    );
    return new Map(keys.flatMap((key) => (all.has(key) ? [[key, all.get(key)!] as const] : [])));
  },
};
const match = async (work: object) => (await matchWorks([playlistWorkSchema.parse(work)], lookup))[0];
const found = (itemId: string, by = 'title') => ({ kind: 'matched', itemId, by });

describe('a work of a file', () => {
  it('is the item that it names, whatever its title', async () => {
    expect(await match({ title: 'x', itemId: 'book-dune' })).toEqual(found('book-dune', 'id'));
  });

  it('is found by title and artist where the id is of another catalogue', async () => {
    expect(await match({ title: 'changes!', creators: ['2pac'], itemId: 'song-gone' })).toEqual(
      found('song-changes-2pac'),
    );
  });

  it.each([
    [{ title: 'Changes (Remastered 2015)', creators: ['David Bowie'] }, 'song-changes-bowie'],
    [{ title: 'David Bowie', creators: ['Changes'] }, 'song-changes-bowie'],
    [{ title: 'Changes', creators: ['2Pac, Talent'] }, 'song-changes-2pac'],
    [{ title: 'Dune', year: 1985 }, 'film-dune-1984'],
    [{ title: 'Wüstenplanet', location: 'https://www.imdb.com/title/tt0087182/' }, 'film-dune-1984'],
    [{ title: 'Dune', creators: ['Frank Herbert'], domain: 'books' }, 'book-dune'],
    [{ title: 'Breathe out', domain: 'wellbeing' }, 'practice-breathe'],
    [{ title: 'Hello', creators: ['Adele'] }, 'sf-hello'],
  ])('%j is %s', async (work, id) => expect(await match(work)).toEqual(found(id)));

  it.each([
    [{ title: 'Changes', creators: ['Black Sabbath'] }, 'not-in-catalogue'],
    [{ title: 'Dune', year: 2021 }, 'not-in-catalogue'],
    [{ title: 'Dune' }, 'needs-more'],
    [{ title: 'Breathe out' }, 'needs-more'],
    [{ title: 'Dune', creators: ['Frank Herbert'] }, 'several-works'],
  ])('%j stays as it is: %s', async (work, reason) =>
    expect(await match(work)).toEqual({ kind: 'unmatched', reason }),
  );

  it('keeps its place among the others', async () => {
    const works = [
      { title: 'Dune' },
      { title: 'Dune', year: 1984 },
      { title: 'x', itemId: itemIdSchema.parse('book-dune') },
    ];
    const matches = await matchWorks(
      works.map((work) => playlistWorkSchema.parse(work)),
      lookup,
    );
    expect(matches.map(({ kind }) => kind)).toEqual(['unmatched', 'matched', 'matched']);
  });
});
