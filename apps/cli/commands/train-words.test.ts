import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const folder = temporaryFolder();

it('learns made-up words from a table, the same bytes each time, and reads rows that it has not learned from', async () => {
  // Words that no lexicon has, so that only what was learned can tell them apart.
  const rows = Array.from({ length: 300 }, (_, at) => {
    const label = ['joy', 'anger', ''][at % 3];
    const word = ['blimfy', 'krontak', 'toverin'][at % 3];
    return `row-${at},en,the ${word} was here with us ${at % 7},${label}`;
  });
  writeFileSync(join(folder, 'table.csv'), `id,language,text,labels\n${rows.join('\n')}\n`);
  const train = (out: string) =>
    runCaptured(['train-words', '--data', 'table.csv', '--out', out], { cwd: folder });
  expect(await train('first')).toMatchObject({ code: 0 });
  expect(await train('second')).toMatchObject({ code: 0 });
  const bytes = (name: string): Buffer => readFileSync(join(folder, name, 'weights.bin'));
  expect(bytes('first').equals(bytes('second'))).toBe(true);
  const { stdout } = await runCaptured(
    ['evaluate', 'text', '--data', 'table.csv', '--held', '--model', 'first', '--json'],
    { cwd: folder },
  );
  expect(JSON.parse(stdout)).toMatchObject({ accuracy: 1 });
  expect(readFileSync(join(folder, 'first', 'card.md'), 'utf8')).toContain('CC BY 4.0');
}, 120_000);

it('says what is wrong with a table, and with a model that is none', async () => {
  writeFileSync(join(folder, 'few.csv'), 'id,text,labels\na,hello,joy\n');
  expect(
    await runCaptured(['train-words', '--data', 'few.csv', '--out', 'x'], { cwd: folder }),
  ).toMatchObject({ code: 2, stderr: expect.stringContaining('expected at least 100') });
  expect(
    await runCaptured(['evaluate', 'text', '--data', 'few.csv', '--model', 'nothing'], { cwd: folder }),
  ).toMatchObject({ code: 2, stderr: expect.stringContaining('emoverse-words, none') });
});
