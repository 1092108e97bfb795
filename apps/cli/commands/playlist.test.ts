import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { catalogueItemSchema, profileIdSchema, type ProfileId } from '@emoverse/domain';
import { openStore } from '@emoverse/storage';
import { beforeAll, describe, expect, it } from 'vitest';
import { NOON, runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const folder = temporaryFolder();
const data = join(folder, 'store');
const mine = profileIdSchema.parse(randomUUID());
const cli = (...args: string[]) => runCaptured(['playlist', ...args, '--data', data], { cwd: folder });
const json = async (...args: string[]) => {
  const { code, stdout, stderr } = await cli(...args, '--json');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
};

async function addProfile(id: ProfileId): Promise<void> {
  const store = await openStore({ directory: data });
  await store.profiles.create({ id, createdAt: NOON, settings: {}, token: id });
  await store.close();
}

beforeAll(async () => {
  await addProfile(mine);
  const store = await openStore({ directory: data });
  const item = catalogueItemSchema.parse({
    ...{ id: 'film-amelie', domain: 'films', title: 'Amélie', year: 2001, mood: { valence: 0, arousal: 0 } },
    ...{ moodSource: 'editorial', factSources: ['editor'], collection: 'bundled' },
    externalIds: { imdb: 'tt0211915' },
  });
  await store.catalogue.replaceCollection({
    name: 'bundled',
    version: '1',
    items: [item],
    checks: [],
    loadedAt: 1,
  });
  await store.close();
  writeFileSync(join(folder, 'watch.csv'), 'Name,Year\nAmelie,2001\n,1999\n"Not\nhere",2005\nAlone,\n');
});

describe('emoverse playlist', () => {
  let id = '';

  it('imports a file, keeps all its works and tells what is not here, with line and reason', async () => {
    const told = await json('import', 'watch.csv', '--name', 'To watch');
    id = told.id;
    expect(told).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: 'To watch',
      format: 'csv',
      encoding: 'utf-8',
      works: 3,
      matched: 1,
      unmatched: [
        { line: 4, title: 'Not\nhere', reason: 'not-in-catalogue' },
        { line: 6, title: 'Alone', reason: 'needs-more' },
      ],
      rejected: [{ line: 3, text: '1999', reason: 'no-title' }],
    });
    const words = await cli('import', 'watch.csv');
    expect(words.stdout).toMatch(/^"watch" has 3 works; 1 of them are in the catalogue\./);
    expect(words.stdout).toContain('line 4: Not here (not in the catalogue)');
    expect(words.stdout).toContain('line 3: 1999 (no title)');
  });

  it('lists and shows what there is', async () => {
    const { playlists } = await json('list');
    expect(
      playlists.map(({ name, works, profileId }: Record<string, unknown>) => [name, works, profileId]),
    ).toEqual(expect.arrayContaining([['To watch', 3, mine]]));
    expect((await cli('list')).stdout).toContain(id);
    expect((await json('show', id)).playlist.entries[0]).toMatchObject({
      itemId: 'film-amelie',
      title: 'Amelie',
    });
    expect((await cli('show', 'To watch')).stdout).toMatch(/1\s+Amelie\s+2001\s+film-amelie/);
  });

  it.each(['m3u8', 'xspf', 'jspf', 'csv', 'json', 'md'])(
    'exports as .%s and takes it back',
    async (ending) => {
      const file = `out.${ending}`;
      expect(await json('export', id, '--output', file)).toMatchObject({
        works: 3,
        file: join(folder, file),
      });
      const back = await json('import', file, '--name', `back from ${ending}`);
      expect(back).toMatchObject({ works: 3, matched: 1, rejected: [] });
      const entriesOf = async (playlist: string) =>
        (await json('show', playlist)).playlist.entries.map(
          ({ id: _, location: __, ...work }: Record<string, unknown>) => work,
        );
      expect(await entriesOf(back.id)).toEqual(await entriesOf(id));
    },
  );

  it('writes to stdout when it is asked to', async () => {
    const { stdout } = await cli('export', 'To watch', '--format', 'm3u8');
    expect(stdout).toMatch(/^#EXTM3U\n#PLAYLIST:To watch\n/);
    expect(stdout).toContain('https://www.imdb.com/title/tt0211915/');
    expect(readFileSync(join(folder, 'out.m3u8'), 'utf8')).toBe(stdout);
  });

  it.each([
    [['show', 'nothing'], /no playlist with the id or name "nothing"/],
    [['export', 'To watch'], /--format/],
    [['export', 'To watch', '--output', 'x.doc'], /\.m3u8/],
    [['import', 'gone.csv'], /could not be read/],
    [['import', 'watch.csv', '--format', 'xspf'], /bad-playlist-file.*XSPF/],
    [['list', '--profile', 'nobody'], /no profile "nobody"/],
  ])('ends %j with 2 and says why', async (args, reason) => {
    const { code, stdout, stderr } = await cli(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(reason);
  });

  it('says as what it read a file that is no UTF-8', async () => {
    writeFileSync(join(folder, 'old.m3u'), Buffer.from('Music/Björk - Jóga.mp3\n', 'latin1'));
    expect(await json('import', 'old.m3u')).toMatchObject({
      encoding: 'windows-1252',
      notice: expect.stringContaining('no UTF-8'),
      unmatched: [{ title: 'Jóga' }],
    });
    expect((await cli('import', 'old.m3u')).stdout).toContain('was read as windows-1252');
  });

  it('makes no playlist of a file that is none, or of which nothing can be taken', async () => {
    const before = await json('list');
    writeFileSync(join(folder, 'empty.csv'), 'title,artist\n,Nobody\n');
    writeFileSync(
      join(folder, 'noise.m3u'),
      Buffer.from(Array.from({ length: 512 }, (_, index) => index % 256)),
    );
    for (const [file, reason] of [
      ['empty.csv', /\[empty-playlist-file\].*line 2 \(no-title\)/],
      ['noise.m3u', /\[bad-playlist-file\].*no playlist/],
    ] as const) {
      const { code, stdout, stderr } = await cli('import', file);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(reason);
    }
    expect(await json('list')).toEqual(before);
  });

  it('asks whose it is to be where there are several people', async () => {
    const other = profileIdSchema.parse(randomUUID());
    await addProfile(other);
    expect(await cli('import', 'watch.csv')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--profile'),
    });
    await json('import', 'watch.csv', '--profile', other);
    expect((await json('list', '--profile', other)).playlists).toHaveLength(1);
  });

  it('finds an empty place empty, and makes no store by looking', async () => {
    const elsewhere = join(folder, 'elsewhere');
    const looked = await runCaptured(['playlist', 'list', '--data', elsewhere]);
    expect(looked).toMatchObject({ code: 0, stdout: expect.stringContaining('No playlist yet') });
    const imported = await runCaptured([
      'playlist',
      'import',
      join(folder, 'watch.csv'),
      '--data',
      elsewhere,
    ]);
    expect(imported).toMatchObject({ code: 2, stderr: expect.stringContaining('emoverse serve') });
  });
});
