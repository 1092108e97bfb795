import { EMOTIONS } from '@emoverse/domain';
import { encodeWav } from '@emoverse/library/testing';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { writeFaceTiles } from '../testing/write-face-tiles.ts';

const folder = temporaryFolder();
const RATE = 16_000;
const VOTED = ['neutral', 'happy', 'surprise', 'sad', 'angry', 'disgust', 'fear'];

beforeAll(() => {
  for (const name of ['fer2013', 'text', join('voice', 'wav')])
    mkdirSync(join(folder, name), { recursive: true });
  writeFaceTiles(
    join(folder, 'fer2013'),
    'PublicTest',
    VOTED.flatMap((label, column) =>
      [0, 1].map((shade) => ({
        label,
        votes: Array.from({ length: 10 }, (_, index) => (index === column ? 10 : 0)),
        gray: (x: number, y: number) => (30 * column + 20 * shade + 3 * Math.abs(x - 24) + 2 * y) % 256,
      })),
    ),
    100,
  );
  const texts = EMOTIONS.flatMap((emotion) =>
    Array.from({ length: 40 }, (_, at) => `${emotion}-${at},I feel ${emotion} today,${emotion}`),
  );
  writeFileSync(join(folder, 'text', 'text_emotions.csv'), `id,text,labels\n${texts.join('\n')}\n`);
  const clips = ['a', 'b', 'c'].flatMap((speaker, who) =>
    ['anger', 'sadness', 'neutral', 'neutral'].map((emotion, at) => {
      const pitch = (110 + 40 * who) * [1.4, 0.9, 1, 1.02][at];
      writeFileSync(join(folder, 'voice', 'wav', `${speaker}${at}.wav`), hummed(pitch));
      return `${speaker}${at}.wav,${speaker},${emotion}`;
    }),
  );
  writeFileSync(join(folder, 'voice', 'clips.csv'), `file,speaker,emotion\n${clips.join('\n')}\n`);
});

/** A second of a tone with an overtone, swelling four times. */
function hummed(pitch: number): Uint8Array {
  const sample = (at: number): number => {
    const angle = (2 * Math.PI * pitch * at) / RATE;
    const swell = 0.5 - 0.5 * Math.cos((8 * Math.PI * at) / RATE);
    return 0.3 * swell * (Math.sin(angle) + 0.5 * Math.sin(2 * angle) + 0.05 * Math.sin(16 * angle));
  };
  return encodeWav([Float32Array.from({ length: RATE }, (_, at) => sample(at))], RATE);
}

const against = z.object({ fused: z.number(), best: z.number(), door: z.string(), difference: z.number() });
const reportSchema = z.object({
  seed: z.literal(3),
  readings: z.object({ face: z.object({ fit: z.literal(7), judge: z.literal(7) }) }),
  worse: z.object({ logLoss: z.number(), valence: z.number(), arousal: z.number() }),
  kinds: z
    .array(
      z.object({
        evenings: z.literal(100),
        sets: z
          .array(z.object({ doors: z.array(z.string()), accuracy: z.number(), logLoss: against }))
          .length(23),
      }),
    )
    .length(4),
});

it(
  'has every door read what there is for it, and joins them on evenings of each kind',
  { timeout: 120_000 },
  async () => {
    const run = ['evaluate', 'fusion', '--data', folder, '--evenings', '100', '--seed', '3'];
    const { code, stdout, stderr } = await runCaptured([...run, '--json']);
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('rror')]);
    const { kinds } = reportSchema.parse(JSON.parse(stdout));
    // The faces are drawings, but the words say what is true.
    const words = kinds[0].sets.find(({ doors }) => doors.join() === 'words');
    expect(words?.accuracy).toBeGreaterThan(0.8);
  },
);

it('says which folder is missing', async () => {
  const { code, stderr } = await runCaptured(['train-fusion', '--data', join(folder, 'text')]);
  expect([code, stderr]).toEqual([2, expect.stringContaining('expected clips.csv')]);
});
