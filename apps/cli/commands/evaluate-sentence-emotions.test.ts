import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { multiLabelScores, type SentenceEmotionFigures } from '@emoverse/evaluation';
import { runCaptured } from '../testing/run-captured.ts';

const folder = mkdtempSync(join(tmpdir(), 'emoverse-sentence-emotions-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function evaluate(file: string): Promise<SentenceEmotionFigures> {
  const { code, stdout } = await runCaptured(['evaluate', 'sentence-emotions', '--data', file, '--json']);
  expect(code).toBe(0);
  return JSON.parse(stdout) as SentenceEmotionFigures;
}

describe('emoverse evaluate sentence-emotions', () => {
  it('counts hits, misses and false alarms over several labels a sentence', () => {
    const label = (...emotions: ('joy' | 'fear')[]) => ({ emotions: new Set(emotions) });
    const scores = multiLabelScores(
      [label('joy', 'fear'), label('fear'), label()],
      [new Set(['joy'] as const), new Set(['fear', 'joy'] as const), new Set(['love'] as const)],
    );
    expect(scores.perEmotion.joy).toEqual({ precision: 0.5, recall: 1, f1: 2 / 3, n: 1 });
    expect(scores.perEmotion.fear).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3, n: 2 });
    expect(scores.perEmotion.love).toBeUndefined();
    expect(scores.microF1).toBeCloseTo(4 / 6, 12);
  });

  it('judges sentences that the model does not know by the model as it is, beside both baselines', async () => {
    const file = join(folder, 'sentences.csv');
    writeFileSync(
      file,
      'text,emotions\n"I cried, it is so sad.",Sadness\nA creepy nightmare.,Fear\nIt runs for two hours.,\n"Such a beautiful, wonderful masterpiece!",Love|Happiness\n',
    );
    const figures = await evaluate(file);
    expect(figures).toMatchObject({ n: 4, crossValidated: 0 });
    expect(figures.perEmotion).toMatchObject({
      sadness: { recall: 1 },
      fear: { recall: 1 },
      love: { recall: 1 },
    });
    expect(figures.microF1).toBeGreaterThan(figures.baselines.majority.microF1);
    expect(figures.microF1).toBeGreaterThan(figures.baselines.vader.microF1);
  });

  it('says which emotions there are', async () => {
    const file = join(folder, 'bad.csv');
    writeFileSync(file, 'text,emotions\nx,Boredom\n');
    const told = await runCaptured(['evaluate', 'sentence-emotions', '--data', file]);
    expect(told).toMatchObject({ code: 2, stderr: expect.stringContaining('row 2: "boredom"') });
  });
});

const reference = process.env['EMOVERSE_REFERENCE_DATA'];
describe.skipIf(!reference)('on reference data (skipped without EMOVERSE_REFERENCE_DATA)', () => {
  it('tells emotions on sentences it was not fitted on clearly better than both baselines', async () => {
    const figures = await evaluate(join(reference ?? '', 'eval/review_sentence_emotions.csv'));
    expect(figures.crossValidated).toBe(figures.n);
    expect(figures.microF1).toBeGreaterThan(0.55);
    expect(figures.macroF1).toBeGreaterThan(0.48);
    expect(figures.baselines.majority.microF1).toBeLessThan(0.5);
  });
});
