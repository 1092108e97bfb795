import { bundledFolder, loadBundledCatalogue } from '@emoverse/catalogue';
import { openStore } from '@emoverse/storage';
import { analyzeReview } from '@emoverse/sentiment';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { standOf } from '../imports/import-tables.ts';
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

describe('the data sets of emoverse catalogue stats', () => {
  it('are told as text, JSON and Markdown, and drawn', async () => {
    const data = join(folder, 'nothing-here');
    const report = join(folder, 'report');
    const { stdout } = await runCaptured([
      'catalogue',
      'stats',
      '--json',
      '--data',
      data,
      '--report',
      report,
    ]);
    const { dataSets } = JSON.parse(stdout) as {
      dataSets: {
        name: string;
        table: { items: number; columns: { name: string; known: number; missing: number }[] };
      }[];
    };
    const music = dataSets.find(({ name }) => name === 'music')?.table;
    expect(music?.columns.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['year', 'energy', 'danceability', 'tempo', 'mood valence']),
    );
    for (const { known, missing } of music?.columns ?? []) expect(known + missing).toBe(music?.items);
    const markdown = await runCaptured([
      'catalogue',
      'stats',
      '--markdown',
      '--domain',
      'films',
      '--data',
      data,
    ]);
    expect(markdown.stdout).toMatch(/^# Data sets\n\n## films\n/);
    expect(markdown.stdout).toMatch(/\| rating, of 10 \| \d+ \|/);
    expect(markdown.stdout).not.toContain('## music');
    const files = readdirSync(report);
    expect(files).toEqual(expect.arrayContaining(['data-sets.md', 'music-energy.svg', 'films-genres.svg']));
    expect(readFileSync(join(report, 'music-energy.svg'), 'utf8')).toMatch(/^<svg [^>]*>.*mean /s);
  });
});

