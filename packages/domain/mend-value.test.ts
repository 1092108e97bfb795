import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { mendValue } from './mend-value.ts';
import { moodEstimateSchema } from './mood-estimate.ts';
import { playlistSchema } from './playlist.ts';
import { filtersSchema } from './recommendation.ts';
import { storableText } from './storable-text.ts';
import { LAST_MOMENT, epochMillisecondsSchema } from './units.ts';

const schema = z
  .object({
    at: epochMillisecondsSchema,
    colour: z.enum(['red', 'blue']).default('blue'),
    words: z
      .array(z.object({ word: z.string().max(3), count: z.number().int() }))
      .max(4)
      .default([]),
    note: z.string().max(5).optional(),
  })
  .strict();

it('keeps what is as the schema asks', () => {
  const value = { at: 5, colour: 'red', words: [{ word: 'a', count: 1 }], note: 'n' };
  expect(mendValue(schema, value)).toEqual(value);
});

it('brings numbers and texts to the nearest bound and leaves out what is wrong and may be absent', () => {
  const value = { at: 8.64e15, colour: 'green', note: 'abcdefgh', odd: 1 };
  expect(mendValue(schema, value)).toEqual({ at: LAST_MOMENT, colour: 'blue', words: [], note: 'abcde' });
  expect(value).toEqual({ at: 8.64e15, colour: 'green', note: 'abcdefgh', odd: 1 });
  expect(mendValue(epochMillisecondsSchema, -7)).toBe(0);
  expect(mendValue(epochMillisecondsSchema, 1.6)).toBe(2);
  expect(mendValue(epochMillisecondsSchema, 1e300)).toBe(LAST_MOMENT);
});

it('takes out of a list what cannot be kept, and nothing beside it', () => {
  const words = [{ word: 'a', count: 1 }, 'no word', {}, { word: 'bcdef', count: 2.2 }, { word: 'c' }];
  expect(mendValue(schema, { at: 1, words })).toMatchObject({
    words: [
      { word: 'a', count: 1 },
      { word: 'bcd', count: 2 },
    ],
  });
});

it('gives nothing where something needed cannot be made', () => {
  for (const value of [undefined, null, 7, [], {}, { at: 'soon' }, { at: null }])
    expect(mendValue(schema, value)).toBeUndefined();
});

it('ends with a value of the schema or with nothing, whatever was stored', () => {
  const texts = fc.oneof(fc.string(), fc.constant('\ud800'), fc.constant('x'.repeat(9000)));
  const some = fc.oneof(fc.jsonValue(), fc.double(), texts);
  for (const stored of [moodEstimateSchema, playlistSchema, filtersSchema, schema]) {
    const keys = Object.keys(stored.shape);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys, '__proto__', 'other'), some), (value) => {
        const mended = mendValue<z.ZodType>(stored, value);
        expect(mended === undefined || stored.safeParse(mended).success).toBe(true);
      }),
      { numRuns: 100, seed: 13 },
    );
  }
});

it('makes text storable: no U+0000, no half of a surrogate pair, whole characters untouched', () => {
  expect(storableText('a\u0000b\ud83dc\udE00 😀 ‮ן\u0301')).toBe('a\uFFFDb\uFFFDc\uFFFD 😀 ‮ן\u0301');
});
