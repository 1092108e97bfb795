import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { visionAssetPaths } from '../asset-paths.node.ts';
import { createRuntime } from '../runtime/create-runtime.node.ts';
import type { Session, Tensor } from '../runtime/runtime.ts';
import { mediapipeFile, readBytes } from '../testing/real-files.ts';
import { convertTflite } from './convert-tflite.ts';

const sessions: Session[] = [];
const open = async (network: Uint8Array): Promise<Session> => {
  const session = await createRuntime().createSession(network);
  sessions.push(session);
  return session;
};
afterAll(async () => {
  await Promise.all(sessions.map((session) => session.dispose()));
});

const picture = (side: number, seed: number): Tensor => ({
  data: new Float32Array(side * side * 3).map((_, i) => Math.sin(i / 50 + seed) * Math.cos(i / 777)),
  dims: [1, side, side, 3],
});

describe('converting a TensorFlow Lite network', () => {
  it('gives what the same network gives that others converted: BlazeFace for front cameras', async () => {
    const ours = await open(convertTflite(readBytes(mediapipeFile('face_detection_short_range.tflite'))));
    const theirs = await open(readBytes(visionAssetPaths().faceTracker));
    for (const seed of [0, 1, 2]) {
      const input = picture(128, seed);
      const mine = Object.values(await ours.run({ [ours.inputNames[0]]: input }));
      const parts = Object.values(await theirs.run({ [theirs.inputNames[0]]: input }));
      // Theirs gives both grids of anchors apart, the finer one first; ours joined.
      for (const numbers of [1, 16]) {
        const together = mine.find(({ dims }) => dims[2] === numbers);
        const apart = [512, 384].flatMap((anchors) =>
          Array.from(parts.find(({ dims }) => dims[1] === anchors && dims[2] === numbers)?.data ?? []),
        );
        expect(apart.length).toBe(896 * numbers);
        together?.data.forEach((value, i) => expect(value).toBeCloseTo(apart[i], 3));
      }
    }
  });

  it('keeps inputs and outputs of the network for faces that are farther away', async () => {
    const far = await open(convertTflite(readBytes(visionAssetPaths().farDetector)));
    const answers = Object.values(await far.run({ [far.inputNames[0]]: picture(192, 0) }));
    expect(answers.map(({ dims }) => dims).sort()).toEqual([
      [1, 2304, 1],
      [1, 2304, 16],
    ]);
    for (const { data } of answers) expect(data.every((value) => Number.isFinite(value))).toBe(true);
  });

  it('refuses bytes that are no such network, also a file that ends early', () => {
    const whole = readBytes(visionAssetPaths().farDetector);
    const bad = [
      new Uint8Array(0),
      new TextEncoder().encode('hello, this is no network'),
      whole.subarray(0, 5000),
    ];
    for (const bytes of bad)
      expect(() => convertTflite(bytes)).toThrowError(expect.objectContaining({ code: 'model-unreadable' }));
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 200 }), (bytes) => {
        expect(() => convertTflite(bytes)).toThrowError(
          expect.objectContaining({ code: 'model-unreadable' }),
        );
      }),
    );
  });
});
