import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const folder = temporaryFolder();
function write(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}
const evaluate = async (file: string): Promise<unknown> =>
  JSON.parse((await runCaptured(['evaluate', 'sentiment', '--data', file, '--json'])).stdout);

describe('emoverse evaluate sentiment', () => {
  it('counts sentences that score as the reference does, and shows those that do not', async () => {
    // First row: a sentence and scores of the VADER README; second row: made wrong.
    const file = write(
      'reference.csv',
      'text,neg,neu,pos,compound\n"VADER is smart, handsome, and funny.",0.0,0.254,0.746,0.8316\nIt is a table.,0,0,1,0.9\n',
    );
    expect(await evaluate(file)).toMatchObject({
      n: 2,
      equal: 1,
      mismatches: [{ text: 'It is a table.', expected: { compound: 0.9 }, got: { compound: 0 } }],
    });
  });

  it('measures agreement with people by set', async () => {
    const rows = [
      'a,3,I love it!',
      'a,-3,I hate it.',
      'a,0,It is a chair.',
      'b,2,Horrible.',
      'b,-2,Wonderful.',
    ];
    const { sets } = (await evaluate(write('people.csv', `set,human_mean,text\n${rows.join('\n')}\n`))) as {
      sets: Record<string, { n: number; r: number; weightedF1: number }>;
    };
    expect(sets['a']).toMatchObject({ n: 3, weightedF1: 1 });
    expect(sets['a'].r).toBeGreaterThan(0.99);
    expect(sets['b']).toMatchObject({ n: 2, weightedF1: 0 });
    expect(sets['b'].r).toBeCloseTo(-1, 12);
  });

  it('judges labelled reviews', async () => {
    const lines = [
      { text: 'A wonderful film. I loved every minute.', label: 'pos' },
      { text: 'Awful. I hated the plot.', label: 'neg' },
      { text: 'Terrible acting, horrible script. Awful, disgusting and stupid!', label: 'pos' },
    ];
    const figures = await evaluate(
      write('reviews.jsonl', lines.map((line) => JSON.stringify(line)).join('\n')),
    );
    expect(figures).toMatchObject({ n: 3, accuracy: 2 / 3, auc: 0.5 });
  });

  it('judges them with the learned words when asked to', async () => {
    const lines = [
      { text: 'A great film, one of the best. Highly recommended.', label: 'pos' },
      { text: 'A waste of time, the worst script and a boring mess.', label: 'neg' },
    ];
    const file = write('words.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
    const told = await runCaptured([
      'evaluate',
      'sentiment',
      '--data',
      file,
      '--reviewer',
      'review-words',
      '--json',
    ]);
    expect(JSON.parse(told.stdout)).toMatchObject({ n: 2, accuracy: 1, auc: 1 });
    const unknown = await runCaptured(['evaluate', 'sentiment', '--data', file, '--reviewer', 'critic']);
    expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining('vader, review-words') });
  });

  it('says which form was expected of any other file', async () => {
    const other = await runCaptured(['evaluate', 'sentiment', '--data', write('other.csv', 'a,b\n1,2\n')]);
    expect(other).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('expected text,neg,neu,pos,compound'),
    });
    const bad = await runCaptured([
      'evaluate',
      'sentiment',
      '--data',
      write('bad.jsonl', '{"text":"x","label":"maybe"}\n'),
    ]);
    expect(bad).toMatchObject({ code: 2, stderr: expect.stringContaining('line 1') });
    expect(await runCaptured(['evaluate', 'sentiment', '--data', join(folder, 'none.csv')])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('does not exist'),
    });
    expect(await runCaptured(['evaluate', 'sentiment', '--data', folder])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is a folder'),
    });
    expect(await runCaptured(['evaluate', 'sentiment', '--data', write('empty.csv', '')])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no rows'),
    });
  });
});

describe.skipIf(!process.env['EMOVERSE_REFERENCE_DATA'])(
  'sentiment on reference data (skipped without EMOVERSE_REFERENCE_DATA)',
  () => {
    const reference = join(process.env['EMOVERSE_REFERENCE_DATA'] ?? '', 'eval');

    it('equals the reference on all of its sentences', async () => {
      expect(await evaluate(join(reference, 'vader_reference_sentences.csv'))).toMatchObject({
        n: 29,
        equal: 29,
        mismatches: [],
      });
    });

    it('tells favourable reviews from others far more often with the learned words', async () => {
      const file = join(reference, 'imdb_sentiment.jsonl');
      const told = await runCaptured([
        'evaluate',
        'sentiment',
        '--data',
        file,
        '--reviewer',
        'review-words',
        '--json',
      ]);
      expect((JSON.parse(told.stdout) as { accuracy: number }).accuracy).toBeGreaterThan(0.84);
    });

    it('tells favourable reviews from others at least as often as the mean of sentence scores of other ports (.748)', async () => {
      const { accuracy } = (await evaluate(join(reference, 'imdb_sentiment.jsonl'))) as { accuracy: number };
      expect(accuracy).toBeGreaterThan(0.748);
    }, 120_000);
  },
);
