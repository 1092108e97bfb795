import type { CatalogueItem } from '@emoverse/domain';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import {
  chooseImporter,
  learnPlaces,
  loadBundledCatalogue,
  openTable,
  planImport,
  readSideTables,
  takeTable,
  type ImportContext,
  type TakenBatch,
} from './index.ts';
import * as forms from './testing/original-forms.ts';

const folder = mkdtempSync(join(tmpdir(), 'emoverse-tables-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const place = learnPlaces((await loadBundledCatalogue()).items);

async function take(path: string, name?: string, minimumVotes = 1000): Promise<TakenBatch[]> {
  const plan = await planImport(path, name);
  const context: ImportContext = {
    place,
    thisYear: 2026,
    minimumVotes: plan.side.has('imdb-ratings') ? minimumVotes : 0,
    side: await readSideTables(plan.side, minimumVotes, 2026),
  };
  const batches: TakenBatch[] = [];
  for (const { table, importer } of plan.stages)
    for await (const batch of takeTable(table, importer, context, { batchRows: () => 1000 }))
      batches.push(batch);
  return batches;
}

let files = 0;
function write(content: string | Buffer, name = `${(files += 1)}.csv`): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
function writeFolder(contents: Readonly<Record<string, string | Buffer>>): string {
  const path = mkdtempSync(join(folder, 'folder-'));
  for (const [name, content] of Object.entries(contents)) writeFileSync(join(path, name), content);
  return path;
}
const itemsOf = (batches: readonly TakenBatch[]): CatalogueItem[] =>
  batches.flatMap(({ items }) => [...items]);
const reasonsOf = (batches: readonly TakenBatch[]) => batches.flatMap(({ rejections }) => [...rejections]);

describe('public tables in their original form', () => {
  it('films: TMDB 5000 with JSON lists, IMDB 5000, MovieLens and IMDb dumps mean the same film', async () => {
    const [tmdb] = itemsOf(await take(write(forms.TMDB_5000)));
    expect(tmdb).toMatchObject({
      id: 'tmdb-990001',
      title: 'The Glass Lighthouse',
      originalTitle: 'Le Phare de verre',
      genres: ['Drama', 'Science Fiction'],
      keywords: ['lighthouse'],
      language: 'fr',
      year: 2011,
      durationMinutes: 98,
      rating: { value: 7.1, scaleMax: 10, votes: 42, source: 'tmdb' },
      moodSource: 'model:genre-mean',
    });
    const [imdb] = itemsOf(await take(write(forms.IMDB_5000)));
    expect(imdb).toMatchObject({
      id: 'imdb-tt9900001',
      title: 'The Glass Lighthouse',
      creators: ['Ann Director'],
      cast: ['Ada First', 'Ben Second'],
      rating: { value: 7.4, votes: 1234, source: 'imdb' },
      language: 'fr',
    });
    const movielens = await take(
      writeFolder({
        'movies.csv': forms.MOVIELENS_MOVIES,
        'links.csv': forms.MOVIELENS_LINKS,
        'tags.csv': forms.MOVIELENS_TAGS,
        'ratings.csv': forms.MOVIELENS_RATINGS,
      }),
    );
    expect(itemsOf(movielens)).toMatchObject([
      {
        id: 'imdb-tt9900001',
        title: 'The Glass Lighthouse',
        year: 2011,
        genres: ['Drama', 'Sci-Fi'],
        keywords: ['quiet', 'sea'],
        externalIds: { imdb: 'tt9900001', tmdb: '990001', movielens: '900001' },
      },
      { id: 'movielens-900002', title: 'Nameless', genres: [], moodSource: 'model:domain-mean' },
    ]);
    expect(movielens.flatMap(({ ratings }) => [...ratings])).toEqual([
      { kind: 'rating', key: 'films/movielens/900001', person: '1', rating: 4.5, at: 1.1e12, line: 2 },
      {
        kind: 'rating',
        key: 'films/movielens/900002',
        person: '1',
        rating: 0.5,
        at: 1.100000001e12,
        line: 3,
      },
      { kind: 'rating', key: 'films/movielens/777777', person: '2', rating: 3, at: 1.100000003e12, line: 5 },
    ]);
    expect(reasonsOf(movielens)).toEqual([{ line: 4, reason: 'rating is 99, expected from 0.5 to 5' }]);
  });

  it('IMDb dumps, packed: films with enough votes, with people, quotes as letters', async () => {
    const batches = await take(
      writeFolder({
        'title.basics.tsv.gz': gzipSync(forms.IMDB_BASICS),
        'title.ratings.tsv.gz': gzipSync(forms.IMDB_RATINGS),
        'title.crew.tsv': forms.IMDB_CREW,
        'title.principals.tsv': forms.IMDB_PRINCIPALS,
        'name.basics.tsv': forms.IMDB_NAMES,
      }),
    );
    expect(itemsOf(batches)).toMatchObject([
      {
        id: 'imdb-tt9900001',
        creators: ['Ann Director', 'Bea Director'],
        cast: ['Ada First'],
        rating: { value: 7.4, votes: 25000 },
      },
      { id: 'imdb-tt9900002', title: '"Quoted', genres: [], durationMinutes: undefined },
    ]);
    expect(reasonsOf(batches)).toEqual([{ line: 6, reason: 'year is 3000, expected from 1870 to 2028' }]);
    expect(Object.fromEntries(batches[0].leftOut)).toEqual({ 'no film': 1, 'fewer than 1000 votes': 1 });
    const alone = await take(write(forms.IMDB_RATINGS, 'title.ratings.tsv'));
    expect(alone.flatMap(({ facts }) => [...facts])[0]).toMatchObject({
      key: 'films/imdb/tt9900001',
      facts: { rating: { value: 7.4, votes: 25000 } },
    });
    expect(reasonsOf(alone)).toEqual([{ line: 6, reason: 'averagerating is 99, expected from 1 to 10' }]);
  });

  it('Steam: a game with its share of thumbs up; tools are left out', async () => {
    const [batch] = await take(write(forms.STEAM));
    expect(batch.items).toMatchObject([
      {
        id: 'steam-9900010',
        creators: ['Small Studio', 'Other Studio'],
        year: 2015,
        genres: ['Adventure'],
        tags: ['horror', 'atmospheric'],
        platforms: ['windows', 'mac'],
        durationMinutes: 240,
        rating: { value: 90, scaleMax: 100, votes: 1000 },
        moodSource: 'model:genre-words',
      },
    ]);
    // Horror is a dark word among our editors' games.
    expect(batch.items[0].mood.valence).toBeLessThan(0);
    expect([...batch.leftOut]).toEqual([['no game', 1]]);
  });

  it('goodbooks: genres from the shelves of readers, no id from an ISBN that lost its last digit', async () => {
    const batches = await take(
      writeFolder({
        'books.csv': forms.GOODBOOKS,
        'tags.csv': forms.GOODBOOKS_TAGS,
        'book_tags.csv': forms.GOODBOOKS_BOOK_TAGS,
        'ratings.csv': forms.GOODBOOKS_RATINGS,
      }),
    );
    expect(itemsOf(batches)).toMatchObject([
      {
        id: 'goodreads-9900020',
        creators: ['Ada Author', 'Ben Drawer'],
        genres: ['young adult', 'fantasy'],
        language: 'en',
        rating: { value: 4.2, scaleMax: 5, votes: 5000 },
        externalIds: { goodreads: '9900020', goodbooks: '1' },
      },
      { id: 'goodreads-9900021', year: -750, language: 'en' },
    ]);
    expect(itemsOf(batches)[1].externalIds).not.toHaveProperty('isbn13');
    expect(batches.flatMap(({ ratings }) => ratings.map(({ key }) => key))).toEqual([
      'books/goodbooks/1',
      'books/goodbooks/2',
      'books/goodbooks/3',
    ]);
  });

  it('Udemy, Coursera, podcasts and Spotify tracks', async () => {
    const [udemy] = itemsOf(await take(write(forms.UDEMY)));
    expect(udemy).toMatchObject({
      domain: 'courses',
      level: 'beginner',
      durationMinutes: 90,
      creators: ['Udemy'],
      genres: ['Musical Instruments'],
      externalIds: { udemy: '9900030', homepage: 'https://www.udemy.com/piano/' },
    });
    const [coursera] = itemsOf(await take(write(forms.COURSERA)));
    expect(coursera).toMatchObject({ creators: ['Some University', 'Coursera'], rating: { value: 4.7 } });
    expect(coursera.popularity).toBeCloseTo(Math.log1p(5300) / Math.log1p(3_200_000), 9);
    const [podcast] = itemsOf(await take(write(forms.PODCASTS)));
    expect(podcast).toMatchObject({
      domain: 'podcasts',
      creators: ['Harbour Radio'],
      externalIds: { itunes: '99000400' },
    });
    const [song] = itemsOf(await take(write(forms.SPOTIFY_TRACKS)));
    expect(song).toMatchObject({
      id: 'spotify-ana-ben-morning-song',
      creators: ['Ana', 'Ben'],
      mood: { valence: 0.5, arousal: -0.5 },
      moodSource: 'model:spotify-linear',
      collection: 'spotify-features',
    });
    expect(song.audio?.tempo).toBeUndefined();
  });
});

describe('rows that are not right', () => {
  const SONGS = 'artist,song,danceability,energy,valence,tempo,acousticness,year,popularity';
  it('are rejected one by one, with line and reason, and the others are taken', async () => {
    const text = [
      `\uFEFF${SONGS}`,
      'Ana,"One, or ""two""\nlines",0.5,0.5,0.5,120,0.1,2001,50',
      'Ana,,0.5,0.5,0.5,120,0.1,2001,50',
      'Ana,Three,0.5,high,0.5,120,0.1,2001,50',
      'Ana,Four,0.5,0.5,0.5,120,0.1,3000,50',
      'Ana,Five,0.5,0.5,0.5,120,0.1,2001,990',
      'Ana,Six,0.5,0.5,0.5',
      'Ana,Seven,0.5,0.5,1.5,120,0.1,2001,50',
      'Ana,Eight,0.5,0.5,0.5,120,0.1,2001,50,,',
    ].join('\r\n');
    const [batch] = await take(write(text));
    expect(batch.items.map(({ title }) => title)).toEqual(['One, or "two" lines', 'Eight']);
    expect(batch.rejections).toEqual([
      { line: 4, reason: 'no title (column title or song or track_name or name or track)' },
      { line: 5, reason: 'energy is not a number: "high"' },
      { line: 6, reason: 'year is 3000, expected from 1900 to 2028' },
      { line: 7, reason: 'popularity is 990, expected from 0 to 100' },
      { line: 8, reason: 'has 5 fields, the header has 9' },
      { line: 9, reason: 'valence is 1.5, expected from 0 to 1' },
    ]);
  });

  it('a packed file that is cut off gives what came before and says so', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, index) => `Ana,Song ${index},0.5,0.5,0.5,120,0.1,2001,50`,
    );
    const packed = gzipSync([SONGS, ...rows].join('\n'));
    const path = write(packed.subarray(0, packed.length / 2), 'cut.csv.gz');
    const table = await openTable(path);
    const context: ImportContext = { place, thisYear: 2026, minimumVotes: 0, side: { of: () => undefined } };
    let items = 0;
    const reading = (async () => {
      for await (const batch of takeTable(table, chooseImporter(table.columns), context, {
        batchRows: () => 500,
      }))
        items += batch.items.length;
    })();
    await expect(reading).rejects.toMatchObject({
      code: 'bad-csv',
      message: expect.stringContaining('damaged or cut off') as string,
    });
    expect(items).toBeGreaterThan(500);
  });

  it('goes on at any place that a batch names, in plain and in packed files, with the same result', async () => {
    const rows = Array.from(
      { length: 90 },
      (_, index) => `Ana,"Song ""${index}"", é",0.5,${index % 7 === 0 ? 'bad' : '0.5'},0.5,120,0.1,2001,50`,
    );
    const text = [SONGS, ...rows].join('\n');
    for (const path of [write(text), write(gzipSync(text), 'whole.csv.gz')]) {
      const table = await openTable(path);
      const context: ImportContext = {
        place,
        thisYear: 2026,
        minimumVotes: 0,
        side: { of: () => undefined },
      };
      const read = async (from = table.start) => {
        const batches: TakenBatch[] = [];
        for await (const batch of takeTable(table, chooseImporter(table.columns), context, {
          batchRows: () => 20,
          from,
        }))
          batches.push(batch);
        return batches;
      };
      const whole = await read();
      expect(whole.map(({ rows: count }) => count)).toEqual([20, 20, 20, 20, 10]);
      expect(await read(whole[1].next)).toEqual(whole.slice(2));
    }
  });
});

