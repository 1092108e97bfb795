import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const packages = path.join(import.meta.dirname, '../packages');
/** The folder of each model that a `train-*` command wrote. */
const folders = readdirSync(packages)
  .map((name) => path.join(packages, name, 'fitted'))
  .filter((fitted) => existsSync(fitted))
  .flatMap((fitted) => readdirSync(fitted).map((name) => path.join(fitted, name)));

it('has a folder for each model that was fitted', () => {
  expect(folders.map((folder) => path.basename(folder)).sort()).toEqual([
    'care',
    'expected-emotions',
    'fusion',
    'mood-filter',
    'music-head',
    'review-words',
    'sentence-emotions',
  ]);
});

it.each(folders)('keeps in %s what its manifest says, and a card that names the command', (folder) => {
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
  const model = read('model.json');
  const manifest: unknown = JSON.parse(read('manifest.json'));
  expect(manifest).toMatchObject({
    name: path.basename(folder),
    licence: 'Apache-2.0',
    command: expect.stringMatching(/^emoverse train-/),
    files: {
      'model.json': {
        sha256: createHash('sha256').update(model).digest('hex'),
        bytes: Buffer.byteLength(model),
      },
    },
  });
  const { command, date }: Readonly<Record<string, unknown>> = Object(manifest);
  expect(read('card.md')).toContain(`Written by \`${String(command)}\` on ${String(date)}`);
});
