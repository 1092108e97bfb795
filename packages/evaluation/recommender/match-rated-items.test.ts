import { catalogueItemSchema, type CatalogueItem } from '@emoverse/domain';
import { expect, it } from 'vitest';
import { matchRatedItems } from './match-rated-items.ts';

const film = (
  id: string,
  title: string,
  year: number,
  externalIds: Record<string, string> = {},
): CatalogueItem =>
  catalogueItemSchema.parse({
    id,
    domain: 'films',
    title,
    year,
    mood: { valence: 0, arousal: 0 },
    moodSource: 'editorial',
    factSources: ['editor'],
    collection: 'bundled',
    externalIds,
  });
const rated = (key: string, title: string, year?: number) => ({
  key,
  title,
  genres: [],
  ...(year !== undefined && { year }),
});

const catalogue = [
  film('film-matrix', 'The Matrix', 1999),
  film('film-children', 'The City of Lost Children', 1995),
  film('film-toy', 'Something Else', 1900, { imdb: 'tt0114709' }),
  film('film-amelie', 'Amélie', 2001),
  film('film-solaris-1972', 'Solaris', 1972),
  film('film-solaris-2002', 'Solaris', 2002),
];

it('finds films by ids elsewhere, else by title and year, however the table writes them', () => {
  const matches = matchRatedItems(
    [
      rated('1', 'Toy Story', 1995),
      rated('2', 'Matrix, The', 1999),
      rated('3', 'City of Lost Children, The (Cité des enfants perdus, La)', 1995),
      rated('4', 'Amelie', 2000),
      rated('5', 'Solaris', 2002),
      rated('6', 'Solaris', 1972),
      rated('7', 'The Matrix', 2011),
      rated('8', 'Amelie'),
    ],
    new Map([['1', { imdb: 'tt0114709' }]]),
    catalogue,
  );
  expect(Object.fromEntries(matches)).toEqual({
    '1': 'film-toy',
    '2': 'film-matrix',
    '3': 'film-children',
    '4': 'film-amelie',
    '5': 'film-solaris-2002',
    '6': 'film-solaris-1972',
  });
});

it('takes an item once, and looks at its own domain only', () => {
  const twice = [rated('1', 'Matrix, The', 1999), rated('2', 'The Matrix', 1999)];
  expect(matchRatedItems(twice, new Map(), catalogue).size).toBe(1);
  expect(matchRatedItems(twice, new Map(), catalogue, 'books').size).toBe(0);
});
