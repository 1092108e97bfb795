import {
  type ClassFigures,
  type FullFigures,
  type PicturesReport,
  readFaceTiles,
} from '@emoverse/evaluation';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_MODEL } from '../command-line/choices.ts';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { writeFaceTiles, type DrawnTile } from '../testing/write-face-tiles.ts';

vi.setConfig({ testTimeout: 300_000 });
const folder = temporaryFolder();
const EMOTIONS = ['angry', 'disgust', 'fear', 'happy', 'sad', 'surprise', 'neutral'];
/** Columns: neutral, happiness, surprise, sadness, anger, disgust, fear, contempt, unknown, nf. */
const VOTES: readonly (readonly (number | '')[])[] = [
  [0, 10, 0, 0, 0, 0, 0, 0, 0, 0],
  [4, 1, 1, 3, 1, 0, 0, 0, 0, 0],
  [5, 0, 0, 5, 0, 0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0, 0, 0, 8, 2, 0],
  [0, 0, 0, 0, 0, 0, 0, 0, 10, 0],
  [],
];
const tiles: DrawnTile[] = Array.from({ length: 14 }, (_, number) => ({
  label: EMOTIONS[number % 7],
  votes: VOTES[number % VOTES.length],
  gray: (x, y) => (17 * number + 3 * x + 5 * y) % 256,
}));

interface Told {
  split: string;
  model: string;
  modelHash: string;
  tiles: number;
  fer2013: FullFigures;
  ferplus8?: FullFigures;
  ferplus7?: FullFigures;
  strict8?: ClassFigures;
  flip: { fer2013: { accuracy: number }; ferplus8?: { accuracy: number } };
  seen: { fer2013: ClassFigures; ferplus7?: ClassFigures };
  withoutDuplicates?: { fer2013: ClassFigures };
  msPerFace: { median: number; p95: number };
}

async function evaluate(...args: string[]): Promise<Told> {
  const { code, stdout, stderr } = await runCaptured(['evaluate', 'emotions', ...args, '--json']);
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Told;
}

describe('readFaceTiles', () => {
  it('gives every gray level as it was written, in whatever mosaics', async () => {
    const set = join(folder, 'tiles');
    writeFaceTiles(set, 'SecretTest', tiles, 6, 4);
    const read = await readFaceTiles(set, undefined);
    expect(read.split).toBe('SecretTest');
    // The second mosaic begins after six tiles; its first row is padded with black in the first one.
    expect(
      read.tiles
        .slice(0, 6)
        .every(({ pixels }, number) =>
          pixels.every((gray, place) => gray === tiles[number].gray(place % 48, Math.floor(place / 48))),
        ),
    ).toBe(true);
  });
});

