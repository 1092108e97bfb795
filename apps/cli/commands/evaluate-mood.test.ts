import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { runCaptured } from '../testing/run-captured.ts';
import { writeFaceTiles, type DrawnTile } from '../testing/write-face-tiles.ts';

const folder = temporaryFolder();
/** Two drawn tiles with ten equal votes for each of the seven emotions, in the order of the vote columns. */
const tiles: readonly DrawnTile[] = [
  'neutral',
  'happy',
  'surprise',
  'sad',
  'angry',
  'disgust',
  'fear',
].flatMap((label, column) =>
  [0, 1].map((shade) => ({
    label,
    votes: Array.from({ length: 10 }, (_, index) => (index === column ? 10 : 0)),
    gray: (x: number, y: number) => (30 * column + 20 * shade + 3 * Math.abs(x - 24) + 2 * y) % 256,
  })),
);
writeFaceTiles(folder, 'PublicTest', tiles, 100);

const rates = z.object({ held: z.number(), many: z.number(), odd: z.number() });
const delay = z.object({
  n: z.number(),
  median: z.number().nullable(),
  p90: z.number().nullable(),
  missed: z.number(),
});
const reportSchema = z.object({
  model: z.string(),
  modelHash: z.string(),
  split: z.literal('PublicTest'),
  faces: z.object({ fit: z.literal(7), judge: z.literal(7) }),
  smoothers: z.array(
    z.object({
      name: z.string(),
      changesPerMinute: rates,
      saidChangesPerMinute: rates,
      delay,
      saidDelay: delay,
      settled: z.object({ n: z.number(), accuracy: z.number(), logLoss: z.number(), ece: z.number() }),
    }),
  ),
});

describe('emoverse evaluate mood', () => {
  it('compares the filter with other smoothings, as JSON and as a page', { timeout: 120_000 }, async () => {
    const { code, stdout, stderr } = await runCaptured([
      'evaluate',
      'mood',
      '--data',
      folder,
      '--sequences',
      '4',
      '--frame-rate',
      '3',
      '--json',
      '--report',
      folder,
    ]);
    expect(stderr).toContain('Report written');
    expect(code).toBe(0);
    const { smoothers } = reportSchema.parse(JSON.parse(stdout));
    expect(smoothers.map(({ name }) => name)).toEqual([
      'frames as they are',
      'moving average',
      'Kalman, no changes',
      'hidden Markov model',
      'EmoVerse',
    ]);
    expect(readFileSync(join(folder, 'mood-publictest.html'), 'utf8')).toContain(
      'EmoVerse: mood on PublicTest',
    );
  });

  it('says what is missing where there are too few faces to make people of', async () => {
    const { code, stderr } = await runCaptured(['evaluate', 'mood', '--data', folder, '--people']);
    expect(code).toBe(2);
    expect(stderr).toContain('expected at least 361 faces');
  });
});
