import { createCanvas } from '@napi-rs/canvas';
import type { Frame } from '@emoverse/vision';
import { drawnHand } from '@emoverse/vision/testing';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const folder = temporaryFolder();

function writePicture(file: string, { width, height, data }: Frame): void {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const image = context.createImageData(width, height);
  image.data.set(data);
  context.putImageData(image, 0, 0);
  writeFileSync(join(folder, 'hands', 'images', file), canvas.toBuffer('image/png'));
}

beforeAll(() => {
  mkdirSync(join(folder, 'hands', 'images'), { recursive: true });
  const up = drawnHand('thumb', 0.3, 0.7);
  writePicture('up.png', up);
  writePicture('down.png', drawnHand('thumb', Math.PI, 0.7));
  writePicture('open.png', drawnHand('open', 0, 0.7));
  writePicture('mislabelled.png', up);
  writePicture('known.png', up);
  const table = 'up.png,like\ndown.png,dislike\nopen.png,hand\nmislabelled.png,fingers\nknown.png,fingers';
  writeFileSync(join(folder, 'hands', 'images.csv'), `file,gesture\n${table}\n`);
  // For a film of people without hands, the open hand stands in.
  writeFileSync(join(folder, 'hands', 'labels.csv'), 'file,label\nopen.png,happy\n');
});

const evaluate = (...more: string[]) =>
  runCaptured(['evaluate', 'hands', '--data', 'hands', ...more], { cwd: folder });

it('counts thumbs that are seen, what else is taken for one, with and without what somebody saw to be one, and what a film confirms', async () => {
  const told = await evaluate('--minutes', '1', '--faces', 'hands', '--shows-thumb', 'known.png', '--json');
  const report: unknown = JSON.parse(told.stdout);
  expect(report).toMatchObject({
    part: 'all',
    stills: {
      pictures: 5,
      recall: { 'thumb-up': { n: 1, of: 1 }, 'thumb-down': { n: 1, of: 1 }, both: { n: 2, of: 2, share: 1 } },
      confused: 0,
      falseAlarms: { all: { n: 2, of: 3 }, withoutThumbs: { n: 1, of: 2, share: 0.5 } },
      alarms: [
        { file: 'mislabelled.png', label: 'fingers', gesture: 'thumb-up' },
        { file: 'known.png', label: 'fingers', gesture: 'thumb-up' },
      ],
    },
    times: { frames: 5 },
    films: [
      { name: 'negatives', pictures: 2, confirmed: [{ file: 'mislabelled.png', gesture: 'thumb-up' }] },
      { name: 'hands', pictures: 1, confirmed: [], inTenMinutes: 0 },
    ],
  });
}, 120_000);

it('says what is wrong with pictures and options', async () => {
  expect(await evaluate('--shows-thumb', 'up.png')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('the file of a negative'),
  });
  expect(await evaluate('--json', '--markdown')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('not both'),
  });
  const empty = await runCaptured(['evaluate', 'hands', '--data', '.'], { cwd: folder });
  expect(empty).toMatchObject({ code: 2, stderr: expect.stringContaining('images.csv and images/') });
  mkdirSync(join(folder, 'bad'), { recursive: true });
  writeFileSync(join(folder, 'bad', 'images.csv'), 'file,gesture\ngone.png,like\n');
  const gone = await runCaptured(['evaluate', 'hands', '--data', 'bad'], { cwd: folder });
  expect(gone).toMatchObject({ code: 2, stderr: expect.stringContaining('gone.png, which does not exist') });
});