describe('emoverse catalogue import', () => {
  interface Told {
    readonly run: number;
    readonly added: number;
    readonly already: boolean;
  }
  const importIt = async (file: string, data: string, ...more: string[]) => {
    const told = await runCaptured(['catalogue', 'import', file, '--data', data, '--json', ...more]);
    return { ...told, told: (told.stdout === '' ? undefined : JSON.parse(told.stdout)) as Told };
  };

  it('adds a table of songs, merges duplicates, and tells rejected rows with line and reason', async () => {
    const data = join(folder, 'store-songs');
    const again = 'Singer 3,Song 3,200000,False,2010,3,0.5,0.7,0.6,120,0.1,pop';
    const wrong = [
      'Nobody,,1,False,2010,3,0.5,0.7,0.6,120,0.1,pop',
      'Somebody,No energy,1,False,2010,3,0.5,high,0.6,120,0.1,pop',
    ];
    const file = writeSongs('songs.csv', 60, [again, ...wrong]);
    const rejected = join(folder, 'rejected.csv');
    const { code, told, stderr } = await importIt(file, data, '--rejections', rejected);
    expect(code).toBe(0);
    expect(told).toMatchObject({
      kind: 'spotify',
      rowsRead: 63,
      added: 60,
      merged: 0,
      duplicates: 1,
      rejected: 2,
      resumedAfter: 0,
      reasons: { 'energy is not a number: "…"': 1 },
    });
    expect(stderr).toContain('rejected, songs.csv line 63: no title');
    expect(stderr).toContain('rejected, songs.csv line 64: energy is not a number: "high"');
    expect(readFileSync(rejected, 'utf8').split('\n')).toEqual([
      'file,line,reason',
      expect.stringMatching(/^songs.csv,63,no title/),
      'songs.csv,64,"energy is not a number: ""high"""',
      '',
    ]);
    const stats = await runCaptured(['catalogue', 'stats', '--data', data]);
    expect(stats.stdout).toMatch(/spotify-features\s+60\s+50\s+2\s+2010–2010\s+0\s+60/);
    const twice = await importIt(file, data);
    expect(twice.told).toMatchObject({ run: told.run, already: true, added: 60 });
    expect(twice.stderr).toContain('there is nothing to do');
    const anew = await importIt(file, data, '--again');
    expect(anew.told).toMatchObject({ already: false, added: 60, duplicates: 1 });
    expect(anew.told.run).not.toBe(told.run);
  });

  it('tries without changing anything', async () => {
    const data = join(folder, 'store-untouched');
    const file = writeSongs('tried.csv', 20);
    const { told, stdout } = await importIt(file, data, '--dry-run');
    expect(told).toMatchObject({ dryRun: true, added: 20 });
    expect(stdout).not.toContain('"run"');
    expect(existsSync(data)).toBe(false);
    await importIt(file, data);
    const more = writeSongs('tried-more.csv', 25);
    expect((await importIt(more, data, '--dry-run')).told).toMatchObject({ added: 5, merged: 20 });
    const listed = await runCaptured(['catalogue', 'imports', '--data', data, '--json']);
    expect((JSON.parse(listed.stdout) as { imports: unknown[] }).imports).toHaveLength(1);
  });

  it('lists imports and takes one back by its number, without harm to what the others brought', async () => {
    const data = join(folder, 'store-back');
    const one = (await importIt(writeSongs('one.csv', 30), data)).told.run;
    const two = (await importIt(writeSongs('two.csv', 40), data)).told;
    expect(two).toMatchObject({ added: 10, merged: 30 });
    const listed = await runCaptured(['catalogue', 'imports', '--data', data]);
    expect(listed.stdout).toMatch(/one\.csv\s+finished\s+\d{4}-\d\d-\d\d\s+30\s+30\s+0/);
    const removed = await runCaptured(['catalogue', 'remove-import', String(one), '--data', data, '--json']);
    expect(JSON.parse(removed.stdout)).toEqual({ run: one, removed: 0, kept: 30 });
    const songs = async () => {
      const { stdout } = await runCaptured(['catalogue', 'stats', '--data', data, '--json']);
      return (JSON.parse(stdout) as { imports: { items: number }[] }).imports.map(({ items }) => items);
    };
    expect(await songs()).toEqual([40]);
    await runCaptured(['catalogue', 'remove-import', String(two.run), '--data', data]);
    expect(await songs()).toEqual([]);
    expect(await runCaptured(['catalogue', 'remove-import', String(one), '--data', data])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`there is no import ${one}`) as string,
    });
  });

  it('goes on behind the last stored batch after kill -9, with the same store and rejections as without', async () => {
    const wrong = Array.from(
      { length: 600 },
      (_, index) => `Nobody,,1,False,2010,${index % 60},0.5,0.7,0.6,120,0.1,pop`,
    );
    const file = writeSongs('killed.csv', 6000, wrong);
    const state = async (data: string) => {
      const store = await openStore({ directory: data });
      const items = await store.catalogue.all();
      const [run] = await store.imports.list();
      await store.close();
      return { items: items.filter(({ collection }) => collection !== 'bundled'), run };
    };
    const whole = join(folder, 'store-whole');
    await importIt(file, whole, '--rejections', join(folder, 'whole-rejected.csv'));

    const data = join(folder, 'store-killed');
    const rejected = join(folder, 'killed-rejected.csv');
    const main = fileURLToPath(new URL('../main.ts', import.meta.url));
    const hooks = new URL('../../../tools/typescript-hooks.mjs', import.meta.url).href;
    const child = spawn(
      process.execPath,
      [
        '--conditions=source',
        '--import',
        hooks,
        main,
        'catalogue',
        'import',
        file,
        '--data',
        data,
        '--rejections',
        rejected,
      ],
      { stdio: 'ignore' },
    );
    const ended = new Promise((resolve) => child.once('close', (_, signal) => resolve(signal)));
    // Killed as soon as some of its rows are stored.
    while (!existsSync(join(data, 'emoverse.db')) && child.exitCode === null) await wait(5);
    const watching = await openStore({ directory: data });
    for (let stored = 0; stored === 0 && child.exitCode === null; await wait(5)) {
      const [run] = await watching.imports.list();
      stored = run === undefined ? 0 : standOf(run).counts.rowsRead;
    }
    await watching.close();
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    const between = standOf((await state(data)).run).counts;
    expect(between.rowsRead).toBeGreaterThan(0);
    expect(between.rowsRead).toBeLessThan(6600);

    const { told } = await importIt(file, data, '--rejections', rejected);
    expect(told).toMatchObject({
      resumedAfter: between.rowsRead,
      rowsRead: 6600,
      added: 6000,
      rejected: 600,
    });
    const [wanted, got] = [await state(whole), await state(data)];
    expect(got.items).toEqual(wanted.items);
    expect({ ...standOf(got.run).counts, milliseconds: 0 }).toEqual({
      ...standOf(wanted.run).counts,
      milliseconds: 0,
    });
    expect(readFileSync(rejected, 'utf8')).toBe(readFileSync(join(folder, 'whole-rejected.csv'), 'utf8'));
  });

  it('goes on behind the last stored batch after Ctrl-C, and says so', async () => {
    const data = join(folder, 'store-stopped');
    const file = writeSongs('many.csv', 7000);
    const stopping = new AbortController();
    // The clock is asked when a batch is stored: the person presses Ctrl-C while the second one is.
    let asked = 0;
    const now = (): number => {
      asked += 1;
      if (asked === 5) stopping.abort();
      return NOON;
    };
    const stopped = await runCaptured(['catalogue', 'import', file, '--data', data], {
      now,
      signal: stopping.signal,
    });
    expect(stopped).toMatchObject({ code: 130, stdout: '' });
    expect(stopped.stderr).toContain('the same command goes on from there');
    const finished = await importIt(file, data);
    expect(finished.told).toMatchObject({ rowsRead: 7000, added: 7000, duplicates: 0 });
    expect((finished.told as unknown as { resumedAfter: number }).resumedAfter).toBe(2000);
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
    const listed = await runCaptured(['catalogue', 'imports', '--data', data, '--json']);
    const [run] = (JSON.parse(listed.stdout) as { imports: { id: number; kind: string }[] }).imports;
    expect(run).toMatchObject({ kind: 'reviews', rowsRead: 5, facts: 1, unknown: 1, rejected: 2 });
    await runCaptured(['catalogue', 'remove-import', String(run.id), '--data', data]);
    const after = await openStore({ directory: data });
    expect(await after.reviews.figures()).toEqual([]);
    await after.close();
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
    expect(unknown.stderr).toContain('Tried: ');
    expect(unknown.stderr).toContain('Top Hits Spotify from 2000-2019');
    expect(await runCaptured(['catalogue', 'import', odd, '--as', 'movies'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Expected one of spotify, films, '),
    });
  });
});

describe.skipIf(!process.env['EMOVERSE_REFERENCE_DATA'])(
  'the bundled descriptors (skipped without EMOVERSE_REFERENCE_DATA: the tables to check against)',
  () => {
    it('agree with Spotify from r = .5 and with tags from r = .3', async () => {
      const { checkCatalogue } = await import('@emoverse/evaluation');
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
