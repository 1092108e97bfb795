import { EMOTIONS, emotionScoresSchema, emotionSchema } from '@emoverse/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { classifyEmotion, combineHeads } from './classify-emotion.ts';
import { loadModel, modelManifestSchema, type EmotionModel, type ModelManifest } from './load-model.ts';
import type { Classification } from './reading.ts';
import { createRuntime } from './runtime/create-runtime.node.ts';
import { emotionModelFiles, modelFile, readJson } from './testing/real-files.ts';

const numbers = z.array(z.number());
const golden = z
  .object({
    cases: z.array(
      z.object({
        name: z.string(),
        pixels: numbers,
        probabilities: z.object({ fer2013: numbers, ferplus: numbers }),
        combined: numbers,
      }),
    ),
  })
  .parse(readJson(modelFile('golden.json')));
const combinedOrder = z
  .object({ combined: z.object({ emotions: z.array(emotionSchema) }) })
  .parse(readJson(modelFile('manifest.json'))).combined.emotions;

let model: EmotionModel;
beforeAll(async () => {
  model = await loadModel(emotionModelFiles(), createRuntime());
});
afterAll(() => model.session.dispose());

const size = (): number => model.manifest.input.width;
const cropOf = (levels: readonly number[]): { size: number; pixels: Float32Array } => ({
  size: size(),
  pixels: Float32Array.from(levels),
});

describe('classifying a crop', () => {
  it('gives the same probabilities as the training side on the drawn faces, to 1e-3', async () => {
    expect(golden.cases.length).toBeGreaterThan(0);
    for (const { pixels, probabilities, combined } of golden.cases) {
      const { scores, heads } = await classifyEmotion(cropOf(pixels), model);
      for (const head of model.manifest.outputs) {
        head.labels.forEach((label, i) =>
          expect(Math.abs(heads[head.name][label] - probabilities[head.name][i])).toBeLessThan(1e-3),
        );
      }
      combinedOrder.forEach((emotion, i) =>
        expect(Math.abs(scores[emotion] - combined[i])).toBeLessThan(1e-3),
      );
    }
  });

  it('gives distributions for any crop, also flat ones', async () => {
    const levels = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 48, maxLength: 48 });
    await fc.assert(
      fc.asyncProperty(fc.oneof(levels, fc.constantFrom([0], [255])), async (pattern) => {
        const pixels = Array.from({ length: size() ** 2 }, (_, i) => pattern[(i * 7) % pattern.length]);
        const { scores, heads } = await classifyEmotion(cropOf(pixels), model);
        expect(emotionScoresSchema.safeParse(scores).success).toBe(true);
        for (const head of Object.values(heads)) {
          expect(Object.values(head).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 6);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('refuses a crop of another size', async () => {
    await expect(classifyEmotion({ size: 32, pixels: new Float32Array(1024) }, model)).rejects.toMatchObject({
      code: 'crop-size',
    });
    await expect(classifyEmotion({ size: size(), pixels: new Float32Array(9) }, model)).rejects.toThrow(
      /9 pixels/,
    );
  });

  it('refuses pixels that are no numbers, and answers the next crop', async () => {
    const spoilt = cropOf(golden.cases[0].pixels);
    spoilt.pixels[5] = Number.NaN;
    await expect(classifyEmotion(spoilt, model)).rejects.toMatchObject({ code: 'crop-pixels' });
    await expect(classifyEmotion(cropOf(golden.cases[0].pixels), model)).resolves.toBeDefined();
  });
});

describe('the seven-class answer', () => {
  const manifestWith = (rule: 'mean' | 'geometric', fer2013: number): ModelManifest => ({
    ...modelManifestSchema.parse(readJson(modelFile('manifest.json'))),
    combined: { rule, weights: { fer2013, ferplus: 1 - fer2013 }, bias: {} },
  });
  const distribution = (labels: readonly string[]): fc.Arbitrary<Record<string, number>> =>
    fc
      .array(fc.double({ min: 1e-6, max: 1, noNaN: true }), {
        minLength: labels.length,
        maxLength: labels.length,
      })
      .map((weights) => {
        const total = weights.reduce((a, b) => a + b, 0);
        return Object.fromEntries(labels.map((label, i) => [label, weights[i] / total]));
      });
  const { outputs } = manifestWith('mean', 0.5);
  const labelsOf = (name: 'fer2013' | 'ferplus'): readonly string[] =>
    outputs.find((head) => head.name === name)?.labels ?? [];
  const heads: fc.Arbitrary<Classification['heads']> = fc.record({
    fer2013: distribution(labelsOf('fer2013')),
    ferplus: distribution(labelsOf('ferplus')),
  });

  it('is the FER-2013 head alone where all weight is on it', () => {
    fc.assert(
      fc.property(heads, fc.constantFrom('mean', 'geometric'), (answer, rule) => {
        const scores = combineHeads(answer, manifestWith(rule, 1));
        for (const emotion of EMOTIONS) expect(scores[emotion]).toBeCloseTo(answer.fer2013[emotion], 9);
      }),
    );
  });

  it('is a distribution between both heads’ emotion shares', () => {
    fc.assert(
      fc.property(heads, fc.double({ min: 0, max: 1, noNaN: true }), (answer, weight) => {
        const mean = combineHeads(answer, manifestWith('mean', weight));
        const [one, other] = [
          combineHeads(answer, manifestWith('mean', 1)),
          combineHeads(answer, manifestWith('mean', 0)),
        ];
        for (const emotion of EMOTIONS) {
          expect(mean[emotion]).toBeCloseTo(weight * one[emotion] + (1 - weight) * other[emotion], 9);
        }
        expect(
          emotionScoresSchema.safeParse(combineHeads(answer, manifestWith('geometric', weight))).success,
        ).toBe(true);
      }),
    );
  });

  it('raises the odds of an emotion by the factor e^bias', () => {
    const manifest = manifestWith('geometric', 0.7);
    fc.assert(
      fc.property(heads, (answer) => {
        const plain = combineHeads(answer, manifest);
        const raised = combineHeads(answer, {
          ...manifest,
          combined: { rule: 'geometric', weights: manifest.combined.weights, bias: { fear: Math.log(3) } },
        });
        expect(raised.fear / raised.neutral).toBeCloseTo((3 * plain.fear) / plain.neutral, 6);
        expect(raised.happy / raised.neutral).toBeCloseTo(plain.happy / plain.neutral, 6);
      }),
    );
  });

  it('divides contempt, which has no emotion of its own, as the manifest says', () => {
    const contempt = Object.fromEntries(
      labelsOf('ferplus').map((label) => [label, label === 'contempt' ? 1 : 0]),
    );
    const shares = outputs.find(({ name }) => name === 'ferplus')?.emotionShares.contempt;
    const scores = combineHeads({ fer2013: {}, ferplus: contempt }, manifestWith('mean', 0));
    for (const emotion of EMOTIONS) expect(scores[emotion]).toBeCloseTo(shares?.[emotion] ?? 0, 3);
  });
});
