import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOggEncoder } from 'wasm-media-encoders';
import { afterAll, describe, expect, it } from 'vitest';
import { decodeFile } from './decoders/decode-file.ts';
import { readTags } from './read-tags.ts';
import { aiffFile, flacStream, opusStream, repeatOgg } from './testing/coded-streams.ts';
import { encodeWav } from './testing/encode-wav.ts';
import { FAST_LOUD_MAJOR, makeMusic } from './testing/make-music.ts';
import {
  MPEG_SPECS,
  adtsStream,
  mpegStream,
  variableStream,
  vbriFrame,
  xingFrame,
  type MpegSpec,
} from './testing/mpeg-stream.ts';
import { apeTag, id3v1, id3v2, lyrics3, pictureBytes } from './testing/sound-tags.ts';

const folder = mkdtempSync(join(tmpdir(), 'emoverse-long-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Long forms of the tests: `npm test -- --thorough`. */
const THOROUGH = process.env.EMOVERSE_THOROUGH === '1';

/** Of a long song, this much is decoded. */
const PIECE = 75;
const SMALL: MpegSpec = MPEG_SPECS['layer III of MPEG-2.5, 8 kbit/s, 8 kHz, mono'];

async function write(name: string, ...parts: readonly Uint8Array[]): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, Buffer.concat(parts));
  return file;
}

/** What is read of a file: seconds by its tags and seconds decoded, both in frames or parts of them. */
async function read(file: string) {
  const tags = await readTags(file);
  const { channels, sampleRate } = await decodeFile(file, tags);
  return { tags, sampleRate, decoded: channels[0].length / sampleRate, channels };
}

