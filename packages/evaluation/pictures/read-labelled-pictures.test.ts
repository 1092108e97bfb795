import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readLabelledPictures } from './read-labelled-pictures.ts';

const folder = mkdtempSync(join(tmpdir(), 'emoverse-pictures-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('reads what each picture is called, and lets a picture without a group stand alone', async () => {
  writeFileSync(join(folder, 'labels.csv'), 'file,label,group\na.png,happy,film\nb.png,sad,\n');
  expect(await readLabelledPictures(folder, ['happy', 'sad'])).toEqual([
    { path: join(folder, 'images', 'a.png'), label: 'happy', group: 'film' },
    { path: join(folder, 'images', 'b.png'), label: 'sad', group: 'b.png' },
  ]);
});

it('names a label that nothing answers, and a folder without labels', async () => {
  writeFileSync(join(folder, 'labels.csv'), 'file,label\na.png,bored\n');
  await expect(readLabelledPictures(folder, ['happy'])).rejects.toThrow(
    /a\.png "bored"; expected one of happy/,
  );
  await expect(readLabelledPictures(join(folder, 'none'), ['happy'])).rejects.toMatchObject({
    code: 'bad-data',
  });
});
