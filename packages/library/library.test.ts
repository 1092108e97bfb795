import { mkdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMp3Encoder, createOggEncoder } from 'wasm-media-encoders';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { analyseFile } from './analyse-file.ts';
import { findAudioFiles } from './find-audio-files.ts';
import { fingerprintFile } from './fingerprint-file.ts';
import { openReaders } from './open-readers.ts';
import { readCover } from './read-cover.ts';
import { readTags, tagsOfName } from './read-tags.ts';
import { describeSound } from './sound/describe-sound.ts';
import { EXCERPT_RATE, takeExcerpt } from './sound/excerpt.ts';
import { measureTempo } from './sound/measure-tempo.ts';
import { measureTone } from './sound/measure-tone.ts';
import { encodeWav } from './testing/encode-wav.ts';
import { id3Tag } from './testing/id3-tag.ts';
import { FAST_LOUD_MAJOR, SLOW_SOFT_MINOR, makeMusic, type MusicSpec } from './testing/make-music.ts';
import { startSourceWorker } from './testing/start-source-worker.ts';

vi.setConfig({ testTimeout: 120_000 });
const folder = mkdtempSync(join(tmpdir(), 'emoverse-library-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const excerptOf = (spec: MusicSpec) => ({ samples: makeMusic(spec), sampleRate: EXCERPT_RATE });
const PLAIN: MusicSpec = { mode: 'major', beatsPerMinute: 100, level: 0.5, harmonics: 4 };

describe('sound', () => {
  it.each([70, 90, 100, 120, 140])('of %i beats a minute has that tempo', (beatsPerMinute) => {
    const { tempo, clarity } = measureTempo(excerptOf({ ...PLAIN, beatsPerMinute, drums: 0.3 }));
    expect(Math.abs((tempo ?? 0) - beatsPerMinute)).toBeLessThan(2);
    expect(clarity).toBeGreaterThan(0.3);
  });

  it.each([0, 3, 7, 11].flatMap((key) => (['major', 'minor'] as const).map((mode) => [key, mode] as const)))(
    'in the key %i tones above C and in %s is heard as such',
    (key, mode) => {
      const { majorness } = measureTone(excerptOf({ ...PLAIN, mode, register: key / 12 }));
      expect(mode === 'major' ? majorness : -majorness).toBeGreaterThan(0.2);
    },
  );

  it('is as loud as its root mean square, and as bright as its tones', () => {
    const tone = (hertz: number, level: number) =>
      measureTone({
        samples: Float32Array.from(
          { length: 5 * EXCERPT_RATE },
          (_, index) => level * Math.sin((2 * Math.PI * hertz * index) / EXCERPT_RATE),
        ),
        sampleRate: EXCERPT_RATE,
      });
    expect(tone(1000, 0.5).loudness).toBeCloseTo(20 * Math.log10(0.5 / Math.SQRT2), 1);
    expect(tone(1000, 0.05).loudness).toBeCloseTo(20 * Math.log10(0.05 / Math.SQRT2), 1);
    expect(tone(1000, 0.5).brightness).toBeGreaterThan(800);
    expect(tone(1000, 0.5).brightness).toBeLessThan(1300);
    expect(tone(4000, 0.5).brightness).toBeGreaterThan(3500);
  });

  it('that is silence, noise or nothing has no tempo and gives finite figures', () => {
    const silence = describeSound({ samples: new Float32Array(10 * EXCERPT_RATE), sampleRate: EXCERPT_RATE });
    expect(silence.measured).toMatchObject({ loudness: -60, majorness: 0, clarity: 0, onsetsPerSecond: 0 });
    expect(silence.audio.tempo).toBeUndefined();
    const nothing = describeSound({ samples: new Float32Array(0), sampleRate: EXCERPT_RATE });
    for (const { audio } of [silence, nothing])
      for (const value of Object.values(audio))
        expect(value === undefined || Number.isFinite(value)).toBe(true);
  });

  it('that is fast, loud and major has more of everything but acousticness than slow, soft and minor', () => {
    const lively = describeSound(excerptOf(FAST_LOUD_MAJOR)).audio;
    const slow = describeSound(excerptOf(SLOW_SOFT_MINOR)).audio;
    expect(lively.energy).toBeGreaterThan(slow.energy + 0.3);
    expect(lively.valence).toBeGreaterThan((slow.valence ?? 1) + 0.3);
    expect(lively.acousticness).toBeLessThan(slow.acousticness - 0.2);
  });

  it('is measured in mono from its middle, at one rate', () => {
    const left = new Float32Array(100 * 44_100).fill(0.5);
    const right = new Float32Array(100 * 44_100).fill(0.1);
    left.fill(1, 0, 44_100); // outside of the middle minute
    const { samples, sampleRate } = takeExcerpt([left, right], 44_100);
    expect([samples.length, sampleRate]).toEqual([60 * 22_050, 22_050]);
    expect(samples.every((value) => Math.abs(value - 0.3) < 1e-6)).toBe(true);
    expect(takeExcerpt([new Float32Array(8000)], 8000).samples).toHaveLength(22_050);
  });
});

describe('sound files', () => {
  const music = makeMusic({ ...PLAIN, seconds: 12, sampleRate: 44_100, drums: 0.5 });
  const write = async (name: string, bytes: Uint8Array): Promise<string> => {
    const file = join(folder, name);
    await writeFile(file, bytes);
    return file;
  };
  const concat = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);

  it('that are WAV are read with their tags', async () => {
    const file = await write(
      'tagged.wav',
      encodeWav([music, music], 44_100, { INAM: 'Blue Hour', IART: 'The Testers', IGNR: 'Jazz; Soul' }),
    );
    const reading = await analyseFile(file);
    expect(reading).toMatchObject({
      kind: 'sound',
      tags: { title: 'Blue Hour', artists: ['The Testers'], genres: ['jazz', 'soul'], hasCover: false },
    });
    expect(reading.tags.seconds).toBeCloseTo(12, 1);
    if (reading.kind === 'sound') expect(reading.sound.audio.tempo).toBeCloseTo(100, -1);
  });

  it.each(['mp3', 'ogg'] as const)('that are %s sound as the WAV they were made of', async (kind) => {
    const encoder = kind === 'mp3' ? await createMp3Encoder() : await createOggEncoder();
    encoder.configure({
      sampleRate: 44_100,
      channels: 2,
      ...(kind === 'mp3' ? { bitrate: 192 } : { vbrQuality: 5 }),
    });
    const body = Uint8Array.from(encoder.encode([music, music]));
    const end = Uint8Array.from(encoder.finalize());
    const tag = kind === 'mp3' ? id3Tag({ TIT2: 'Coded', TPE1: 'The Testers' }) : new Uint8Array(0);
    const file = await write(`coded.${kind}`, concat(tag, body, end));
    const coded = await analyseFile(file);
    const plain = await analyseFile(await write('plain.wav', encodeWav([music, music], 44_100)));
    if (coded.kind !== 'sound' || plain.kind !== 'sound') throw new Error(JSON.stringify([coded, plain]));
    expect(coded.sound.measured.loudness).toBeCloseTo(plain.sound.measured.loudness, 0);
    expect(coded.sound.audio.tempo).toBeCloseTo(plain.sound.audio.tempo ?? 0, 0);
    expect(Math.sign(coded.sound.measured.majorness)).toBe(1);
    if (kind === 'mp3') expect(coded.tags).toMatchObject({ title: 'Coded', artists: ['The Testers'] });
  });

  it('that cannot be decoded keep their tags and say why', async () => {
    const cases = [
      ['Nina - Blue.m4a', Buffer.from('\0\0\0\x20ftypM4A \0\0\0\0M4A mp42isom\0\0\0\0'), /no decoder/],
      [
        '03 Nina - Broken.flac',
        Buffer.concat([Buffer.from('fLaC'), Buffer.alloc(2000, 7)]),
        /decoded|damaged|sound/,
      ],
      ['Nina - Noise.mp3', Buffer.concat([Buffer.from('ID3'), Buffer.alloc(3000, 1)]), /MPEG|decoded/],
      ['Nina - Short.wav', Buffer.from(encodeWav([music.subarray(0, 44_100)], 44_100)), /shorter than 5/],
    ] as const;
    for (const [name, bytes, reason] of cases) {
      const reading = await analyseFile(await write(name, bytes));
      expect({ name, ...reading }).toMatchObject({
        kind: 'tags-only',
        reason: expect.stringMatching(reason),
        tags: { artists: [expect.stringContaining('Nina')] },
      });
    }
  });

  it('that are empty are refused', async () => {
    const empty = await write('Nina - Empty.mp3', Buffer.alloc(0));
    await expect(analyseFile(empty)).rejects.toThrow(/empty/);
    await rm(empty);
  });

  it('give out their cover only when it is a picture that a browser may show', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    const withCover = await write('cover.mp3', concat(id3Tag({ TIT2: 'C' }, png), Buffer.alloc(400)));
    expect(await readCover(withCover)).toMatchObject({ mediaType: 'image/png' });
    expect(Buffer.from((await readCover(withCover))?.bytes ?? [])).toEqual(png);
    expect((await readTags(withCover)).hasCover).toBe(true);
    const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
    expect(
      await readCover(await write('svg.mp3', concat(id3Tag({ TIT2: 'C' }, script), Buffer.alloc(400)))),
    ).toBeUndefined();
    expect(await readCover(await write('none.wav', encodeWav([music], 44_100)))).toBeUndefined();
  });

  it('are found below a folder, but nothing hidden, linked or of another kind', async () => {
    const root = join(folder, 'tree');
    await mkdir(join(root, 'a', 'b'), { recursive: true });
    await mkdir(join(root, '.hidden'));
    for (const name of ['z.mp3', 'a/one.FLAC', 'a/b/two.opus', 'a/cover.jpg', '.hidden/x.mp3', 'a/.y.mp3'])
      await writeFile(join(root, name), 'x');
    await symlink(join(folder, 'tagged.wav'), join(root, 'link.wav'));
    await symlink(folder, join(root, 'loop'));
    expect((await findAudioFiles(root)).map(({ path }) => path)).toEqual([
      'a/b/two.opus',
      'a/one.FLAC',
      'z.mp3',
    ]);
    await expect(findAudioFiles(join(root, 'nowhere'))).rejects.toMatchObject({ code: 'no-folder' });
  });

  it.each([
    ['07 - Nena - 99 Luftballons', '99 Luftballons', ['Nena']],
    ['99 Luftballons', '99 Luftballons', []],
    ['Nena - 99 Luftballons', '99 Luftballons', ['Nena']],
    ["4 Non Blondes - What's Up", "What's Up", ['4 Non Blondes']],
    ['50 Cent - In Da Club', 'In Da Club', ['50 Cent']],
    ['311 - Amber', 'Amber', ['311']],
    ['Taylor Swift - 22', '22', ['Taylor Swift']],
    ['01_Artist_-_Some_Title', 'Some Title', ['Artist']],
    ['Artist - Album - 03 - Title', 'Title', ['Artist']],
    ['Unknown Artist - 05 Title', 'Title', []],
    ['1979', '1979', []],
    ['07', '07', []],
  ])('named %s without tags are called %s', (name, title, artists) => {
    expect(tagsOfName(`/music/${name}.mp3`)).toMatchObject({ title, artists });
  });

  it('whose tags name nobody have no artist', async () => {
    const file = await write(
      'Nobody.mp3',
      concat(id3Tag({ TIT2: 'T', TPE1: '[unknown]' }), Buffer.alloc(400)),
    );
    expect((await readTags(file)).artists).toEqual([]);
  });

  it.runIf(process.platform === 'linux')(
    'with names that are no UTF-8 are told, not passed over',
    async () => {
      const root = join(folder, 'old');
      await mkdir(root);
      const odd = Buffer.concat([Buffer.from(`${root}/Caf`), Buffer.from([0xe9]), Buffer.from('.mp3')]);
      await writeFile(odd, 'x');
      await mkdir(Buffer.concat([Buffer.from(`${root}/d`), Buffer.from([0xe9])]));
      await writeFile(join(root, 'really \uFFFD.mp3'), 'x');
      const told: string[] = [];
      const found = await findAudioFiles(root, { onOddName: (path) => told.push(path) });
      expect(found.map(({ path }) => path)).toEqual(['really \uFFFD.mp3']);
      expect(told.toSorted()).toEqual(['Caf\uFFFD.mp3', 'd\uFFFD']);
    },
  );

  it('are known again after they moved, and told apart when one byte of their blocks differs', async () => {
    const bytes = Buffer.alloc(500_000, 3);
    const file = await write('first.mp3', bytes);
    const before = await fingerprintFile(file);
    await rename(file, join(folder, 'second.mp3'));
    await utimes(join(folder, 'second.mp3'), 1, 1);
    expect(await fingerprintFile(join(folder, 'second.mp3'))).toBe(before);
    bytes[499_999] = 4;
    expect(await fingerprintFile(await write('third.mp3', bytes))).not.toBe(before);
    expect(await fingerprintFile(await write('fourth.mp3', bytes.subarray(1)))).not.toBe(before);
  });

  it('are read by threads as without them; one that cannot be opened costs only itself', async () => {
    const files = [join(folder, 'tagged.wav'), join(folder, 'plain.wav'), join(folder, 'Nina - Noise.mp3')];
    const readers = openReaders({ threads: 2, startWorker: startSourceWorker });
    try {
      const [missing, ...readings] = await Promise.allSettled([
        readers.read(join(folder, 'gone.wav')),
        ...files.map((file) => readers.read(file)),
      ]);
      expect(missing).toMatchObject({ status: 'rejected', reason: { code: 'unreadable-file' } });
      const expected = await Promise.all(files.map((file) => analyseFile(file)));
      expect(
        readings.map((reading) => (reading.status === 'fulfilled' ? reading.value : reading.reason)),
      ).toEqual(expected);
    } finally {
      await readers.dispose();
    }
    await expect(readers.read(files[0])).rejects.toMatchObject({ code: 'unreadable-file' });
  });
});
