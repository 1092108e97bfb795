import type { ClassFigures } from '@emoverse/evaluation';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { writeFaceTiles } from '../testing/write-face-tiles.ts';
import { DEGRADATIONS } from '@emoverse/evaluation';
import { openOutsideReader } from '@emoverse/evaluation';

const folder = temporaryFolder();
let modules = 0;

function moduleOf(code: string): string {
  const file = join(folder, `reader-${(modules += 1)}.mjs`);
  writeFileSync(file, code);
  return file;
}

/** A module whose reader answers the expression `answer`, in which `gray` is the tile. */
const answering = (answer: string, more = ''): string =>
  moduleOf(`export default async () => ({ name: 'theirs', ${more} read: async (gray) => (${answer}) });`);

const tile = new Uint8Array(48 * 48).fill(90);

async function readWith(file: string): Promise<unknown> {
  const reader = await openOutsideReader(file);
  return reader.classify((await reader.crop(tile)).crop);
}

const ALL = 'angry: 0, disgust: 0, fear: 0, sad: 0, surprise: 0';

describe('openOutsideReader', () => {
  it('hands the gray levels of the tile over as bytes, and takes the answer for both label sets', async () => {
    const file = answering(
      `{ ${ALL}, happy: gray[7] / 100, neutral: gray instanceof Uint8Array && gray.length === 2304 ? 0.1 : 1 }`,
    );
    expect(await readWith(file)).toMatchObject({
      heads: {
        fer2013: { happy: 0.9, neutral: 0.1, fear: 0 },
        ferplus: { happiness: 0.9, neutral: 0.1, contempt: 0 },
      },
    });
  });

  it('lets a reader know fewer emotions, which it never answers', async () => {
    const file = answering('{ happy: 0.25, sad: 0.75 }', "labels: ['happy', 'sad'],");
    const reader = await openOutsideReader(file);
    expect(reader.notes.join('; ')).toContain('never answers angry, disgust, fear, surprise, neutral');
    expect(await readWith(file)).toMatchObject({ scores: { sad: 0.75, angry: 0 } });
  });

  it.each([
    ['a sum that is not 1', '{ happy: 0.5 }', 'must sum to 1, got 0.5'],
    ['a number that is none', '{ happy: Number.NaN }', 'happy'],
    ['an emotion that there is not', '{ bored: 1 }', 'bored'],
    ['nothing', 'undefined', 'expected record'],
    ['a negative number', '{ happy: 1.2, sad: -0.2 }', 'sad'],
    ['an emotion left out', '{ happy: 1 }', 'angry is missing'],
    ['an error', '(() => { throw new Error("no weights"); })()', 'failed on a tile: no weights'],
  ])('says what is wrong with an answer: %s', async (_, answer, told) => {
    await expect(readWith(answering(answer))).rejects.toThrow(told);
  });

  it('says what is wrong with a module', async () => {
    await expect(openOutsideReader(join(folder, 'none.mjs'))).rejects.toThrow('cannot be read');
    await expect(openOutsideReader(moduleOf('export const a = 1;'))).rejects.toThrow('default export');
    await expect(openOutsideReader(moduleOf('this is not JavaScript'))).rejects.toThrow('cannot be loaded');
    await expect(openOutsideReader(moduleOf('export default () => ({ read() {} });'))).rejects.toThrow(
      'name',
    );
    await expect(
      openOutsideReader(moduleOf('export default () => { throw new Error("no GPU"); };')),
    ).rejects.toThrow('failed: no GPU');
  });
});

describe('emoverse evaluate emotions --reader', () => {
  const set = join(folder, 'set');
  // Bright tiles are happy, dark ones sad, and the reader below knows it.
  writeFaceTiles(
    set,
    'PublicTest',
    Array.from({ length: 8 }, (_, number) => ({
      label: number % 2 === 0 ? 'happy' : 'sad',
      votes: number === 7 ? [0, 0, 0, 0, 0, 0, 0, 10] : number % 2 === 0 ? [0, 10] : [0, 0, 0, 10],
      gray: () => (number % 2 === 0 ? 200 : 20),
    })),
    5000,
  );
  const perfect = answering(`{ ${ALL}, neutral: 0, happy: gray[0] > 99 ? 1 : 0, sad: gray[0] > 99 ? 0 : 1 }`);

  interface Told {
    readonly model: string;
    readonly fer2013: ClassFigures;
    readonly ferplus8: ClassFigures;
    readonly ferplus7: ClassFigures;
    readonly notes: readonly string[];
  }

  it('judges any reader by the measures of our own', async () => {
    const { code, stdout, stderr } = await runCaptured(
      ['evaluate', 'emotions', '--data', set, '--reader', perfect, '--json'],
      { cwd: folder },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const told = JSON.parse(stdout) as Told;
    expect(told).toMatchObject({ model: 'theirs', fer2013: { n: 8, accuracy: 1 } });
    // The last face shows contempt by its votes, which a reader of seven emotions cannot answer.
    expect(told).toMatchObject({ ferplus8: { n: 8, accuracy: 7 / 8 }, ferplus7: { n: 7, accuracy: 1 } });
    expect(told.notes[0]).toContain('contempt is never answered');
  });

  it('puts several readers into one table, and one list in JSON', async () => {
    const other = answering(`{ ${ALL}, neutral: 0, happy: 1, sad: 0 }`);
    const both = ['evaluate', 'emotions', '--data', set, '--reader', perfect, '--reader', other];
    const { stdout } = await runCaptured(both);
    expect(stdout).toMatch(/theirs +– +100\.0 %.*\ntheirs +– +50\.0 %/);
    const report = join(folder, 'report');
    const { stdout: json } = await runCaptured([...both, '--json', '--report', report]);
    const page = readFileSync(join(report, 'emotions-publictest.html'), 'utf8');
    expect(page).toContain('<a href="emotions-publictest-theirs.html">');
    expect(page).toContain('<td>100.0 % (67.6–100.0)</td>');
    expect(JSON.parse(json)).toMatchObject({
      split: 'PublicTest',
      tiles: 8,
      readers: [{ fer2013: { accuracy: 1 } }, { fer2013: { accuracy: 0.5 } }],
    });
  });

  it('reads every face again under each degradation, clean beside it', async () => {
    const robust = ['evaluate', 'emotions', '--data', set, '--reader', perfect, '--robust'];
    const { stdout } = await runCaptured([...robust, '--json']);
    const told = JSON.parse(stdout) as { robust: Record<string, { fer2013: { accuracy: number } }> };
    expect(Object.keys(told.robust)).toEqual(['clean', ...Object.keys(DEGRADATIONS)]);
    // Plain tiles stay as bright wherever the box is; in the dark all of them look sad to a reader of brightness.
    expect(told.robust).toMatchObject({
      clean: { fer2013: { n: 8, accuracy: 1 } },
      rotation: { fer2013: { accuracy: 1 } },
      lowLight: { fer2013: { accuracy: 0.5 }, ferplus7: { n: 7 } },
      mirrored: { fer2013: { accuracy: 1 } },
    });
    expect((await runCaptured(robust)).stdout).toMatch(/a quarter of the light.* 50\.0 % +50\.0/);
  });

  it('ends with 2 and the reason when a reader does not do as it should', async () => {
    const { code, stderr } = await runCaptured([
      'evaluate',
      'emotions',
      '--data',
      set,
      '--reader',
      answering('{}'),
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('the reader theirs must answer a probability for each of angry');
  });
});