describe('MPEG audio of three minutes', () => {
  const coded = Object.entries<MpegSpec>(MPEG_SPECS).filter(([name]) => !name.includes('free'));
  it.each(coded.map(([name, spec], index) => [name, spec, index] as const))(
    'in %s is decoded from its middle',
    async (_, spec, index) => {
      const frame = spec.samples / spec.sampleRate;
      const count = Math.ceil(180 / frame);
      for (const padded of THOROUGH ? [false, true] : [index % 2 === 0]) {
        const { tags, sampleRate, decoded } = await read(
          await write('song.mp3', mpegStream(spec, count, padded)),
        );
        expect(sampleRate).toBe(spec.sampleRate);
        expect(Math.abs(decoded - PIECE)).toBeLessThan(0.6);
        expect(Math.abs((tags.seconds ?? 0) - 180)).toBeLessThan(2);
      }
    },
  );

  it('in free format has no decoder, but its tags and length', async () => {
    const body = mpegStream(MPEG_SPECS['layer III, free format, 44.1 kHz'], 6891, true);
    const file = await write('free.mp3', id3v2(3), body);
    const tags = await readTags(file);
    expect(tags).toMatchObject({ title: 'Title', artists: ['Artist'] });
    expect(tags.seconds).toBeCloseTo(180, 0);
    await expect(decodeFile(file, tags)).rejects.toThrow('free format');
  });

  it('of variable rate is as long as it is, with and without a frame that says so', async () => {
    const count = Math.ceil((180 * 44_100) / 1152);
    const body = variableStream(count);
    for (const head of [
      new Uint8Array(0),
      xingFrame(count, body.length + 417),
      vbriFrame(count, body.length + 417),
    ]) {
      const { tags, decoded } = await read(await write('variable.mp3', head, body));
      expect(Math.abs((tags.seconds ?? 0) - 180)).toBeLessThan(0.2);
      expect(Math.abs(decoded - PIECE)).toBeLessThan(0.1);
    }
  });

  const body = mpegStream(SMALL, 2500);
  const picture = pictureBytes(2 * body.length);
  const cases: readonly (readonly [string, readonly Uint8Array[], readonly Uint8Array[]])[] = [
    ['ID3v1', [], [id3v1()]],
    ['ID3v2.2', [id3v2(2)], []],
    ['ID3v2.3', [id3v2(3)], []],
    ['ID3v2.4 with a footer', [id3v2(4, true)], []],
    ['ID3v2.4 twice', [id3v2(4), id3v2(4)], []],
    ['APE', [], [apeTag()]],
    ['APE with a large cover, and ID3v1', [], [apeTag(picture), id3v1()]],
    ['Lyrics3 v1 and ID3v1', [], [lyrics3(1), id3v1()]],
    ['Lyrics3 v2 and ID3v1', [], [lyrics3(2), id3v1()]],
    ['ID3v2, APE, Lyrics3 and ID3v1', [id3v2(3)], [apeTag(), lyrics3(2), id3v1()]],
  ];
  it.each(cases)('with %s is decoded and keeps its tags', async (_, before, after) => {
    const { tags, sampleRate, decoded } = await read(await write('tagged.mp3', ...before, body, ...after));
    expect(tags).toMatchObject({ title: 'Title', artists: ['Artist'] });
    expect([sampleRate, Math.round(decoded)]).toEqual([8000, PIECE]);
  });

  it('with junk before, between and after is decoded, the junk never as sound', async () => {
    const half = body.subarray(0, body.length / 2);
    for (const parts of [
      [Buffer.alloc(5000), body],
      [picture.subarray(0, 40_000), body],
      [half, picture.subarray(0, 30_000), half],
      [body, picture.subarray(0, 100_000)],
      [half, mpegStream(MPEG_SPECS['layer II, 192 kbit/s, 48 kHz'], 20), half],
    ]) {
      const { sampleRate, decoded, channels } = await read(await write('junk.mp3', ...parts));
      expect(sampleRate).toBe(8000);
      expect(decoded).toBeGreaterThan(60);
      expect(decoded).toBeLessThan(PIECE + 0.1);
      expect(channels[0].every((value) => Math.abs(value) < 1e-3)).toBe(true);
    }
  });

  it('is also found behind a tag whose size is wrong, inside of a WAV, and in a file of another name', async () => {
    const wrong = Buffer.from(id3v2(3));
    wrong[6] = 0x7f;
    const wave = Buffer.alloc(46);
    wave.write('RIFF', 0, 'latin1');
    wave.writeUInt32LE(38 + body.length, 4);
    wave.write('WAVEfmt ', 8, 'latin1');
    wave.writeUInt32LE(18, 16);
    wave.writeUInt16LE(0x55, 20);
    wave.writeUInt16LE(1, 22);
    wave.writeUInt32LE(8000, 24);
    wave.writeUInt32LE(1000, 28);
    wave.writeUInt16LE(1, 32);
    wave.write('data', 38, 'latin1');
    wave.writeUInt32LE(body.length, 42);
    for (const file of [
      await write('wrong.mp3', wrong, body),
      await write('inside.wav', wave, body),
      await write('named.ogg', body),
    ])
      expect(Math.round((await read(file)).decoded)).toBe(PIECE);
  });
});

describe('MPEG audio that ends anywhere', () => {
  it('has all its whole frames decoded, wherever the last one is cut', async () => {
    const body = mpegStream(SMALL, 100);
    for (const cut of [1, 2, 5, 6, 7, 36, 71, 72]) {
      const { decoded } = await read(await write('cut.mp3', body.subarray(0, body.length - cut)));
      expect(Math.round(decoded / 0.072)).toBe(99);
    }
  });

  it('is decoded around the length of a piece and at the edges of frames', async () => {
    const frames = Math.ceil(PIECE / 0.072);
    for (const count of [frames - 1, frames, frames + 1, frames + 2, 2 * frames])
      for (const extra of [0, 1, 71]) {
        const body = mpegStream(SMALL, count + 1).subarray(0, 72 * count + extra);
        const { decoded } = await read(await write('edge.mp3', body));
        expect(Math.abs(decoded / 0.072 - Math.min(count, frames))).toBeLessThan(3);
      }
  });

  it('is decoded as given by encoders that pad some frames, at every length of a cut', async () => {
    const spec: MpegSpec = MPEG_SPECS['layer III, 128 kbit/s, 44.1 kHz'];
    const whole = mpegStream(spec, 6900, true);
    for (const cut of [0, 1, 208, 416]) {
      const { decoded } = await read(await write('long.mp3', whole.subarray(0, whole.length - cut)));
      expect(Math.abs(decoded - PIECE)).toBeLessThan(0.06);
    }
  });

  it('of one or two frames, or none, is told and does not hang', async () => {
    for (const count of [0, 1, 2])
      await expect(
        read(await write('none.mp3', id3v2(3), mpegStream(SMALL, count), Buffer.alloc(30))),
      ).rejects.toThrow('no MPEG audio');
  });
});

