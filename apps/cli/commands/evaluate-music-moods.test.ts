import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSeededRandom } from '@emoverse/numeric';
import type { MusicMoodsResult } from '@emoverse/evaluation';
import { describe, expect, it, vi } from 'vitest';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

vi.setConfig({ testTimeout: 120_000 });
const folder = temporaryFolder();
const FEATURES =
  'danceability,energy,loudness,speechiness,acousticness,instrumentalness,liveness,valence,tempo';
const CENTRES: Readonly<Record<string, readonly number[]>> = {
  Happy: [0.8, 0.7, -5, 0.05, 0.1, 0, 0.1, 0.9, 120],
  Sad: [0.4, 0.3, -12, 0.04, 0.7, 0.1, 0.1, 0.2, 90],
  Energetic: [0.5, 0.95, -3, 0.1, 0.01, 0, 0.3, 0.5, 150],
  Calm: [0.3, 0.15, -20, 0.04, 0.95, 0.9, 0.1, 0.3, 80],
};

/** Songs scattered narrowly round the four moods: any sound method tells them apart. */
function writeSongs(
  name: string,
  count: number,
  seed: number,
  extra: { readonly mood: boolean; readonly tags: boolean },
): string {
  const random = createSeededRandom(seed);
  const moods = Object.keys(CENTRES);
  const rows = Array.from({ length: count }, (_, number) => {
    const mood = moods[number % 4];
    const features = CENTRES[mood].map((centre) => centre * (0.95 + 0.1 * random()));
    const [valence, arousal] = [features[7], features[1]];
    return [
      `${name} ${number}`,
      'Somebody',
      ...features,
      ...(extra.mood ? [mood] : []),
      ...(extra.tags ? [2 * valence - 1, 2 * arousal - 1] : []),
    ].join(',');
  });
  const header = [
    'title',
    'artist',
    FEATURES,
    ...(extra.mood ? ['mood'] : []),
    ...(extra.tags ? ['tag_valence,tag_arousal'] : []),
  ].join(',');
  const file = join(folder, `${name}.csv`);
  writeFileSync(file, `${[header, ...rows].join('\n')}\n`);
  return file;
}

async function evaluate(...args: string[]): Promise<
  MusicMoodsResult & {
    bundledCatalogue: Record<string, number>;
    bundledCatalogueBySound: Record<string, number>;
    taughtBy: string;
  }
> {
  const { code, stdout } = await runCaptured(['evaluate', 'music-moods', ...args, '--json']);
  expect(code).toBe(0);
  return JSON.parse(stdout) as MusicMoodsResult & {
    bundledCatalogue: Record<string, number>;
    bundledCatalogueBySound: Record<string, number>;
    taughtBy: string;
  };
}

