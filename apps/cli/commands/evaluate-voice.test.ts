import { voiceManifestSchema } from '@emoverse/evaluation';
import { encodeWav } from '@emoverse/library/testing';
import { arousalFromVoice } from '@emoverse/voice';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { modelsFolder } from '../find-model.ts';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const folder = temporaryFolder();
const RATE = 16_000;

/** A second of a made-up voice: a tone and one partial near 2,500 Hz that swell four times. */
function speech(pitch: number, bright: number): Uint8Array {
  const partial = Math.round(2500 / pitch);
  return encodeWav(
    [
      Float32Array.from({ length: RATE }, (_, at) => {
        const angle = (2 * Math.PI * pitch * at) / RATE;
        const swell = 0.5 - 0.5 * Math.cos((8 * Math.PI * at) / RATE);
        return (
          0.3 * swell * (Math.sin(angle) + 0.5 * Math.sin(2 * angle) + bright * Math.sin(partial * angle))
        );
      }),
    ],
    RATE,
  );
}

function writeClips(name: string, speakers: Readonly<Record<string, number>>): void {
  mkdirSync(join(folder, name, 'wav'), { recursive: true });
  const rows = Object.entries(speakers).flatMap(([speaker, pitch]) =>
    (['anger', 'fear', 'happiness', 'sadness', 'boredom', 'neutral', 'neutral'] as const).map(
      (emotion, at) => {
        const high = at < 3 ? 1 : at < 5 ? -0.5 : 0;
        const file = `${speaker}-${at}.wav`;
        const step = high + 0.05 * at;
        writeFileSync(join(folder, name, 'wav', file), speech(pitch * 1.3 ** step, 0.05 * 2 ** step));
        return `${file},${speaker},${emotion}`;
      },
    ),
  );
  writeFileSync(join(folder, name, 'clips.csv'), `file,speaker,emotion\n${rows.join('\n')}\n`);
}

beforeAll(() => {
  writeClips('taught', { '03': 110, '10': 200, '9': 150 });
  writeClips('others', { '03': 120, new: 180 });
});

it('learns from made-up voices the same bytes each time, and judges nobody by what was learned from them', async () => {
  const train = (out: string) =>
    runCaptured(['train-voice', '--data', 'taught', '--out', out], { cwd: folder });
  expect(await train('first')).toMatchObject({ code: 0 });
  expect(await train('second/first')).toMatchObject({ code: 0 });
  const bytes = (name: string, file: string): string => readFileSync(join(folder, name, file), 'utf8');
  for (const file of ['manifest.json', 'golden.json', 'card.md'])
    expect(bytes('first', file)).toBe(bytes('second/first', file));
  expect(bytes('first', 'card.md')).toContain('the speakers 03, 10, 9');

  const evaluate = async (data: string): Promise<unknown> => {
    const { stdout } = await runCaptured(
      ['evaluate', 'voice', '--data', data, '--model', 'first', '--json'],
      { cwd: folder },
    );
    return JSON.parse(stdout);
  };
  const without = { head: 'fitted without', n: 7, arousalAuc: 1 };
  expect(await evaluate('taught')).toMatchObject({
    n: 21,
    speakers: { '03': without, '10': without, '9': without },
    arousalAuc: { mean: 1, worst: 1, ci95: [1, 1] },
    together: { ordinaryKnown: 1 },
  });
  // Of these one was learned from, and there are too few others to learn anew from.
  expect(
    await runCaptured(['evaluate', 'voice', '--data', 'others', '--model', 'first'], { cwd: folder }),
  ).toMatchObject({ code: 2, stderr: expect.stringContaining('at least two speakers') });
  writeClips('strangers', { a: 120, b: 180 });
  expect(await evaluate('strangers')).toMatchObject({
    speakers: { a: { head: 'as it is', arousalAuc: 1 }, b: { head: 'as it is', arousalAuc: 1 } },
  });
});

it('says what is wrong with recordings, and with a head that is none', async () => {
  const told = async (data: string, ...more: string[]): Promise<{ code: number; stderr: string }> =>
    runCaptured(['evaluate', 'voice', '--data', data, ...more], { cwd: folder });
  mkdirSync(join(folder, 'bad'), { recursive: true });
  expect(await told('bad')).toMatchObject({ code: 2, stderr: expect.stringContaining('clips.csv and wav/') });
  const table = (rows: string): void =>
    writeFileSync(join(folder, 'bad', 'clips.csv'), `file,speaker,emotion\n${rows}\n`);
  table('a.wav,1,envy');
  expect(await told('bad')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('"envy" is no emotion'),
  });
  table('a.wav,,anger');
  expect(await told('bad')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('a file and a speaker'),
  });
  table('a.wav,1,anger');
  expect(await told('bad')).toMatchObject({ code: 2, stderr: expect.stringContaining('does not exist') });
  mkdirSync(join(folder, 'bad', 'wav'), { recursive: true });
  writeFileSync(join(folder, 'bad', 'wav', 'a.wav'), 'no sound');
  expect(await told('bad')).toMatchObject({ code: 2, stderr: expect.stringContaining('cannot be heard') });
  expect(await told('taught', '--model', 'nothing')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('emoverse-voice'),
  });
});

it('ships a head that answers its golden pairs', () => {
  const fileOf = (name: string): unknown =>
    JSON.parse(readFileSync(join(modelsFolder(), 'emoverse-voice', name), 'utf8'));
  const features = z.object({ seconds: z.number(), pitch: z.number(), brightness: z.number() });
  const golden = z
    .array(
      z.object({
        ordinary: features,
        heard: features,
        answer: z.object({ arousal: z.number(), deviation: z.number() }),
      }),
    )
    .parse(fileOf('golden.json'));
  const head = voiceManifestSchema.parse(fileOf('manifest.json'));
  expect(golden.length).toBeGreaterThan(2);
  for (const { heard, ordinary, answer } of golden) {
    const { arousal, deviation } = arousalFromVoice(heard, ordinary, head);
    expect(arousal).toBeCloseTo(answer.arousal, 12);
    expect(deviation).toBeCloseTo(answer.deviation, 12);
  }
});
