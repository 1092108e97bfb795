import type { CatalogueItem } from '@emoverse/domain';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import {
  learnPlaces,
  openTable,
  planImport,
  takeTable,
  type ImportContext,
  type RowPlace,
  type TakenBatch,
} from './index.ts';
import { GOODREADS_LIBRARY, MOVIES_METADATA, SPOTIFY_PYTHON } from './testing/original-forms.ts';

const folder = mkdtempSync(join(tmpdir(), 'emoverse-odd-tables-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const context: ImportContext = {
  place: learnPlaces([]),
  thisYear: 2026,
  minimumVotes: 0,
  side: { of: () => undefined },
};
const path = join(folder, 'table.csv');

async function take(content: string | Buffer, from?: RowPlace, batchRows = 1000): Promise<TakenBatch[]> {
  writeFileSync(path, content);
  const [{ table, importer }] = (await planImport(path)).stages;
  const batches: TakenBatch[] = [];
  for await (const batch of takeTable(table, importer, context, { batchRows: () => batchRows, from }))
    batches.push(batch);
  return batches;
}
const itemsOf = (batches: readonly TakenBatch[]): readonly CatalogueItem[] =>
  batches.flatMap(({ items }) => [...items]);

const SONGS = [
  ['title', 'artist', 'danceability', 'energy', 'valence', 'tempo', 'acousticness'],
  ['Jóga', 'Björk', '0.5', '0.25', '0.75', '104.851', '0.1'],
  ['The 12" Mix', 'Motörhead', '0.5', '0.25', '0.75', '120', '0.1'],
  ['Last', 'Fifth', '0.5', '0.25', '0.75', '120', '0.1'],
];
const plain = (delimiter = ',', newline = '\n', end = ''): string =>
  SONGS.map((row) => row.join(delimiter) + end + newline).join('');
const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('a table', () => {
  it('says the same however it is written, and goes on from any place in it', async () => {
    const wanted = itemsOf(await take(plain()));
    expect(wanted.map(({ title, creators }) => [title, creators])).toEqual([
      ['Jóga', ['Björk']],
      ['The 12" Mix', ['Motörhead']],
      ['Last', ['Fifth']],
    ]);
    const written: (string | Buffer)[] = [
      `\uFEFF${plain()}`,
      `sep=;\r\n${plain(';', '\r\n')}`,
      `\r\n \r\n;;;\r\n${plain(';', '\r\n')}`,
      plain(',', '\r'),
      `\uFEFFsep=|\r${plain('|', '\r')}`,
      plain(';', '\r\n', ';;'),
      Buffer.from(plain(), 'latin1'),
      Buffer.from(plain(';', '\r\n'), 'latin1'),
      Buffer.from(`\uFEFF${plain('\t', '\r\n')}`, 'utf16le'),
      Buffer.from(plain('\t', '\r\n'), 'utf16le'),
      swapped(`\uFEFFsep=;\r${plain(';', '\r')}`),
      gzipSync(Buffer.from(`\uFEFF${plain('\t')}`, 'utf16le')),
    ];
    for (const content of written) {
      const batches = await take(content, undefined, 1);
      expect(itemsOf(batches)).toEqual(wanted);
      expect(batches.flatMap(({ rejections }) => rejections)).toEqual([]);
      expect(itemsOf(await take(content, batches[0].next))).toEqual(wanted.slice(1));
    }
  });

  it('is read as what its first letters beyond ASCII are, however late they come', async () => {
    const rows = `${SONGS[3].join(',')}\n`.repeat(40_000);
    const [header, accents] = SONGS.map((row) => `${row.join(',')}\n`);
    const late = header + rows + accents;
    for (const encoding of ['latin1', 'utf8'] as const) {
      const content = Buffer.from(late, encoding);
      expect(itemsOf(await take(content, { byte: header.length + rows.length, line: 40_002 }))[0].title).toBe(
        'Jóga',
      );
      expect((await openTable(path)).encoding).toBe(encoding === 'latin1' ? 'windows-1252' : 'utf-8');
    }
  });

  it('may have decimal commas, commas between thousands and words for unknown', async () => {
    const text = plain('\t').replaceAll(/(\d)\.(\d)/g, '$1,$2');
    expect(itemsOf(await take(text))).toEqual(itemsOf(await take(plain())));
    const films = (votes: string, rating: string): string =>
      `title;genres;vote_average;vote_count;year;runtime\nA;Drama|War;${rating};${votes};nan;None\n`;
    for (const [votes, rating] of [
      ['1,234', '7,1'],
      ['1 234', '7.1'],
      ['1234.0', '7,100'],
    ])
      expect(itemsOf(await take(films(votes, rating)))).toMatchObject([
        { rating: { value: 7.1, votes: 1234 }, year: undefined, durationMinutes: undefined },
      ]);
    const [batch] = await take(films('many', '7.1'));
    expect(batch.rejections).toEqual([{ line: 2, reason: 'vote_count is not a number: "many"' }]);
  });

  it('of two columns with one name takes the first that says something', async () => {
    const [item] = itemsOf(await take('title,title,genres,vote_average\n,Second,Drama,7\n'));
    expect(item.title).toBe('Second');
  });

  it.each([
    ['<!DOCTYPE html><html></html>', /an HTML page/],
    ['[{"title": "a"}]', /JSON/],
    ['{\\rtf1 x}', /an RTF document/],
    [Buffer.from('PK\x03\x04\x14\0'), /a ZIP archive/],
    [Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), /UTF-32LE/],
    [Buffer.from(Array.from({ length: 700 }, (_, index) => index % 256)), /something else/],
    ['', /no rows/],
    ['\n;;\nsep=;\n', /no rows/],
    ['"title,artist\n1,2', /quote that is not closed/],
  ])('that is none is refused with the reason (case %#)', async (content, reason) => {
    await expect(take(content)).rejects.toMatchObject({
      code: 'bad-csv',
      message: expect.stringMatching(reason),
    });
  });
});