describe('the form of a table', () => {
  it('is found by its header, and an unknown one is told what each form lacks', async () => {
    expect(chooseImporter(['Title', 'Genres', 'Vote_Average']).name).toBe('films');
    expect(() => chooseImporter(['title', 'artist', 'energy', 'valence', 'tempo', 'danceability'])).toThrow(
      /Tried: spotify lacks acousticness; /,
    );
    expect(() => chooseImporter(['a', 'b'], 'films')).toThrow(
      /needs the columns title or movie_title, genres, imdb_rating or vote_average/,
    );
    expect(() => chooseImporter(['a'], 'nope')).toThrow(/no importer "nope"/);
    await expect(planImport(writeFolder({ 'odd.csv': 'colour\nred' }))).rejects.toMatchObject({
      code: 'unknown-table',
      message: expect.stringContaining('odd.csv') as string,
    });
  });

  it.each([
    ['a zip file', Buffer.from('PK\u0003\u0004…'), /is no table: .* a ZIP archive/],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), /UTF-32LE.*save it as UTF-8/],
    ['a program', Buffer.from([1, 2, 0, 3]), /expected a text/],
    ['an empty file', Buffer.alloc(0), /has no rows/],
  ])('says what it is instead: %s', async (_, bytes, message) => {
    await expect(planImport(write(bytes))).rejects.toThrow(message);
  });
});

const reference = process.env['EMOVERSE_REFERENCE_DATA'];
describe.skipIf(!reference)('on the reference tables (skipped without EMOVERSE_REFERENCE_DATA)', () => {
  it.each(['music', 'music_hits_by_decade', 'movies', 'games', 'books', 'podcasts', 'courses'])(
    'takes all but a hundredth of the rows of %s.csv',
    async (name) => {
      const batches = await take(`${reference}/catalog/${name}.csv`);
      const rows = batches.reduce((sum, batch) => sum + batch.rows, 0);
      expect(itemsOf(batches).length / rows).toBeGreaterThan(0.99);
      expect(new Set(itemsOf(batches).map(({ moodSource }) => moodSource.split(':')[0]))).toEqual(
        new Set(['model']),
      );
    },
  );
});
