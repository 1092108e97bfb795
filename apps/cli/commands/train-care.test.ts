import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const folder = temporaryFolder();
const TABLES = ['development', 'practice', 'unseen', 'stranger', 'aside', 'kept-aside', 'fifth', 'close'].map(
  (name) => `${name}-sentences.csv`,
);

it('fits the weights on the tables and everyday texts, and forecasts on strangers alone', async () => {
  for (const table of TABLES) {
    writeFileSync(
      join(folder, table),
      'text,language,care,kind,written\n' +
        [
          'I want to die,en,yes,die,a',
          'I cut my arm on purpose,en,yes,harm,a',
          'My dad beats me,en,yes,abuse,a',
        ]
          .concat([
            'Tea and cake,en,no,happy,a',
            'The train was late,en,no,other,a',
            'Good game,en,no,sport,a',
          ])
          .join('\n'),
    );
  }
  writeFileSync(
    join(folder, 'everyday.csv'),
    'language,text\nen,Nice weather\nde,Guten Morgen\nen,I want to die\n',
  );
  const { code, stdout } = await runCaptured(
    ['train-care', '--sentences', '.', '--everyday', 'everyday.csv', '--output', 'fitted', '--json'],
    { cwd: folder },
  );
  expect(code).toBe(0);
  // What the phrases hear is no everyday text.
  expect(JSON.parse(stdout)).toMatchObject({
    'stranger-sentences.csv': 6,
    everyday: 2,
    forecasts: {
      'unseen-sentences.csv': { recall: 1, falseAlarms: 0 },
      'stranger-sentences.csv': { recall: 1, falseAlarms: 0 },
      'aside-sentences.csv': { recall: 1, falseAlarms: 0 },
      'kept-aside-sentences.csv': { recall: 1, falseAlarms: 0 },
      'fifth-sentences.csv': { recall: 1, falseAlarms: 0 },
    },
  });
  const written = (file: string): string => readFileSync(join(folder, 'fitted', file), 'utf8');
  expect(written('card.md')).toContain('on 2026-11-23');
  const { weights }: { readonly weights: string } = JSON.parse(written('model.json'));
  expect(atob(weights)).toHaveLength(2 ** 17);
  const sha256 = createHash('sha256').update(written('model.json')).digest('hex');
  expect(JSON.parse(written('manifest.json'))).toMatchObject({ files: { 'model.json': { sha256 } } });
});

it('asks for everyday texts where there are none', async () => {
  const { code, stderr } = await runCaptured(['train-care', '--sentences', '.'], { cwd: folder });
  expect([code, stderr]).toEqual([2, expect.stringContaining('--everyday FILE')]);
});