describe('cells as Python writes them', () => {
  it('films of "The Movies Dataset": dictionaries give their names, a shifted row is rejected', async () => {
    const [batch] = await take(MOVIES_METADATA);
    expect(batch.items).toMatchObject([
      { id: 'imdb-tt9900001', genres: ['Animation', "Children's"], year: 1995, durationMinutes: 81 },
    ]);
    expect(batch.rejections).toEqual([
      { line: 3, reason: expect.stringContaining('no title') },
      { line: 4, reason: expect.stringContaining('the id of TMDB is "1997-08-20"') },
    ]);
    expect([...batch.leftOut]).toEqual([['for adults', 1]]);
  });

  it('songs with lists of artists: each is a person, quotes inside names stay', async () => {
    expect(itemsOf(await take(SPOTIFY_PYTHON))).toMatchObject([
      { id: 'spotify-uli-sample-con-s-band-carve-it', creators: ['Uli Sample', "Con's Band"] },
    ]);
  });
});

it("Goodreads' own export: a person's books, without what they thought of them", async () => {
  const [batch] = await take(GOODREADS_LIBRARY);
  expect(batch.rejections).toEqual([{ line: 4, reason: 'Book Id is "x", expected digits' }]);
  expect(batch.items).toMatchObject([
    {
      id: 'goodreads-9900020',
      title: 'Winter Tales (Cycle, #1)',
      creators: ['Ann Writer', 'Bea Drawer', 'Cy Maker'],
      year: 1998,
      genres: ['fantasy'],
      externalIds: { goodreads: '9900020', isbn13: '9780306406157' },
      rating: { value: 3.9, scaleMax: 5 },
    },
    { title: 'Summer Tales', year: 2011, externalIds: { goodreads: '9900021' }, rating: undefined },
  ]);
  expect(JSON.stringify(batch.items)).not.toContain('secret');
});
