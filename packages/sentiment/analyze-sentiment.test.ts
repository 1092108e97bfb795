import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { analyzeSentiment } from './index.ts';

describe('analyzeSentiment', () => {
  it('gives zeros for an empty text and full neutrality for words it does not know', () => {
    expect(analyzeSentiment('')).toEqual({ negative: 0, neutral: 0, positive: 0, compound: 0 });
    expect(analyzeSentiment(' \n\t ')).toEqual({ negative: 0, neutral: 0, positive: 0, compound: 0 });
    expect(analyzeSentiment('zxqv wrtz')).toEqual({ negative: 0, neutral: 1, positive: 0, compound: 0 });
  });

  it('computes one known word by the formula v / √(v² + 15)', () => {
    // "good" has intensity 1.9 in the lexicon.
    expect(analyzeSentiment('good').compound).toBeCloseTo(1.9 / Math.sqrt(1.9 ** 2 + 15), 4);
    expect(analyzeSentiment('very good').compound).toBeCloseTo(2.193 / Math.sqrt(2.193 ** 2 + 15), 4);
    expect(analyzeSentiment('not good').compound).toBeCloseTo(-1.406 / Math.sqrt(1.406 ** 2 + 15), 4);
    expect(analyzeSentiment('good!').compound).toBeCloseTo(2.192 / Math.sqrt(2.192 ** 2 + 15), 4);
  });

  it('counts what follows "but" more than what stands before it', () => {
    expect(analyzeSentiment('good but bad').compound).toBeLessThan(0);
    expect(analyzeSentiment('bad but good').compound).toBeGreaterThan(0);
  });

  it('spells emoji out', () => {
    expect(analyzeSentiment('💘')).toEqual(analyzeSentiment('heart with arrow'));
  });

  it('always gives shares that sum to 1 and a compound inside −1…1', () => {
    const word = fc.constantFrom(
      'good',
      'BAD',
      'not',
      'very',
      'least',
      'but',
      'no',
      'kind',
      'of',
      ':)',
      'heart',
      'the',
      'shit',
      '!!!',
      '?',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const scores = analyzeSentiment(words.join(' '));
        expect(scores.negative + scores.neutral + scores.positive).toBeCloseTo(1, 2);
        expect(Math.abs(scores.compound)).toBeLessThanOrEqual(1);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => Math.abs(analyzeSentiment(text).compound) <= 1));
  });
});

const reference = process.env.EMOVERSE_REFERENCE_DATA;
describe.skipIf(!reference)('against the Python reference 3.3 (needs EMOVERSE_REFERENCE_DATA)', () => {
  const rows = (file: string): unknown[] =>
    parse(readFileSync(`${reference}/eval/${file}`), { columns: true });

  it('all four scores of all reference sentences are equal', () => {
    const schema = z.array(
      z.object({
        text: z.string(),
        neg: z.coerce.number(),
        neu: z.coerce.number(),
        pos: z.coerce.number(),
        compound: z.coerce.number(),
      }),
    );
    const table = schema.parse(rows('vader_reference_sentences.csv'));
    expect(table.length).toBeGreaterThan(20);
    for (const row of table) {
      const { negative, neutral, positive, compound } = analyzeSentiment(row.text);
      expect([row.text, negative, neutral, positive, compound]).toEqual([
        row.text,
        row.neg,
        row.neu,
        row.pos,
        row.compound,
      ]);
    }
  });

  it('at least 99.9 % of the compound scores of the ground truth are equal to four decimals', () => {
    const table = z
      .array(z.object({ text: z.string(), vader_py_compound: z.coerce.number() }))
      .parse(rows('vader_ground_truth.csv'));
    const equal = table.filter(
      (row) => Math.abs(analyzeSentiment(row.text).compound - row.vader_py_compound) < 5e-5,
    ).length;
    expect(equal / table.length).toBeGreaterThanOrEqual(0.999);
  });
});
