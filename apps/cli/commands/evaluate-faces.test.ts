import { createCanvas, loadImage } from '@napi-rs/canvas';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { VARIANTS } from '@emoverse/evaluation';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

vi.setConfig({ testTimeout: 300_000 });
const folder = temporaryFolder();
const demo = join(
  dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')),
  'demo',
);

describe('emoverse evaluate faces', () => {
  it('finds the marked face, calls nothing in an empty picture a face, and times a camera look', async () => {
    mkdirSync(join(folder, 'images'));
    const canvas = createCanvas(320, 240);
    canvas.getContext('2d').fillRect(0, 0, 320, 240);
    writeFileSync(join(folder, 'images/black.png'), canvas.toBuffer('image/png'));
    const cut = createCanvas(520, 520);
    cut
      .getContext('2d')
      .drawImage(await loadImage(join(demo, 'sample1.jpg')), 1300, 80, 520, 520, 0, 0, 520, 520);
    writeFileSync(join(folder, 'images/smile.png'), cut.toBuffer('image/png'));
    writeFileSync(join(folder, 'images.csv'), 'file\nimages/smile.png\nimages/black.png\n');
    // The box of the smiling face was read off the demo photo by eye.
    writeFileSync(join(folder, 'boxes.csv'), 'file,x,y,w,h,invalid\nimages/smile.png,180,170,170,190,0\n');
    const { code, stdout } = await runCaptured([
      'evaluate',
      'faces',
      '--data',
      folder,
      '--detector',
      'neural',
      '--json',
    ]);
    expect(code).toBe(0);
    const { photos, detectors } = JSON.parse(stdout) as {
      photos: number;
      detectors: Record<
        string,
        { n: number; recall: number; precision: number; ms: { median: number; p95: number } }
      >;
    };
    expect(photos).toBe(2);
    expect(Object.keys(detectors)).toEqual(['neural']);
    expect(detectors['neural']).toMatchObject({ n: 1, recall: 1, precision: 1 });
    expect(detectors['neural'].ms.p95).toBeGreaterThanOrEqual(detectors['neural'].ms.median);
  });

  it('takes only so many photos where a limit is given', async () => {
    const { code, stdout } = await runCaptured([
      ...['evaluate', 'faces', '--data', folder, '--detector', 'haar', '--limit', '1', '--json'],
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ photos: 1 });
  });

  it('measures another detector from a module, also on varied faces and pictures without people', async () => {
    const module = join(folder, 'always-there.mjs');
    writeFileSync(
      module,
      `export const createDetector = () => ({
        name: 'always there',
        detectFaces: () => [{ x: 180, y: 170, width: 170, height: 190, score: 0.5 }],
        dispose: () => undefined,
      });`,
    );
    const report = join(folder, 'report');
    const { code, stdout } = await runCaptured([
      ...['evaluate', 'faces', '--data', folder, '--detector-module', module],
      ...['--variants', '--report', report, '--json'],
    ]);
    expect(code).toBe(0);
    const { detectors } = JSON.parse(stdout) as {
      detectors: Record<
        string,
        {
          recall: number;
          precision: number;
          variants: {
            faces: Record<string, { n: number; recall: number }>;
            withoutPeople: { pictures: number; found: number; perPicture: number };
          };
        }
      >;
    };
    expect(Object.keys(detectors)).toEqual(['always there']);
    const { recall, precision, variants } = detectors['always there'];
    expect([recall, precision]).toEqual([1, 0.5]);
    expect(Object.keys(variants.faces)).toEqual(VARIANTS.map(({ name }) => name));
    expect(variants.faces['24 px']).toMatchObject({ n: 1, recall: 0 });
    expect(variants.withoutPeople.found).toBe(variants.withoutPeople.pictures);
    expect(variants.withoutPeople.perPicture).toBe(1);
    const page = readFileSync(join(report, 'faces.html'), 'utf8');
    for (const part of ['always there', 'turned +30°', 'False faces', '<svg']) expect(page).toContain(part);
  });

  it('refuses a module that is no detector, and says what it expects', async () => {
    const module = join(folder, 'empty.mjs');
    writeFileSync(module, 'export const nothing = 1;');
    expect(
      await runCaptured(['evaluate', 'faces', '--data', folder, '--detector-module', module]),
    ).toMatchObject({ code: 2, stderr: expect.stringContaining('expected createDetector()') });
  });

  it('names what a folder lacks', async () => {
    mkdirSync(join(folder, 'bare'));
    expect(await runCaptured(['evaluate', 'faces', '--data', join(folder, 'bare')])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('expected images.csv and boxes.csv'),
    });
  });
});
