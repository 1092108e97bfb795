import { moodClusterModelSchema } from '@emoverse/recommender';
import { assignMoodCluster } from '@emoverse/recommender/training';
import { loadBundledCatalogue } from '@emoverse/catalogue';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

vi.setConfig({ testTimeout: 120_000 });
const folder = temporaryFolder();

describe('emoverse train-clusters', () => {
  it('fits the songs of the catalogue, saves a model that others can read, and draws it', async () => {
    const [output, plot] = [join(folder, 'clusters.json'), join(folder, 'clusters.svg')];
    const { code, stdout } = await runCaptured(['train-clusters', '--output', output, '--plot', plot], {
      cwd: folder,
    });
    expect(code).toBe(0);
    expect(stdout).toContain('model mood-clusters-1');
    const model = moodClusterModelSchema.parse(JSON.parse(readFileSync(output, 'utf8')));
    expect(model.clusters).toHaveLength(8);
    expect(model.pca.components).toHaveLength(2);
    const songs = (await loadBundledCatalogue()).items.filter(({ audio }) => audio !== undefined);
    expect(model.clusters.reduce((sum, cluster) => sum + cluster.songs, 0)).toBe(songs.length);
    // Each song falls into the cluster whose centre is nearest to it: counted anew from the saved model.
    const counts = model.clusters.map(
      (_, cluster) => songs.filter((song) => assignMoodCluster(model, song)?.cluster === cluster).length,
    );
    expect(counts).toEqual(model.clusters.map((cluster) => cluster.songs));
    const svg = readFileSync(plot, 'utf8');
    expect(svg.match(/<circle [^>]*r="2"/g)).toHaveLength(songs.length);
    for (const { name } of model.clusters) expect(svg).toContain(` ${name}`);
  });

  it('gives the same model for the same seed', async () => {
    const train = (seed: string): Promise<string> =>
      runCaptured(['train-clusters', '--k', '5', '--seed', seed, '--json'], { cwd: folder }).then(
        ({ stdout }) => stdout,
      );
    expect(await train('7')).toBe(await train('7'));
  });

  it('says what it needs when there are too few songs or the table is another one', async () => {
    const few = join(folder, 'few.csv');
    writeFileSync(
      few,
      'artist,song,danceability,energy,valence,tempo,acousticness\nA,B,0.5,0.5,0.5,100,0.5\n',
    );
    expect(await runCaptured(['train-clusters', '--catalogue', few])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('at least 20 songs'),
    });
    const other = join(folder, 'other.csv');
    writeFileSync(other, 'a,b\n1,2\n');
    expect(await runCaptured(['train-clusters', '--catalogue', other])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('unknown-table'),
    });
    expect(await runCaptured(['train-clusters', '--catalogue', join(folder, 'none.csv')])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('does not exist'),
    });
  });
});
