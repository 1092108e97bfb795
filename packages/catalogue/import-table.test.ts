import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { importTable, type ImportBatch, type ImportOptions } from './import-table.ts';

const HEADER =
  'artist,song,duration_ms,explicit,year,popularity,danceability,energy,key,loudness,mode,speechiness,acousticness,instrumentalness,liveness,valence,tempo,genre';
const row = (artist: string, song: string, valence = '0.5'): string =>
  `${artist},${song},211160,False,2000,77,0.751,0.834,1,-5.4,0,0.04,0.3,0,0.35,${valence},95.05,"pop, rock"`;

async function read(text: string, options?: ImportOptions): Promise<ImportBatch[]> {
  const batches: ImportBatch[] = [];
  for await (const batch of importTable(Readable.from([text]), options)) batches.push(batch);
  return batches;
}
const all = <K extends 'items' | 'rejections'>(batches: ImportBatch[], part: K): ImportBatch[K][number][] =>
  batches.flatMap((batch) => [...batch[part]]);

describe('importTable', () => {
  it("takes the paper's table of top hits with its features, genres and length", async () => {
    const [item] = all(await read([HEADER, row('Ana Ñandú', 'Première fois')].join('\n')), 'items');
    expect(item).toMatchObject({
      id: 'spotify-ana-nandu-premiere-fois',
      domain: 'music',
      year: 2000,
      genres: ['pop', 'rock'],
      explicit: false,
      popularity: 0.77,
      mood: { valence: 0, arousal: 2 * 0.834 - 1 },
      audio: { energy: 0.834, tempo: 95.05, loudness: -5.4 },
      collection: 'spotify-features',
    });
    expect(item.durationMinutes).toBeCloseTo(3.519, 3);
  });

  it('rejects a bad row with its line and reason and goes on', async () => {
    const batches = await read(
      [HEADER, row('A', 'One', 'high'), row('B', ''), row('C', 'Three', '1.5'), row('D', 'Four')].join('\n'),
    );
    expect(all(batches, 'items').map((item) => item.title)).toEqual(['Four']);
    const rejections = all(batches, 'rejections');
    expect(rejections.map((rejection) => rejection.line)).toEqual([2, 3, 4]);
    expect(rejections[0].reason).toMatch(/valence is not a number: "high"/);
    expect(rejections[1].reason).toMatch(/no title/);
    expect(rejections[2].reason).toMatch(/valence/);
  });

  it('merges duplicates and resumes after the rows already stored, with the same result', async () => {
    const lines = [HEADER, ...Array.from({ length: 10 }, (_, i) => row('Band', `Song ${i % 7}`))].join('\n');
    const whole = await read(lines, { batchSize: 3 });
    expect(all(whole, 'items')).toHaveLength(7);
    expect(whole.reduce((sum, batch) => sum + batch.duplicates, 0)).toBe(3);
    expect(whole.map((batch) => batch.rowsRead)).toEqual([3, 6, 9, 10]);
    const rest = await read(lines, { batchSize: 3, resumeAfter: 6 });
    expect([...all(whole.slice(0, 2), 'items'), ...all(rest, 'items')]).toEqual(all(whole, 'items'));
  });

  it('refuses a table that no importer knows, naming its columns and the importers', async () => {
    await expect(read('a,b\n1,2')).rejects.toMatchObject({
      code: 'unknown-table',
      message: expect.stringMatching(/a, b.*spotify/),
    });
    await expect(read('a,b\n1,2', { importer: 'nope' })).rejects.toThrow(/no importer "nope"/);
  });

  it('says which row is broken CSV', async () => {
    await expect(read(`${HEADER}\n${row('A', 'One')}\n"unclosed`)).rejects.toMatchObject({ code: 'bad-csv' });
  });
});

const reference = process.env.EMOVERSE_REFERENCE_DATA;
describe.skipIf(!reference)('on the public tables (needs EMOVERSE_REFERENCE_DATA)', () => {
  it.each(['music.csv', 'music_hits_by_decade.csv', 'movies.csv'])(
    'takes nearly every row of %s',
    async (file) => {
      let items = 0;
      let rows = 0;
      for await (const batch of importTable(createReadStream(`${reference}/catalog/${file}`))) {
        items += batch.items.length;
        rows = batch.rowsRead;
      }
      expect(items / rows).toBeGreaterThan(0.98);
    },
  );
});