describe('other sound files', () => {
  it('in FLAC are decoded from their middle, behind a large cover and another tag, cut anywhere', async () => {
    for (const frames of [146, 147, 148, 600]) {
      const whole = flacStream(frames, 1000, pictureBytes(400_000));
      for (const cut of [0, 1, 5]) {
        const file = await write('song.flac', id3v2(3), whole.subarray(0, whole.length - cut));
        const { sampleRate, decoded, channels } = await read(file);
        const seconds = (frames * 4096) / 8000;
        expect(sampleRate).toBe(8000);
        // The frames of the length that is wanted may be cut at both ends.
        expect(decoded).toBeGreaterThan(Math.min(seconds, PIECE) - 2.5);
        expect(decoded).toBeLessThan(Math.min(seconds, PIECE) + 0.6);
        expect(channels[0][8000]).toBeCloseTo(1000 / 32_768, 5);
      }
    }
  });

  it('in Opus are decoded from their middle, behind a large cover, cut anywhere', async () => {
    for (const [seconds, coverBytes, cut] of [
      [75, 0, 0],
      [76, 0, 1],
      [3600, 300_000, 100],
    ]) {
      const whole = opusStream(seconds, coverBytes);
      const { tags, decoded } = await read(await write('song.opus', whole.subarray(0, whole.length - cut)));
      expect(Math.abs((tags.seconds ?? 0) - seconds)).toBeLessThan(1.1);
      // The first and the last pages may be cut.
      expect(decoded).toBeGreaterThan(PIECE - 6);
      expect(decoded).toBeLessThan(PIECE + 6);
    }
  });

  it('in Vorbis are decoded from their middle', async () => {
    const encoder = await createOggEncoder();
    encoder.configure({ sampleRate: 44_100, channels: 1, vbrQuality: 0 });
    const music = makeMusic({ ...FAST_LOUD_MAJOR, seconds: 4, sampleRate: 44_100 });
    const body = Uint8Array.from(encoder.encode([music]));
    const short = Buffer.concat([body, Uint8Array.from(encoder.finalize())]);
    for (const times of [1, 19, 60]) {
      const { tags, decoded } = await read(await write('song.ogg', repeatOgg(short, times)));
      expect(tags.seconds).toBeCloseTo(4 * times, 0);
      expect(Math.abs(decoded - Math.min(4 * times, PIECE))).toBeLessThan(2.5);
    }
  });

  it('in WAV and AIFF are decoded whole', async () => {
    const samples = new Float32Array(8000 * 90).fill(0.5);
    const wav = await read(await write('song.wav', encodeWav([samples], 8000)));
    const aiff = await read(await write('song.aiff', aiffFile(90)));
    expect([wav.decoded, wav.tags.seconds, aiff.decoded, aiff.tags.seconds]).toEqual([90, 90, 90, 90]);
    expect(wav.channels[0][100]).toBeCloseTo(0.5, 3);
    expect(aiff.channels[0][100]).toBeCloseTo(1000 / 32_768, 5);
  });

  it('in AAC have no decoder, but their length', async () => {
    const file = await write('Artist - Title.aac', adtsStream(Math.round((180 * 44_100) / 1024)));
    const tags = await readTags(file);
    expect(tags).toMatchObject({ title: 'Title', artists: ['Artist'] });
    expect(tags.seconds).toBeCloseTo(180, 0);
    await expect(decodeFile(file, tags)).rejects.toThrow('no decoder');
  });
});
