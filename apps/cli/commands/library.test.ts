import { cp, mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { openStore } from '@emoverse/storage';
import { describe, expect, it, vi } from 'vitest';
import type { ScanSummary } from '@emoverse/library';
import {
  FAST_LOUD_MAJOR,
  SLOW_SOFT_MINOR,
  encodeWav,
  makeMusic,
  startSourceWorker,
  type MusicSpec,
} from '@emoverse/library/testing';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

vi.setConfig({ testTimeout: 240_000 });
const folder = temporaryFolder();
const data = join(folder, 'data');
const music = join(folder, 'Music');

const wav = (spec: MusicSpec, info: Record<string, string>): Uint8Array =>
  encodeWav([makeMusic({ ...spec, seconds: 10 })], 22_050, info);

async function emoverse(...args: string[]) {
  return runCaptured([...args, '--data', data], { startSoundReader: startSourceWorker });
}

/** With one thread: each loads its decoders anew, which takes longer than these files. */
async function scan(...args: string[]): Promise<ScanSummary> {
  const { code, stdout, stderr } = await emoverse(
    'library',
    'scan',
    music,
    '--threads',
    '1',
    '--json',
    ...args,
  );
  expect({ code, stderr }).toMatchObject({ code: 0 });
  return JSON.parse(stdout) as ScanSummary;
}

interface Track {
  readonly file: string;
  readonly state: string;
  readonly id?: string;
  readonly title?: string;
  readonly artists?: readonly string[];
  readonly mood?: { readonly valence: number; readonly arousal: number };
  readonly moodSource?: string;
}

async function tracks(): Promise<Map<string, Track>> {
  const { stdout } = await emoverse('library', 'list', '--json');
  const told = JSON.parse(stdout) as { tracks: Track[] };
  return new Map(told.tracks.map((track) => [track.file.slice(music.length + 1), track]));
}

describe('emoverse library', () => {
  it('follows a folder: reads what is new, keeps what moved, forgets what is gone', async () => {
    await mkdir(join(music, 'sub'), { recursive: true });
    await writeFile(
      join(music, 'lively.wav'),
      wav(FAST_LOUD_MAJOR, { INAM: 'Up', IART: 'Lively', IGNR: 'Pop' }),
    );
    await writeFile(join(music, 'sub', 'slow.wav'), wav(SLOW_SOFT_MINOR, { INAM: 'Down', IART: 'Slow' }));
    await writeFile(join(music, 'Nobody - Metal Song.m4a'), Buffer.from('\0\0\0\x20ftypM4A '));

    const first = await scan('--threads', '2');
    expect(first).toMatchObject({ files: 3, added: 3, changed: 0, moved: 0, removed: 0, unchanged: 0 });
    expect(first.withoutSound).toEqual([
      { path: 'Nobody - Metal Song.m4a', state: 'tags-only', reason: expect.stringContaining('no decoder') },
    ]);
    const known = await tracks();
    const [lively, slow, silent] = ['lively.wav', 'sub/slow.wav', 'Nobody - Metal Song.m4a'].map((path) =>
      known.get(path),
    );
    expect(lively).toMatchObject({
      title: 'Up',
      artists: ['Lively'],
      moodSource: 'model:sound-1',
      state: 'sound',
    });
    expect(silent).toMatchObject({
      title: 'Metal Song',
      artists: ['Nobody'],
      moodSource: 'model:genre-mean',
    });
    // The order that matters: fast, loud and major above slow, soft and minor, on both axes and clearly.
    expect(lively?.mood?.valence).toBeGreaterThan((slow?.mood?.valence ?? 1) + 0.3);
    expect(lively?.mood?.arousal).toBeGreaterThan((slow?.mood?.arousal ?? 1) + 0.3);

    expect(await scan()).toMatchObject({ added: 0, changed: 0, moved: 0, removed: 0, unchanged: 3 });

    // Touched, moved, copied, changed and removed at once.
    await utimes(join(music, 'lively.wav'), 1000, 1000);
    await rename(join(music, 'sub', 'slow.wav'), join(music, 'renamed.wav'));
    await cp(join(music, 'lively.wav'), join(music, 'zz-copy.wav'));
    await rm(join(music, 'Nobody - Metal Song.m4a'));
    const second = await scan();
    expect(second).toMatchObject({ files: 3, added: 1, changed: 1, moved: 1, removed: 1, unchanged: 0 });
    expect(second.withoutSound).toEqual([
      { path: 'zz-copy.wav', state: 'copy', reason: expect.stringContaining('lively.wav') },
    ]);
    const after = await tracks();
    expect(after.get('renamed.wav')).toMatchObject({ id: slow?.id, title: 'Down', mood: slow?.mood });
    expect(after.get('lively.wav')).toMatchObject({ id: lively?.id });
    expect(await scan()).toMatchObject({ added: 0, changed: 0, unchanged: 3 });

    // The file at a path becomes another recording: its item stays, its content is read anew.
    await writeFile(
      join(music, 'renamed.wav'),
      wav({ ...FAST_LOUD_MAJOR, beatsPerMinute: 130 }, { INAM: 'Anew' }),
    );
    expect(await scan()).toMatchObject({ changed: 1, unchanged: 2 });
    expect((await tracks()).get('renamed.wav')).toMatchObject({ id: slow?.id, title: 'Anew' });

    // When the original goes, its copy takes its place, item and all.
    await rm(join(music, 'lively.wav'));
    await scan();
    expect((await tracks()).get('zz-copy.wav')).toMatchObject({
      state: 'sound',
      id: lively?.id,
      title: 'Up',
    });
  });

  it('recommends scanned tracks beside the rest, and says nothing of where they lie', async () => {
    const down = (await tracks()).get('sub/slow.wav') ?? (await tracks()).get('renamed.wav');
    const place = `${down?.mood?.valence},${down?.mood?.arousal}`;
    const { code, stdout } = await emoverse(
      ...['recommend', `--point=${place}`, '--domain', 'music', '--count', '20', '--json'],
    );
    expect(code).toBe(0);
    const [list] = (JSON.parse(stdout) as { lists: { items: { item: { id: string } }[] }[] }).lists;
    expect(list.items.map(({ item }) => item.id)).toContain(down?.id);
    expect(list.items).toHaveLength(20);
    expect(stdout).not.toContain(folder);
    const store = await openStore({ directory: data });
    try {
      const items = (await store.catalogue.all()).filter(({ collection }) => collection === 'library');
      expect(items).toHaveLength(2);
      expect(JSON.stringify(items)).not.toContain(folder);
    } finally {
      await store.close();
    }
  });

  it('goes on where a scan was cut off', async () => {
    const many = join(folder, 'Many');
    await mkdir(many);
    const samples = makeMusic({ ...SLOW_SOFT_MINOR, seconds: 6 });
    for (let index = 0; index < 40; index++)
      await writeFile(
        join(many, `track-${index}.wav`),
        encodeWav([samples], 22_050, { INAM: `Track ${index}` }),
      );
    const stopping = new AbortController();
    let seen = 0;
    const cut = await runCaptured(['library', 'scan', many, '--threads', '1', '--data', data], {
      startSoundReader: startSourceWorker,
      signal: stopping.signal,
      // Every answered file asks for the time, twice: somebody presses Ctrl-C on the way.
      now: () => {
        seen += 1;
        if (seen === 50) stopping.abort();
        return seen;
      },
    });
    expect(cut.code).toBe(130);
    const listed = await emoverse('library', 'list', '--folder', many, '--json');
    const half = (JSON.parse(listed.stdout) as { tracks: unknown[] }).tracks.length;
    expect(half).toBeGreaterThan(10);
    expect(half).toBeLessThan(40);
    const { stdout } = await emoverse('library', 'scan', many, '--threads', '1', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ files: 40, added: 40 - half, unchanged: half, removed: 0 });
  });

  it('keeps numbers that are part of names, cuts those that count, and tells what it may not open', async () => {
    const numbered = join(folder, 'Numbered');
    await mkdir(join(numbered, 'Album'), { recursive: true });
    for (const name of ['99 Luftballons', '7 Rings', 'Album/1 First', 'Album/2 Second', 'Album/3 Third'])
      await writeFile(join(numbered, `${name}.m4a`), `not really a song: ${name}`);
    const odd = Buffer.concat([Buffer.from(`${numbered}/Caf`), Buffer.from([0xe9]), Buffer.from('.mp3')]);
    if (process.platform === 'linux') await writeFile(odd, 'x');
    const { stdout } = await emoverse('library', 'scan', numbered, '--threads', '1', '--json');
    const { passedOver } = JSON.parse(stdout) as ScanSummary;
    if (process.platform === 'linux')
      expect(passedOver).toEqual([{ path: 'Caf\uFFFD.mp3', reason: expect.stringContaining('UTF-8') }]);
    const listed = await emoverse('library', 'list', '--folder', numbered, '--json');
    const titles = (JSON.parse(listed.stdout) as { tracks: { title: string }[] }).tracks.map(
      ({ title }) => title,
    );
    expect(titles.toSorted()).toEqual(['7 Rings', '99 Luftballons', 'First', 'Second', 'Third']);
  });

  it('refuses folders inside one another and missing ones, and forgets a folder without touching its files', async () => {
    expect(await emoverse('library', 'scan', join(music, 'sub'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('lies inside'),
    });
    expect(await emoverse('library', 'scan', folder)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('library forget'),
    });
    expect(await emoverse('library', 'scan', join(folder, 'nowhere'))).toMatchObject({ code: 2 });
    const told = await emoverse('library', 'list');
    expect(told.stdout).toContain(music);
    expect(await emoverse('library', 'forget', music)).toMatchObject({ code: 0 });
    expect((await tracks()).has('renamed.wav')).toBe(false);
    expect(await emoverse('library', 'forget', music)).toMatchObject({ code: 2 });
    expect(await scan()).toMatchObject({ added: 2 });
  });

  it('ends with 10 where no more files may be open, and keeps no file as unreadable for it', async () => {
    const place = join(folder, 'at-the-limit');
    const songs = join(place, 'songs');
    await mkdir(songs, { recursive: true });
    await writeFile(join(songs, 'song.wav'), wav(SLOW_SOFT_MINOR, {}));
    const startSoundReader = (): Worker =>
      new Worker(
        `const { parentPort } = require('node:worker_threads');
        parentPort.on('message', ({ id }) =>
          parentPort.postMessage({ kind: 'failed', id, message: 'EMFILE', isOutOfFiles: true }));
        parentPort.postMessage({ kind: 'ready' });`,
        { eval: true },
      );
    const command = ['library', 'scan', songs, '--data', place];
    const ended = await runCaptured(command, { startSoundReader });
    expect(ended).toMatchObject({ code: 10, stdout: '', stderr: expect.stringContaining('ulimit -n') });
    const again = await runCaptured(['library', 'list', '--json', '--data', place]);
    expect(JSON.parse(again.stdout)).toMatchObject({ tracks: [] });
  });
});
