import { bundledFolder, loadBundledCatalogue } from '@emoverse/catalogue';
import { openStore } from '@emoverse/storage';
import { analyzeReview } from '@emoverse/sentiment';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { NOON, runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

vi.setConfig({ testTimeout: 120_000 });
const folder = temporaryFolder();
const SONG_HEADER =
  'artist,song,duration_ms,explicit,year,popularity,danceability,energy,valence,tempo,acousticness,genre';

function writeSongs(name: string, count: number, extra: readonly string[] = []): string {
  const file = join(folder, name);
  const rows = Array.from(
    { length: count },
    (_, index) =>
      `Singer ${index % 50},Song ${index},200000,False,2010,${index % 90},0.5,0.7,0.6,120,0.1,"pop, rock"`,
  );
  writeFileSync(file, [SONG_HEADER, ...rows, ...extra, ''].join('\n'));
  return file;
}

describe('emoverse catalogue build', () => {
  it('checks every bundled row and leaves the measured figures alone without reference tables', async () => {
    const checks = join(bundledFolder(), 'checks.json');
    const before = readFileSync(checks, 'utf8');
    const { code, stdout } = await runCaptured(['catalogue', 'build', '--json']);
    expect(code).toBe(0);
    const told = JSON.parse(stdout) as { items: number; checks: unknown };
    expect(told.items).toBe((await loadBundledCatalogue()).items.length);
    expect(told.checks).toEqual(JSON.parse(before));
    expect(readFileSync(checks, 'utf8')).toBe(before);
  });

  it('refuses a reference folder of another form', async () => {
    const { code, stderr } = await runCaptured(['catalogue', 'build', '--reference', folder]);
    expect(code).toBe(2);
    expect(stderr).toContain('expected a folder with catalog/ and eval/');
  });
});

describe('emoverse catalogue stats', () => {
  it('counts every item once by nearest emotion, and carries the checks', async () => {
    const { stdout } = await runCaptured([
      'catalogue',
      'stats',
      '--json',
      '--data',
      join(folder, 'nothing-here'),
    ]);
    const stats = JSON.parse(stdout) as {
      items: number;
      domains: { items: number; emotions: Record<string, number> }[];
      checks: unknown[];
      imports: unknown[];
    };
    expect(stats.domains).toHaveLength(7);
    for (const { items, emotions } of stats.domains)
      expect(Object.values(emotions).reduce((sum, count) => sum + count, 0)).toBe(items);
    expect(stats.domains.reduce((sum, { items }) => sum + items, 0)).toBe(stats.items);
    expect(stats.imports).toEqual([]);
    expect(stats.checks.length).toBeGreaterThan(0);
  });
});

describe('emoverse catalogue import', () => {
  it('adds a table of songs, merges duplicates, and tells rejected rows with line and reason', async () => {
    const data = join(folder, 'store-songs');
    const again = 'Singer 3,Song 3,200000,False,2010,3,0.5,0.7,0.6,120,0.1,pop';
    const wrong = [
      'Nobody,,1,False,2010,3,0.5,0.7,0.6,120,0.1,pop',
      'Somebody,No energy,1,False,2010,3,0.5,high,0.6,120,0.1,pop',
    ];
    const file = writeSongs('songs.csv', 60, [again, ...wrong]);
    const rejected = join(folder, 'rejected.csv');
    const { code, stdout, stderr } = await runCaptured([
      'catalogue',
      'import',
      file,
      '--data',
      data,
      '--rejections',
      rejected,
      '--json',
    ]);
    expect({ code, told: JSON.parse(stdout) as unknown }).toEqual({
      code: 0,
      told: { rowsRead: 63, added: 60, replaced: 0, duplicates: 1, rejected: 2, resumedAfter: 0 },
    });
    expect(stderr).toContain('rejected, line 63: no title');
    expect(stderr).toContain('rejected, line 64: energy is not a number: "high"');
    expect(readFileSync(rejected, 'utf8').split('\n').slice(0, 2)).toEqual([
      'line,reason',
      expect.stringMatching(/^63,"no title/),
    ]);
    const stats = await runCaptured(['catalogue', 'stats', '--data', data]);
    expect(stats.stdout).toMatch(/spotify-features\s+60\s+50\s+2\s+2010–2010\s+0\s+60/);
    const twice = await runCaptured(['catalogue', 'import', file, '--data', data, '--json']);
    expect(JSON.parse(twice.stdout)).toMatchObject({ added: 0, replaced: 60, duplicates: 1 });
  });

  it('goes on behind the last stored batch after it was stopped', async () => {
    const data = join(folder, 'store-stopped');
    const file = writeSongs('many.csv', 1700);
    const stopping = new AbortController();
    // The clock is asked when a batch is stored: the person presses Ctrl-C while the second one is.
    let asked = 0;
    const now = (): number => {
      asked += 1;
      if (asked === 4) stopping.abort();
      return NOON;
    };
    const stopped = await runCaptured(['catalogue', 'import', file, '--data', data], {
      now,
      signal: stopping.signal,
    });
    expect(stopped).toMatchObject({ code: 130, stdout: '' });
    expect(stopped.stderr).toContain('the same command goes on from there');
    const partly = await runCaptured(['catalogue', 'stats', '--data', data, '--json']);
    expect((JSON.parse(partly.stdout) as { imports: unknown[] }).imports).toMatchObject([{ items: 1000 }]);
    const finished = await runCaptured(['catalogue', 'import', file, '--data', data, '--json']);
    expect(JSON.parse(finished.stdout)).toEqual({
      rowsRead: 1700,
      added: 1700,
      replaced: 0,
      duplicates: 0,
      rejected: 0,
      resumedAfter: 1000,
    });
    const whole = await runCaptured(['catalogue', 'stats', '--data', data, '--json']);
    expect((JSON.parse(whole.stdout) as { imports: unknown[] }).imports).toMatchObject([{ items: 1700 }]);
  });

  it('keeps the mean tone of the reviews of each film that the catalogue has, and no text', async () => {
    const data = join(folder, 'store-reviews');
    const film = (await loadBundledCatalogue()).items.find(
      ({ externalIds }) => externalIds['imdb'] !== undefined,
    );
    const imdb = film?.externalIds['imdb'];
    const texts = ['A wonderful, moving film. I loved it.', 'Dull and terribly long.'];
    const lines = [
      ...texts.map((text) => ({ imdb_id: imdb, text })),
      { imdb_id: 'tt9999999', text: 'Fine.' },
      { text: 'of which film?' },
    ];
    const file = join(folder, 'reviews.jsonl');
    writeFileSync(file, `${lines.map((line) => JSON.stringify(line)).join('\n')}\nnot json\n`);
    const { code, stdout } = await runCaptured(['catalogue', 'import', file, '--data', data, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      reviews: 3,
      rejected: 2,
      unknownFilm: 1,
      items: 1,
      resumedAfter: 0,
    });
    const store = await openStore({ directory: data });
    const [tone, ...others] = await store.reviews.figures();
    await store.close();
    expect(others).toEqual([]);
    expect(tone).toMatchObject({ itemId: film?.id, reviews: 2 });
    expect(tone.tone).toBeCloseTo((analyzeReview(texts[0]).tone + analyzeReview(texts[1]).tone) / 2, 6);
    expect(readFileSync(join(data, 'emoverse.db')).includes('wonderful, moving')).toBe(false);
  });

  it('says what is wrong with a missing file, an unknown table and an unknown kind, and where the table of the paper is', async () => {
    const missing = await runCaptured(['catalogue', 'import', 'nowhere.csv', '--data', join(folder, 'x')]);
    expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining('does not exist') });
    for (const content of ['', 'artist,song,danceability,energy,valence,tempo,acousticness\n']) {
      const empty = join(folder, 'empty.csv');
      writeFileSync(empty, content);
      expect(await runCaptured(['catalogue', 'import', empty, '--data', join(folder, 'x')])).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('has no rows'),
      });
    }
    const junk = join(folder, 'junk.csv');
    writeFileSync(junk, Buffer.from([0x1b, 0x5b, 0x32, 0x4a, 0x0a, 0x22, 0x1b, 0xff, 0x22, 0x61, 0x0a]));
    const damaged = await runCaptured(['catalogue', 'import', junk, '--data', join(folder, 'x')]);
    expect(damaged.code).toBe(2);
    expect(damaged.stderr).not.toContain('\u001b');
    const odd = join(folder, 'odd.csv');
    writeFileSync(odd, 'colour,weight\nred,3\n');
    const unknown = await runCaptured(['catalogue', 'import', odd, '--data', join(folder, 'x')]);
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('no importer knows a table with the columns colour, weight');
    expect(unknown.stderr).toContain('Top Hits Spotify from 2000-2019');
    expect(await runCaptured(['catalogue', 'import', odd, '--as', 'movies'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Expected one of spotify, films, reviews'),
    });
  });
});

describe.skipIf(!process.env['EMOVERSE_REFERENCE_DATA'])(
  'the bundled descriptors (skipped without EMOVERSE_REFERENCE_DATA: the tables to check against)',
  () => {
    it('agree with Spotify from r = .5 and with tags from r = .3', async () => {
      const { checkCatalogue } = await import('../measures/check-catalogue.ts');
      const { items } = await loadBundledCatalogue();
      const checks = await checkCatalogue(items, process.env['EMOVERSE_REFERENCE_DATA'] ?? '', '2026-11-23');
      const rOf = (name: string, against: string): number =>
        checks.find((check) => check.name === name && check.against.includes(against))?.r ?? 0;
      expect(rOf('song energy', 'Spotify')).toBeGreaterThan(0.5);
      expect(rOf('song valence', 'Spotify')).toBeGreaterThan(0.5);
      expect(rOf('song valence', 'tags')).toBeGreaterThan(0.3);
      expect(rOf('song arousal', 'tags')).toBeGreaterThan(0.3);
      for (const { n } of checks) expect(n).toBeGreaterThan(50);
    });
  },
);
