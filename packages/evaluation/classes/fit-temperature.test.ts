import { createSeededRandom, randomNormal, weightedIndex } from '@emoverse/numeric';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossFit } from './cross-fit.ts';
import { fitTemperature, withTemperature } from './fit-temperature.ts';
import { measureClasses, topClass, type ClassProbabilities } from './measure-classes.ts';

const CLASSES = ['a', 'b', 'c'];
const softmax = (logits: readonly number[]): ClassProbabilities => {
  const powers = logits.map(Math.exp);
  const total = powers.reduce((sum, power) => sum + power, 0);
  return Object.fromEntries(CLASSES.map((name, index) => [name, powers[index] / total]));
};

/** Answers whose truth is drawn from them, told `sharpness` times too surely. */
function overconfident(n: number, sharpness: number): { rows: ClassProbabilities[]; truths: string[] } {
  const random = createSeededRandom(3);
  const logits = Array.from({ length: n }, () => CLASSES.map(() => 1.5 * randomNormal(random)));
  return {
    rows: logits.map((row) => softmax(row.map((logit) => logit * sharpness))),
    truths: logits.map((row) => CLASSES[weightedIndex(Object.values(softmax(row)), random)]),
  };
}

describe('withTemperature', () => {
  const row = fc
    .array(fc.double({ min: -6, max: 6, noNaN: true }), { minLength: 3, maxLength: 3 })
    .map(softmax);

  it('divides the logits, which the probabilities still hold', () => {
    const cooled = withTemperature(softmax([1, 2, -3]), 2);
    expect(cooled['b']).toBeCloseTo(softmax([0.5, 1, -1.5])['b'], 12);
  });

  it('keeps the order of the classes and a sum of 1', () => {
    fc.assert(
      fc.property(row, fc.double({ min: 0.3, max: 5, noNaN: true }), (before, temperature) => {
        const after = withTemperature(before, temperature);
        expect(Object.values(after).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
        const top = topClass(before, CLASSES);
        expect(after[top]).toBeCloseTo(Math.max(...Object.values(after)), 9);
      }),
    );
  });
});

describe('fitTemperature', () => {
  it('finds by how much the answers were too sure', () => {
    const { rows, truths } = overconfident(6000, 2);
    expect(fitTemperature(rows, truths)).toBeGreaterThan(1.85);
    expect(fitTemperature(rows, truths)).toBeLessThan(2.15);
  });

  it('has no greater log-loss than any temperature of a grid', () => {
    const { rows, truths } = overconfident(300, 0.6);
    const lossAt = (temperature: number): number =>
      measureClasses(
        rows.map((row) => withTemperature(row, temperature)),
        truths,
        CLASSES,
      )?.logLoss ?? Number.NaN;
    const least = lossAt(fitTemperature(rows, truths));
    for (let temperature = 0.1; temperature < 5; temperature *= 1.1)
      expect(least).toBeLessThanOrEqual(lossAt(temperature) + 1e-7);
  });

  it('stays finite for answers that rule the truth out', () => {
    const certain = { a: 1, b: 0, c: 0 };
    expect(fitTemperature([certain, certain], ['a', 'b'])).toBeGreaterThan(1);
    expect(fitTemperature([], [])).toBe(1);
  });
});

describe('crossFit', () => {
  it('takes the sureness off that is too much, and tells the temperature', () => {
    const { rows, truths } = overconfident(4000, 2);
    const groups = rows.map((_, index) => String(index));
    const fitted = crossFit(rows, truths, CLASSES, groups);
    expect(measureClasses(rows, truths, CLASSES)?.ece).toBeGreaterThan(0.08);
    expect(fitted?.ece).toBeLessThan(0.03);
    expect(fitted?.temperature).toBeGreaterThan(1.85);
    expect(fitted?.eceRange[0]).toBeLessThanOrEqual(fitted?.ece ?? 0);
    expect(fitted).toEqual(crossFit(rows, truths, CLASSES, groups));
  });

  it('never fits on a copy of the picture that it measures', () => {
    // Two pictures, each many times, one always answered right and one always wrong. A half holds all copies of one
    // picture: the temperature of the right ones makes the wrong ones utterly sure, so the loss is beyond all bounds.
    const rows = Array.from({ length: 40 }, () => ({ a: 0.6, b: 0.4, c: 0 }));
    const truths = rows.map((_, index) => (index % 2 === 0 ? 'a' : 'b'));
    const apart = crossFit(
      rows,
      truths,
      CLASSES,
      rows.map((_, index) => String(index)),
    );
    const together = crossFit(
      rows,
      truths,
      CLASSES,
      rows.map((_, index) => String(index % 2)),
    );
    expect(apart?.logLoss).toBeLessThan(1);
    expect(together?.logLoss).toBeGreaterThan(2);
  });

  it('needs two pictures with a truth', () => {
    expect(crossFit([{ a: 1, b: 0, c: 0 }], ['a'], CLASSES, ['x'])).toBeUndefined();
    expect(crossFit([{ a: 1, b: 0, c: 0 }], [undefined], CLASSES, ['x'])).toBeUndefined();
  });
});
