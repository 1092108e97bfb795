import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const folder = temporaryFolder();
function write(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}
const figuresSchema = z.looseObject({
  n: z.number(),
  accuracy: z.number(),
  leftOut: z.number(),
  byLanguage: z.record(z.string(), z.looseObject({ n: z.number(), languageFound: z.number() })),
});
const evaluate = async (file: string, ...more: string[]) =>
  figuresSchema.parse(
    JSON.parse((await runCaptured(['evaluate', 'text', '--data', file, '--json', ...more])).stdout),
  );

describe('emoverse evaluate text', () => {
  it('counts a text as right when its top emotion is one of those named, by language', async () => {
    const file = write(
      'moods.csv',
      'language,emotion,text\nen,happy,I am so happy today\nen,Anger|Sadness,I feel sad and lonely\nde,happy,Ich bin sehr traurig\n',
    );
    const figures = await evaluate(file);
    expect(figures).toMatchObject({
      n: 3,
      leftOut: 0,
      byLanguage: { en: { accuracy: 1 }, de: { accuracy: 0 } },
    });
    expect(figures.accuracy).toBeCloseTo(2 / 3, 12);
    expect(figures.byLanguage['de'].languageFound).toBe(1);
  });

  it('leaves rows out that name no emotion of ours, and reads an empty cell as neutral', async () => {
    const file = write('labels.csv', 'emotions,text\nInterest,What is this about?\n,I went to work\n');
    expect(await evaluate(file)).toMatchObject({ n: 1, leftOut: 1, accuracy: 1 });
  });

  it('compares valence with how pleasant people found it', async () => {
    const file = write(
      'rated.csv',
      'set,human_mean,text\na,3,I love it\na,-3,I hate it\na,0,It is a chair\n',
    );
    const { stdout } = await runCaptured(['evaluate', 'text', '--data', file, '--json']);
    const { sets } = z
      .object({ sets: z.record(z.string(), z.object({ n: z.number(), r: z.number() })) })
      .parse(JSON.parse(stdout));
    expect(sets['a'].n).toBe(3);
    expect(sets['a'].r).toBeGreaterThan(0.95);
  });

  it('says what is wrong with other files', async () => {
    const other = await runCaptured(['evaluate', 'text', '--data', write('other.csv', 'text,b\n1,2\n')]);
    expect(other).toMatchObject({ code: 2, stderr: expect.stringContaining('expected emotion or emotions') });
    const odd = await runCaptured(['evaluate', 'text', '--data', write('odd.csv', 'text,emotion\nx,blue\n')]);
    expect(odd).toMatchObject({ code: 2, stderr: expect.stringContaining('row 2: "blue"') });
  });
});

describe.skipIf(!process.env['EMOVERSE_REFERENCE_DATA'])(
  'text on reference data (skipped without EMOVERSE_REFERENCE_DATA)',
  () => {
    it('finds the emotion of sentences labelled by others well above the majority class (37 %) by the lexicon, above it joined', async () => {
      const file = join(process.env['EMOVERSE_REFERENCE_DATA'] ?? '', 'eval/review_sentence_emotions.csv');
      expect((await evaluate(file, '--model', 'none')).accuracy).toBeGreaterThan(0.42);
      expect((await evaluate(file)).accuracy).toBeGreaterThan(0.37);
    }, 60_000);
  },
);
