import { cutText } from '@emoverse/domain';
import { columnName } from './choose-importer.ts';
import { bookGenreOf } from './importers/book-genre-of.ts';
import { linksOf } from './importers/films.ts';
import { ratingFrom } from './importers/importer.ts';
import type { Facts, SideFacts } from './importers/index.ts';
import type { SideTable } from './plan-import.ts';
import { readTable, type Table } from './tables/open-table.ts';

const NOTHING: SideFacts = { of: () => undefined };
const TAGS_A_FILM = 15;
const CAST_A_FILM = 4;
const GENRES_A_BOOK = 6;

/** Told before each table, with how far it has been read. */
export type SideProgress = (table: Table, bytes: number) => Promise<void>;

/**
 * Reads the side tables of a folder into memory: what they say about titles that `minimumVotes` lets in. Rows that
 * cannot be read are passed over: the items come without these facts.
 */
export async function readSideTables(
  side: ReadonlyMap<SideTable, Table>,
  minimumVotes: number,
  thisYear: number,
  onProgress: SideProgress = async () => undefined,
): Promise<SideFacts> {
  if (side.has('imdb-ratings')) return readImdb(side, minimumVotes, thisYear, onProgress);
  if (side.has('book-tags')) return readBookTags(side, onProgress);
  if (side.has('links') || side.has('tags')) return readMovieLens(side, onProgress);
  return NOTHING;
}

async function readMovieLens(
  side: ReadonlyMap<SideTable, Table>,
  onProgress: SideProgress,
): Promise<SideFacts> {
  const links = new Map<string, Record<string, string>>();
  await eachRow(side.get('links'), onProgress, (cell) =>
    links.set(cell('movieid'), linksOf({ imdbid: cell('imdbid'), tmdbid: cell('tmdbid') })),
  );
  const tags = new Map<string, Map<string, number>>();
  await eachRow(side.get('tags'), onProgress, (cell) => {
    const tag = cutText(cell('tag').trim().toLowerCase(), 60);
    if (tag === '') return;
    const counts = tags.get(cell('movieid')) ?? new Map<string, number>();
    tags.set(cell('movieid'), counts.set(tag, (counts.get(tag) ?? 0) + 1));
  });
  return {
    of: (movie) => ({
      externalIds: links.get(movie) ?? {},
      keywords: mostCounted(tags.get(movie), TAGS_A_FILM),
    }),
  };
}

async function readBookTags(
  side: ReadonlyMap<SideTable, Table>,
  onProgress: SideProgress,
): Promise<SideFacts> {
  const genres = new Map<string, string>();
  await eachRow(side.get('tag-names'), onProgress, (cell) => {
    const genre = bookGenreOf(cell('tag_name'));
    if (genre !== undefined) genres.set(cell('tag_id'), genre);
  });
  const books = new Map<string, Map<string, number>>();
  await eachRow(side.get('book-tags'), onProgress, (cell) => {
    const genre = genres.get(cell('tag_id'));
    if (genre === undefined) return;
    const counts = books.get(cell('goodreads_book_id')) ?? new Map<string, number>();
    books.set(cell('goodreads_book_id'), counts.set(genre, (counts.get(genre) ?? 0) + Number(cell('count'))));
  });
  return { of: (book) => ({ genres: mostCounted(books.get(book), GENRES_A_BOOK) }) };
}

/** Ratings of all titles as columns of numbers; people of those with enough votes only. */
async function readImdb(
  side: ReadonlyMap<SideTable, Table>,
  minimumVotes: number,
  thisYear: number,
  onProgress: SideProgress,
): Promise<SideFacts> {
  const ratings = new Map<number, number>();
  await eachRow(side.get('imdb-ratings'), onProgress, (cell) => {
    const [value, votes] = [Number(cell('averagerating')), Number(cell('numvotes'))];
    // Rating in tenths and votes in one number, so that a million titles take 50 MB.
    if (value >= 1 && value <= 10 && votes >= Math.max(1, minimumVotes))
      ratings.set(numberOf(cell('tconst')), Math.round(value * 10) * 1e10 + Math.round(votes));
  });
  const directors = new Map<number, number[]>();
  const cast = new Map<number, number[]>();
  if (side.has('names')) {
    await eachRow(side.get('crew'), onProgress, (cell) => {
      const title = numberOf(cell('tconst'));
      if (ratings.has(title) && cell('directors') !== '\\N')
        directors.set(title, cell('directors').split(',').slice(0, CAST_A_FILM).map(numberOf));
    });
    await eachRow(side.get('principals'), onProgress, (cell) => {
      const title = numberOf(cell('tconst'));
      if (!ratings.has(title)) return;
      const people = cell('category') === 'director' && !side.has('crew') ? directors : cast;
      if (people === cast && !/^(actor|actress|self)$/.test(cell('category'))) return;
      const known = people.get(title) ?? [];
      if (known.length < CAST_A_FILM) people.set(title, [...known, numberOf(cell('nconst'))]);
    });
  }
  const wanted = new Set([...directors.values(), ...cast.values()].flat());
  const names = new Map<number, string>();
  if (wanted.size > 0)
    await eachRow(side.get('names'), onProgress, (cell) => {
      const person = numberOf(cell('nconst'));
      if (wanted.has(person)) names.set(person, cell('primaryname').trim());
    });
  const namesOf = (people: readonly number[] = []): string[] =>
    people.flatMap((person) => names.get(person) || []);
  return {
    of(tconst): Facts | undefined {
      const title = numberOf(tconst);
      const packed = ratings.get(title);
      if (packed === undefined) return undefined;
      const [value, votes] = [Math.floor(packed / 1e10) / 10, packed % 1e10];
      return {
        rating: ratingFrom(value, 10, votes, 'imdb', String(thisYear)),
        creators: namesOf(directors.get(title)),
        cast: namesOf(cast.get(title)),
      };
    },
  };
}

function numberOf(id: string): number {
  return Number(id.slice(2));
}

function mostCounted(counts: ReadonlyMap<string, number> | undefined, most: number): string[] {
  return [...(counts ?? [])]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word);
}

async function eachRow(
  table: Table | undefined,
  onProgress: SideProgress,
  take: (cell: (column: string) => string) => void,
): Promise<void> {
  if (table === undefined) return;
  const columns = table.columns.map(columnName);
  const places = new Map(columns.map((name, index) => [name, index]));
  let bytes = 0;
  // Quotes are letters in IMDb's dumps only.
  const quotes = !places.has('tconst') && !places.has('nconst');
  for await (const rows of readTable(table, quotes, table.start, (read) => (bytes = read))) {
    for (const { fields, problem } of rows) {
      if (problem !== undefined || fields.length !== columns.length) continue;
      take((column) => fields[places.get(column) ?? -1] ?? '');
    }
    await onProgress(table, bytes);
  }
}
