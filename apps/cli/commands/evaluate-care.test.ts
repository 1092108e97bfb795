import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const folder = temporaryFolder();

function write(name: string, rows: readonly string[]): string {
  const file = join(folder, name);
  writeFileSync(file, ['text,language,care', ...rows, ''].join('\n'));
  return file;
}

it('counts what is heard and what is heard wrongly, by language', async () => {
  const data = write('some.csv', [
    '"I want to die",en,yes',
    '"A fine day, and tea",en,no',
    '"Der Zug war pünktlich",de,yes',
  ]);
  const { stdout } = await runCaptured(['evaluate', 'care', '--data', data, '--json']);
  expect(JSON.parse(stdout)).toMatchObject({
    recall: { heard: 1, of: 2 },
    falseAlarms: { heard: 0, of: 1 },
    byLanguage: { en: { recall: { heard: 1, of: 1 } }, de: { recall: { heard: 0, of: 1 } } },
  });
  const table = await runCaptured(['evaluate', 'care', '--data', data]);
  expect(table.stdout).toContain('1 / 2 = 0.500 (0.095 to 0.905)');
});

it.each([
  ['"ciao",xx,no', 'row 2: "xx" is no language'],
  ['"hello",en,perhaps', 'row 2: care is yes or no, got "perhaps"'],
])('says what is wrong with %s', async (row, said) => {
  const { code, stderr } = await runCaptured(['evaluate', 'care', '--data', write('wrong.csv', [row])]);
  expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
});
