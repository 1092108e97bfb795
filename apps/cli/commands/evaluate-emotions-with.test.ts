import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { writeFaceTiles } from '../testing/write-face-tiles.ts';

const folder = temporaryFolder();
const set = join(folder, 'set');
writeFaceTiles(
  set,
  'PublicTest',
  Array.from({ length: 6 }, (_, number) => ({
    label: number % 2 === 0 ? 'happy' : 'sad',
    votes: number % 2 === 0 ? [0, 10] : [0, 0, 0, 10],
    gray: (x) => (number % 2 === 0 ? 200 : 20) + (x % 5),
  })),
  5000,
);

async function measuredInto(name: string, more: readonly string[] = []): Promise<string> {
  const reader = join(folder, `${name}.mjs`);
  writeFileSync(
    reader,
    `export default () => ({ name: '${name}', bytes: 1234567, labels: ['happy', 'sad'], read: (gray) => ({ happy: gray[0] > 99 ? 0.8 : 0.4, sad: gray[0] > 99 ? 0.2 : 0.6 }) });`,
  );
  const { code, stdout, stderr } = await runCaptured([
    'evaluate',
    'emotions',
    '--data',
    set,
    '--reader',
    reader,
    '--json',
    ...more,
  ]);
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  const file = join(folder, `${name}.json`);
  writeFileSync(file, stdout);
  return file;
}

describe('emoverse evaluate emotions --with', () => {
  it('puts figures of earlier runs into one set of tables, without any data', async () => {
    const [one, two] = [await measuredInto('one'), await measuredInto('two', ['--robust'])];
    const told = await runCaptured(['evaluate', 'emotions', '--with', one, '--with', two, '--markdown']);
    expect(told.code).toBe(0);
    const lines = told.stdout.split('\n');
    expect(lines[0]).toBe('PublicTest, 6 faces, tiles as they are, one look a face.');
    expect(lines).toContain('| reader | MB | FER-2013 | macro F1 | FER+ 8 | FER+ 7 | macro F1, FER+ 7 |');
    expect(lines.filter((line) => line.startsWith('| one | 1.23 | 100.0 % (61.0–100.0) |'))).toHaveLength(1);
    expect(lines).toContain('| the 2025 paper (its claim) | – | 85.2 % | – | – | – | – |');
    // Mean of −log(.8) and −log(.6), and the paper's own loss in the same column.
    expect(told.stdout).toContain('| two | 0.367 |');
    expect(told.stdout).toContain('| the 2025 paper (its claim) | 0.34 |');
    expect(told.stdout).toContain('| as they are | 100.0 % / 100.0 % |');
    // A table that is cut off or uneven would not be drawn.
    for (const line of lines.filter((text) => text.startsWith('|')))
      expect(line.split(' | ').length).toBeGreaterThan(1);
  });

  it('puts the tables into a document between its marks, again and again', async () => {
    const file = await measuredInto('four');
    const document = join(folder, 'results.md');
    writeFileSync(
      document,
      '# Results\n\n<!-- figures: by a command -->\nold $& news\n<!-- /figures -->\n\nEnd\n',
    );
    const place = async (): Promise<string> => {
      const told = await runCaptured(['evaluate', 'emotions', '--with', file, '--markdown', document]);
      expect(told).toEqual({ code: 0, stdout: '', stderr: '' });
      return readFileSync(document, 'utf8');
    };
    const placed = await place();
    expect(placed).toMatch(/^# Results\n\n<!-- figures: by a command -->\n\nPublicTest, 6 faces/);
    expect(placed).toMatch(/\n\n<!-- \/figures -->\n\nEnd\n$/);
    expect(placed).not.toContain('old');
    expect(await place()).toBe(placed);
    writeFileSync(document, '# Nothing\n');
    const refused = await runCaptured(['evaluate', 'emotions', '--with', file, '--markdown', document]);
    expect(refused.stderr).toContain('to have the lines <!-- figures -->');
  });

  it('keeps every figure of earlier runs in the JSON of all', async () => {
    const file = await measuredInto('three');
    const { stdout } = await runCaptured(['evaluate', 'emotions', '--with', file, '--json']);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  it('compares only what was judged on the same faces', async () => {
    const [one, fewer] = [await measuredInto('one'), await measuredInto('fewer', ['--limit', '4'])];
    const { code, stderr } = await runCaptured(['evaluate', 'emotions', '--with', one, '--with', fewer]);
    expect(code).toBe(2);
    expect(stderr).toContain('one has 6 of PublicTest, fewer has 4 of PublicTest');
  });

  it('says what a file lacks', async () => {
    const file = join(folder, 'other.json');
    writeFileSync(file, '{"model":"x"}');
    const refused = async (given: string): Promise<string> =>
      (await runCaptured(['evaluate', 'emotions', '--with', given])).stderr;
    expect(await refused(file)).toContain('to hold what evaluate emotions --json wrote');
    expect(await refused(join(folder, 'none.json'))).toContain('no such file');
  });
});
