import { EMOTIONS, topEmotion } from '@emoverse/domain';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readText } from '../../read-text.ts';
import { textTokens } from './text-terms.ts';
import { createWordsModel } from './words-model.ts';

const file = (name: string): Buffer =>
  readFileSync(new URL(`../../../../models/emoverse-words/${name}`, import.meta.url));
const manifest: unknown = JSON.parse(file('manifest.json').toString());
const weights = file('weights.bin');
const model = createWordsModel(manifest, weights);

describe('the learned reader that comes with EmoVerse', () => {
  it('is what its manifest tells of, in less than 2 MB', () => {
    for (const [name, { sha256, bytes }] of Object.entries(model.manifest.files)) {
      expect([name, createHash('sha256').update(file(name)).digest('hex')]).toEqual([name, sha256]);
      expect(file(name).length).toBe(bytes);
    }
    expect(weights.length).toBeLessThan(2e6);
  });

  it('reads its golden texts as when it was made', async () => {
    const golden = z
      .array(z.object({ text: z.string(), scores: z.record(z.enum(EMOTIONS), z.number()) }))
      .parse(JSON.parse(file('golden.json').toString()));
    expect(golden.length).toBeGreaterThanOrEqual(16);
    for (const { text, scores } of golden) {
      const { estimate } = await readText(text, 0, { model });
      for (const emotion of EMOTIONS) expect(estimate.scores[emotion]).toBeCloseTo(scores[emotion], 6);
    }
  });

  it('reads own sentences that name their feeling, of every language, at least 97 times in a hundred', async () => {
    const rows = readFileSync(new URL('../test-sentences.csv', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => /^\w+,(?<half>\w+),(?<emotion>\w+),"(?<text>.*)"$/u.exec(line)?.groups ?? {});
    for (const half of ['tune', 'held', 'later']) {
      const named = rows.filter((row) => row['half'] === half);
      let right = 0;
      for (const { text, emotion } of named)
        if (topEmotion((await readText(text, 0, { model })).estimate.scores) === emotion) right += 1;
      expect([half, right / named.length >= 0.97]).toEqual([half, true]);
    }
  });

  it('reads nine of ten everyday sentences that are only measured', async () => {
    const rows = readFileSync(new URL('../unseen-sentences.csv', import.meta.url), 'utf8')
      .split('\n')
      .flatMap((line) => {
        const row = /^\w+,measured,(?<emotion>\w+),"(?<text>.*)"$/u.exec(line)?.groups;
        return row === undefined ? [] : [{ emotion: row['emotion'], text: row['text'] }];
      });
    let right = 0;
    for (const { text, emotion } of rows)
      if (topEmotion((await readText(text, 0, { model })).estimate.scores) === emotion) right += 1;
    expect(right / rows.length).toBeGreaterThanOrEqual(0.9);
  });

  it('tells for each word what it adds: together the whole answer', () => {
    const text = 'so glad that you came 😍 !!';
    const centred = (logits: readonly number[], at: number): number =>
      logits[at] - logits.reduce((sum, value) => sum + value, 0) / logits.length;
    const bare = model.logits('', [], undefined);
    EMOTIONS.forEach((emotion, at) => {
      const told = model.contributions(text, emotion);
      expect(told.map(({ word }) => word)).toEqual(textTokens(text));
      const sum = told.reduce((total, { adds }) => total + adds, 0);
      expect(sum).toBeCloseTo(centred(model.logits(text, [], undefined), at) - centred(bare, at), 4);
    });
  });

  it('tells the words that moved it', async () => {
    const reading = await readText('Что за чудесный вечер, я в восторге!', 0, { model });
    expect(reading).toMatchObject({ kind: 'mood', language: 'ru' });
    expect(reading.moved).toContain('чудесный');
  });

  it('never throws and never leaves the numbers, whatever the characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        model.logits(text, [], undefined).every((value) => Number.isFinite(value)),
      ),
      { numRuns: 60 },
    );
  });
});

describe('createWordsModel', () => {
  it('refuses a manifest of another form, and weights of another size, and says what to do', () => {
    expect(() => createWordsModel({ name: 'x' }, weights)).toThrow('not as expected');
    expect(() => createWordsModel(manifest, weights.subarray(1))).toThrow('copy or train it again');
  });
});