describe('emoverse evaluate music-moods', () => {
  it('tells moods that lie apart, on songs it has not been named or trained with', async () => {
    const catalogue = [
      writeSongs('one', 200, 1, { mood: false, tags: false }),
      writeSongs('two', 200, 2, { mood: false, tags: false }),
    ];
    const tuning = writeSongs('tuning', 80, 3, { mood: true, tags: false });
    const truth = writeSongs('truth', 120, 4, { mood: true, tags: false });
    const tags = writeSongs('tags', 120, 5, { mood: false, tags: true });
    const result = await evaluate(
      '--catalogue',
      catalogue[0],
      '--catalogue',
      catalogue[1],
      '--tuning',
      tuning,
      '--truth',
      truth,
      '--tags',
      tags,
      '--k',
      '8',
    );
    expect(result.clusters).toMatchObject({ k: 8, accuracy: 1, macroF1: 1 });
    expect(result.model.accuracy).toBe(1);
    expect(result.majority.accuracy).toBe(0.25);
    expect(result.n).toMatchObject({ truth: 120, crossValidated: 0, catalogue: 400 });
    expect(result.valenceR).toBeGreaterThan(0.9);
    expect(result.arousalR).toBeGreaterThan(0.9);
    expect(Object.values(result.bundledCatalogue).every((count) => count >= 100)).toBe(true);
    expect(result.bundledCatalogueBySound['Calm']).toBeGreaterThanOrEqual(100);
    expect(result.bundledCatalogueBySound['Sad']).toBeGreaterThanOrEqual(100);
  });

  it('cross-validates what it was tuned on, and says so', async () => {
    const catalogue = writeSongs('songs', 100, 1, { mood: false, tags: false });
    const truth = writeSongs('judges', 60, 4, { mood: true, tags: false });
    const told = await runCaptured([
      ...['evaluate', 'music-moods', '--catalogue', catalogue, '--truth', truth, '--tuning', truth],
    ]);
    expect(told.stdout).toContain('60 songs judged, 60 of them by ten-fold cross-validation');
  });

  it('judges another truth by the head that comes with EmoVerse, or by a trained one, without the tuning songs', async () => {
    const catalogue = writeSongs('wide', 200, 1, { mood: false, tags: false });
    const truth = writeSongs('others', 60, 8, { mood: true, tags: false });
    const shipped = await evaluate('--catalogue', catalogue, '--truth', truth);
    expect(shipped.n).toMatchObject({ truth: 60, crossValidated: 0 });
    expect(shipped.taughtBy).toContain('comes with EmoVerse');
    expect(shipped.model.accuracy).toBeGreaterThan(0.7); // made-up songs of plain kinds, never seen
    const head = join(folder, 'head', 'model.json');
    const moods = writeSongs('moods', 80, 3, { mood: true, tags: false });
    const tags = writeSongs('tagged', 120, 5, { mood: false, tags: true });
    const trained = await runCaptured([
      ...['train-music-head', '--catalogue', catalogue, '--moods', moods, '--tags', tags],
      ...['--k', '8', '--output', join(folder, 'head'), '--json'],
    ]);
    expect(trained.code).toBe(0);
    const own = await evaluate('--catalogue', catalogue, '--truth', truth, '--head', head, '--k', '8');
    expect(own).toMatchObject({ taughtBy: head, model: { accuracy: 1 }, clusters: { accuracy: 1 } });
    const again = await evaluate('--catalogue', catalogue, '--truth', moods, '--head', head, '--k', '8');
    expect(again.n.crossValidated).toBe(80);
    expect(
      await runCaptured([
        'evaluate',
        'music-moods',
        '--catalogue',
        catalogue,
        '--truth',
        truth,
        '--head',
        truth,
      ]),
    ).toMatchObject({ code: 2, stderr: expect.stringContaining('is not a head') });
  });

  it('names missing columns and wrong cells', async () => {
    const good = writeSongs('good', 40, 1, { mood: true, tags: false });
    const noMood = writeSongs('no-mood', 40, 1, { mood: false, tags: false });
    expect(
      await runCaptured(['evaluate', 'music-moods', '--catalogue', good, '--truth', noMood]),
    ).toMatchObject({ code: 2, stderr: expect.stringContaining('lacks the column mood') });
    const wrong = join(folder, 'wrong.csv');
    writeFileSync(wrong, `title,artist,${FEATURES},mood\nA,B,1,1,1,1,1,1,1,1,fast,Happy\n`);
    expect(
      await runCaptured(['evaluate', 'music-moods', '--catalogue', good, '--truth', wrong]),
    ).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('column tempo must hold numbers, got "fast"'),
    });
    writeFileSync(wrong, `title,artist,${FEATURES},mood\nA,B,1,1,1,1,1,1,1,1,100,Bored\n`);
    expect(
      await runCaptured(['evaluate', 'music-moods', '--catalogue', good, '--truth', wrong]),
    ).toMatchObject({ code: 2, stderr: expect.stringContaining('got "Bored"') });
  });
});