describe('emoverse evaluate emotions', () => {
  const set = join(folder, 'set');
  writeFaceTiles(set, 'SecretTest', tiles, 5000);

  it('scores all tiles against FER-2013 and only those with a majority against FER+', async () => {
    const told = await evaluate('--data', set);
    expect(told).toMatchObject({ split: 'SecretTest', model: DEFAULT_MODEL, tiles: 14 });
    expect(told.modelHash).toMatch(/^[0-9a-f]{64}$/);
    expect(told.fer2013.n).toBe(14);
    // Votes 0, 1 and 3 of VOTES have a majority (3 is contempt, 1 only once single votes are dropped).
    const withMajority = tiles.filter((_, number) => [0, 1, 3].includes(number % 6)).length;
    const contempt = tiles.filter((_, number) => number % 6 === 3).length;
    expect(told.ferplus8?.n).toBe(withMajority);
    expect(told.ferplus7?.n).toBe(withMajority - contempt);
    expect(told.seen.ferplus7?.n).toBe(withMajority - contempt);
    expect(told.strict8?.n).toBe(tiles.filter((_, number) => [0, 3].includes(number % 6)).length);
    expect(told.fer2013.confusion.flat().reduce((total, count) => total + count, 0)).toBe(14);
    expect(told.withoutDuplicates).toBeUndefined();
    expect(told.msPerFace.median).toBeGreaterThan(0);
    for (const head of [told.fer2013, told.ferplus8, told.ferplus7]) {
      const [low, high] = head?.macroF1Ci95 ?? [1, 0];
      expect(low).toBeLessThanOrEqual(high);
      expect(head?.crossFitted?.ece).toBeGreaterThanOrEqual(0);
      expect(Object.values(head?.perClass ?? {}).every(({ f1Ci95 }) => f1Ci95.length === 2)).toBe(true);
    }
  });

  it('gives figures without duplicates beside, leaves FER+ out without votes, and stops at the limit', async () => {
    const plain = join(folder, 'plain');
    writeFaceTiles(
      plain,
      'PublicTest',
      tiles.map((tile) => ({ ...tile, votes: [] })),
      5000,
    );
    writeFileSync(
      join(plain, 'duplicates.csv'),
      'group,split,tile\n0,PublicTest,1\n0,PublicTest,4\n1,Training,2\n',
    );
    const told = await evaluate('--data', plain, '--split', 'publictest');
    expect(told.fer2013.n).toBe(14);
    expect(told.withoutDuplicates?.fer2013.n).toBe(12);
    expect(told.ferplus8).toBeUndefined();
    expect(told.flip.ferplus8).toBeUndefined();
    expect((await evaluate('--data', plain, '--limit', '10')).fer2013.n).toBe(10);
  });

  it('writes a page that needs nothing else, with plots and the counts of the data', async () => {
    const report = join(folder, 'report');
    await evaluate('--data', set, '--limit', '7', '--report', report);
    const page = readFileSync(join(report, 'emotions-secrettest.html'), 'utf8');
    expect(page).toContain('Confusion: FER-2013, 7 classes');
    expect(page).toContain('Reliability: FER+ majority, 8 classes');
    expect(page).toContain('Accuracy and loss over the epochs');
    expect(page).toMatch(/<td>SecretTest<\/td><td>2<\/td>/);
    expect(page).toContain('<td>85.2 %</td>');
    // Nothing from elsewhere: links stay on the page, pictures are in it.
    expect(page).not.toMatch(/href="(?!#)|src="(?!data:image\/png;base64,)|url\(/);
    // Every link of the contents leads somewhere, and what scrolls can be reached by keyboard.
    for (const [, anchor] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`<h2 id="${anchor}"`);
    expect(page).not.toMatch(/<div class="wide"(?! tabindex="0" role="region" aria-label=)/);
    expect(page).toContain('prefers-color-scheme: dark');
    // Pictures of people must not be committed by accident.
    expect(readFileSync(join(report, '.gitignore'), 'utf8')).toBe('*\n');
  });

  it('reads labelled pictures the whole way, and counts those without a face as wrong', async () => {
    const pictures = join(folder, 'pictures');
    mkdirSync(join(pictures, 'images'), { recursive: true });
    const gray = new PNG({ width: 60, height: 60 });
    gray.data.fill(120);
    writeFileSync(join(pictures, 'images', 'plain.png'), PNG.sync.write(gray));
    writeFileSync(join(pictures, 'labels.csv'), 'file,label,group\nplain.png,happy,a\nplain.png,sad,a\n');
    const measured = async (...args: string[]): Promise<PicturesReport> => {
      const whole = ['evaluate', 'emotions', '--pictures', pictures, ...args, '--json'];
      const { code, stdout } = await runCaptured(whole);
      expect(code).toBe(0);
      return (JSON.parse(stdout) as { pictures: PicturesReport }).pictures;
    };
    expect(await measured()).toMatchObject({ n: 2, notFound: 2, groups: 1, seen: { accuracy: 0 } });
    const whole = await measured('--detector', 'none');
    expect(whole).toMatchObject({ n: 2, notFound: 0, seen: { found: { n: 2 } } });
    // The same picture twice, under two labels: at most one answer can be right.
    expect(whole.fer2013.accuracy).toBeLessThanOrEqual(0.5);
    const joined = await runCaptured(['evaluate', 'emotions', '--pictures', pictures, '--data', set]);
    expect(joined).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('cannot be joined with --data'),
    });
  });

  it('looks for the face in the tile with a detector', async () => {
    expect(await evaluate('--data', set, '--limit', '2', '--detector', 'haar')).toMatchObject({
      detector: 'haar',
      tiles: 2,
    });
  });

  it('names what a folder lacks', async () => {
    const refused = async (...args: string[]): Promise<string> => {
      const { code, stderr } = await runCaptured(['evaluate', 'emotions', ...args]);
      expect(code).toBe(2);
      return stderr;
    };
    expect(await refused('--data', folder)).toContain('expected labels.csv and mosaics');
    expect(await refused('--data', set, '--split', 'Training')).toContain('expected one of SecretTest');
    const missing = join(folder, 'missing');
    writeFaceTiles(missing, 'PublicTest', tiles.slice(0, 3), 5000);
    writeFileSync(
      join(missing, 'labels.csv'),
      `${readFileSync(join(missing, 'labels.csv'), 'utf8')}PublicTest,5000,,happy,match,,,,,,,,,,\n`,
    );
    expect(await refused('--data', missing)).toContain('names tile 5000');
    writeFileSync(join(missing, 'labels.csv'), 'split,tile,label\nPublicTest,0,bored\n');
    expect(await refused('--data', missing)).toContain('the class "bored"; expected one of angry');
    expect(await refused()).toContain('expected the folder with the faces: give it with --data DIR');
  });
});

describe.skipIf(!process.env['EMOVERSE_REFERENCE_DATA'])(
  'emotions on FER-2013 (skipped without EMOVERSE_REFERENCE_DATA)',
  () => {
    const data = join(process.env['EMOVERSE_REFERENCE_DATA'] ?? '', 'fer2013');

    it('counts the tiles of PublicTest as FER+ does', async () => {
      const { tiles: read } = await readFaceTiles(data, 'PublicTest');
      expect(read).toHaveLength(3589);
      expect(read.filter(({ label }) => label === 'happy')).toHaveLength(895);
    });
  },
);
