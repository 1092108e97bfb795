import { networkFile } from '@emoverse/models';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Frame } from '../reading.ts';
import { createRuntime } from '../runtime/create-runtime.node.ts';
import { drawnHand } from '../testing/drawn-hand.ts';
import { readPhoto } from '../testing/photos.ts';
import { readBytes, referenceData } from '../testing/real-files.ts';
import type { HandReading } from './hand-reading.ts';
import { createHandReader, type HandReader } from './read-hand.ts';

const palmNetwork = readBytes(networkFile('palm-detection'));
const handNetwork = readBytes(networkFile('hand-landmarks'));
let reader: HandReader;
beforeAll(async () => {
  reader = await createHandReader({ runtime: createRuntime(), palmNetwork, handNetwork });
});
afterAll(() => reader.dispose());

const gestureOf = (reading: HandReading): string =>
  reading.kind === 'hand' ? reading.hand.gesture : reading.kind;
const alone = (frame: Frame): Promise<HandReading> => {
  reader.forget();
  return reader.read(frame);
};
const mirrored = (frame: Frame): Frame => {
  const data = new Uint8ClampedArray(frame.data.length);
  for (let pixel = 0; pixel < frame.width * frame.height; pixel += 1) {
    const other = pixel - 2 * (pixel % frame.width) + frame.width - 1;
    data.set(frame.data.subarray(4 * pixel, 4 * pixel + 4), 4 * other);
  }
  return { ...frame, data };
};

const UP = 0.3;
const drawn = (kind: 'open' | 'thumb', turned: number): Frame => drawnHand(kind, turned, 0.7);

describe('reading a hand', () => {
  it('tells thumb up, thumb down, a thumb to the side and an open hand apart, also in a mirror', async () => {
    for (const [frame, gesture] of [
      [drawn('thumb', UP), 'thumb-up'],
      [drawn('thumb', Math.PI), 'thumb-down'],
      [drawn('thumb', Math.PI / 2), 'other'],
      [drawn('open', 0), 'other'],
    ] as const) {
      expect(gestureOf(await alone(frame))).toBe(gesture);
      expect(gestureOf(await alone(mirrored(frame)))).toBe(gesture);
    }
  }, 120_000);

  it('has the points of an open hand in their places, and knows which hand it is', async () => {
    const frame = drawn('open', 0);
    const [seen, other] = [await alone(frame), await alone(mirrored(frame))];
    if (seen.kind !== 'hand' || other.kind !== 'hand') throw new Error('expected hands');
    expect(seen.hand.points).toHaveLength(21);
    const [wrist, thumbRoot, ...tips] = [0, 1, 8, 12, 16, 20].map((at) => seen.hand.points[at]);
    for (const tip of tips) expect(tip.y).toBeLessThan(wrist.y);
    const across = tips.map(({ x }) => x);
    expect([...across].sort((a, b) => a - b)).toEqual(across);
    expect(thumbRoot.x).toBeLessThan(wrist.x);
    // The palm of a left hand that is shown to a camera has its thumb on the left.
    expect([seen.hand.side, other.hand.side]).toEqual(['left', 'right']);
  });

  it('sees no hand where there is none', async () => {
    const { width, height } = drawn('open', 0);
    const empty = { width, height, data: new Uint8ClampedArray(4 * width * height).fill(120), at: 7 };
    expect(await alone(empty)).toEqual({ kind: 'no-hand', at: 7 });
  });

  it('follows a hand, searches the frame again while it shows no thumb, and loses it where it goes', async () => {
    reader.forget();
    const seen: string[] = [];
    for (const [at, frame] of [
      [0, drawn('open', 0)],
      [100, drawn('open', 0.05)],
      [2000, drawn('thumb', UP)],
      [2100, drawn('thumb', UP + 0.05)],
      [2200, { ...drawn('open', 0), data: new Uint8ClampedArray(4 * 640 * 480).fill(90) }],
    ] as const)
      seen.push(gestureOf(await reader.read({ ...frame, at })));
    expect(seen).toEqual(['other', 'other', 'thumb-up', 'thumb-up', 'no-hand']);
  });

  it('refuses networks of another kind', async () => {
    await expect(
      createHandReader({ runtime: createRuntime(), palmNetwork: handNetwork, handNetwork: palmNetwork }),
    ).rejects.toMatchObject({ code: 'model-unreadable' });
  });

  it.skipIf(referenceData === undefined)('reads photos of hands', async () => {
    const folder = join(referenceData ?? '', 'hands', 'images');
    const names = readdirSync(folder).sort();
    for (const [label, gesture] of [
      ['like', 'thumb-up'],
      ['dislike', 'thumb-down'],
      ['hand', 'other'],
      ['super', 'other'],
      ['empty', 'no-hand'],
    ]) {
      const file = names.find((name) => name.startsWith(`${label}_`)) ?? '';
      expect([file, gestureOf(await alone(await readPhoto(join(folder, file))))]).toEqual([file, gesture]);
    }
  });
});
