import { expect, it } from 'vitest';
import {
  catalogueItemSchema,
  matchItems,
  otherSpellings,
  spellingsOf,
  workKeys,
  type ItemId,
  type WorkToMatch,
} from './index.ts';

const item = (id: string, domain: string, title: string, rest: object = {}) =>
  catalogueItemSchema.parse({
    ...{ id, domain, title, mood: { valence: 0, arousal: 0 }, moodSource: 'editorial' },
    ...{ factSources: ['editor'], collection: 'bundled' },
    ...rest,
  });
const ITEMS = [
  item('game-portal', 'games', 'Portal', { year: 2007, externalIds: { steam: '400' } }),
  item('book-sapiens', 'books', 'Sapiens', { creators: ['Yuval Noah Harari'] }),
  item('book-dune', 'books', 'Dune', {
    creators: ['Frank Herbert'],
    externalIds: { isbn13: '9780441172719' },
  }),
  item('film-solaris-1972', 'films', 'Solaris', { year: 1972, externalIds: { imdb: 'tt0069293' } }),
  item('film-solaris-2002', 'films', 'Solaris', { year: 2002 }),
  item('film-twins-2010', 'films', 'Twins', { year: 2010 }),
  item('film-twins-2012', 'films', 'Twins', { year: 2012 }),
  item('song-skazka', 'music', 'Сказка (Skazka)', { creators: ['IC3PEAK'] }),
  item('song-boxer', 'music', 'The Boxer', { creators: ['Simon & Garfunkel'] }),
  item('song-dog-days', 'music', 'Dog Days Are Over', { creators: ['Florence + The Machine'] }),
  item('song-ete', 'music', 'Été (feat. Zoë) - 2011 Remaster', { creators: ['Ana & Friends'] }),
];
const byKey = new Map<string, ItemId>([
  ...otherSpellings(ITEMS),
  ...ITEMS.flatMap((one) => workKeys(one).map((key) => [key, one.id] as const)),
]);
const lookup = {
  known: async () => new Set<ItemId>(),
  externalIds: (id: ItemId) => ITEMS.find((one) => one.id === id)?.externalIds,
  findByKeys: async (keys: readonly string[]) =>
    new Map(keys.flatMap((key) => (byKey.has(key) ? [[key, byKey.get(key)!] as const] : []))),
};

it.each<[Partial<WorkToMatch> & Pick<WorkToMatch, 'domain' | 'title'>, string]>([
  [{ domain: 'games', title: 'PORTAL™', externalIds: { steam: '400' } }, 'game-portal'],
  [{ domain: 'games', title: 'Portal' }, 'needs-more'],
  [
    {
      ...{ domain: 'books', title: 'Sapiens: A Brief History of Humankind' },
      creators: ['Yuval Noah Harari'],
    },
    'book-sapiens',
  ],
  [{ domain: 'books', title: 'Wüstenplanet', externalIds: { isbn13: '9780441172719' } }, 'book-dune'],
  [{ domain: 'books', title: 'DUNE (Dune, #1)', creators: ['Frank Herbert'] }, 'book-dune'],
  [{ domain: 'films', title: 'Solaris', year: 1973 }, 'film-solaris-1972'],
  [{ domain: 'films', title: 'Solaris', year: 2002 }, 'film-solaris-2002'],
  [{ domain: 'films', title: 'Solaris', year: 1990 }, 'not-in-catalogue'],
  [
    { domain: 'films', title: 'Солярис', year: 1972, externalIds: { imdb: 'tt0069293' } },
    'film-solaris-1972',
  ],
  // Of the years beside it neither is surer, and another number is another film.
  [{ domain: 'films', title: 'Twins', year: 2011 }, 'several-works'],
  [{ domain: 'films', title: 'Twins', year: 2009 }, 'film-twins-2010'],
  [{ domain: 'films', title: 'Solaris', year: 1972, externalIds: { imdb: 'tt0000001' } }, 'not-in-catalogue'],
  [
    { domain: 'films', title: 'Solaris', year: 2002, externalIds: { imdb: 'tt0307479' } },
    'film-solaris-2002',
  ],
  [{ domain: 'books', title: 'Sapiens (A Series)', creators: ['Yuval Noah Harari'] }, 'book-sapiens'],
  [{ domain: 'music', title: 'Сказка', creators: ['IC3PEAK'] }, 'song-skazka'],
  [{ domain: 'music', title: 'Skazka (Explicit)', creators: ['IC3PEAK'] }, 'song-skazka'],
  [{ domain: 'music', title: 'The Boxer', creators: ['Simon and Garfunkel'] }, 'song-boxer'],
  [{ domain: 'music', title: 'Dog Days Are Over', creators: ['Florence and the Machine'] }, 'song-dog-days'],
  [{ domain: 'music', title: 'The Boxer - From "A Film"', creators: ['Simon + Garfunkel'] }, 'song-boxer'],
  [{ domain: 'music', title: 'The Boxer - Live', creators: ['Simon & Garfunkel'] }, 'not-in-catalogue'],
  [
    { domain: 'music', title: 'The Boxer (Somebody Remix)', creators: ['Simon & Garfunkel'] },
    'not-in-catalogue',
  ],
  [{ domain: 'music', title: 'Ete', creators: ['Ana'] }, 'song-ete'],
  [{ domain: 'music', title: 'Été (Remastered)', creators: ['ana, Zoë'] }, 'song-ete'],
  [{ domain: 'music', title: 'Ete', creators: ['Somebody'] }, 'not-in-catalogue'],
])('%j is %s', async (work, wanted) => {
  const [match] = await matchItems([{ creators: [], externalIds: {}, ...work }], lookup);
  expect(match.kind === 'matched' ? match.itemId : match.reason).toBe(wanted);
});

it('knows titles in two scripts, and takes no other bracket for one', () => {
  expect(spellingsOf('すずめ (Suzume)')).toEqual(['すずめ', 'Suzume']);
  for (const title of ['Song (Remix)', 'Сказка (Ремикс)', 'Сказка (Skazka ремикс)', 'Ete', '8½ (2)'])
    expect(spellingsOf(title)).toEqual([]);
  const twice = [
    item('song-a', 'music', 'Дом (Dom)', { creators: ['A'] }),
    item('song-b', 'music', 'ДОМ (Dom)', { creators: ['A'] }),
  ];
  expect(otherSpellings(twice).size).toBe(0);
});
