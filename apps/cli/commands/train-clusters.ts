import { chooseImporter, learnPlaces, openTable, takeTable } from '@emoverse/catalogue';
import { EmoVerseError, type CatalogueItem } from '@emoverse/domain';
import type { MoodClusterModel } from '@emoverse/recommender';
import { fitMoodClusters, type PlottedSong } from '@emoverse/recommender/training';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { gatherCatalogue } from '../gather-catalogue.ts';
import { identifyFile } from '../imports/identify-file.ts';
import { scatterPlot, formatTable, percent } from '@emoverse/report';

export interface TrainOptions {
  readonly k: number;
  readonly components: number;
  readonly seed: number;
  readonly data?: string;
  readonly catalogue?: readonly string[];
  readonly plot?: string;
  readonly output?: string;
  readonly json?: boolean;
}

export async function trainClusters(options: TrainOptions, io: CommandIo): Promise<void> {
  const songs =
    options.catalogue === undefined
      ? (await gatherCatalogue(io, options.data)).items.filter(({ domain }) => domain === 'music')
      : await songsOf(options.catalogue, io);
  const { k, components, seed } = options;
  const { model, plot } = fit(songs, { k, components, seed });
  if (options.output !== undefined)
    await save(resolve(io.cwd, options.output), `${JSON.stringify(model, undefined, 1)}\n`, io);
  if (options.plot !== undefined) await save(resolve(io.cwd, options.plot), drawClusters(model, plot), io);
  io.stdout.write(options.json ? `${JSON.stringify(model)}\n` : tell(model));
}

/** The songs of CSV tables, each once. */
export async function songsOf(files: readonly string[], io: CommandIo): Promise<CatalogueItem[]> {
  const songs = new Map<string, CatalogueItem>();
  for (const file of files) {
    const path = resolve(io.cwd, file);
    await identifyFile(path);
    const table = await openTable(path);
    const batches = takeTable(
      table,
      chooseImporter(table.columns, 'spotify'),
      {
        place: learnPlaces([]),
        thisYear: new Date(io.now()).getUTCFullYear(),
        minimumVotes: 0,
        side: { of: () => undefined },
      },
      { batchRows: () => 2000 },
    );
    for await (const { items } of batches) {
      for (const item of items) if (!songs.has(item.id)) songs.set(item.id, item);
    }
  }
  return [...songs.values()];
}

function fit(
  songs: readonly CatalogueItem[],
  options: { k: number; components: number; seed: number },
): ReturnType<typeof fitMoodClusters> {
  try {
    return fitMoodClusters(songs, options);
  } catch (error) {
    if (error instanceof EmoVerseError && error.code === 'too-few-songs')
      throw new BadInputError(error.message, { cause: error });
    throw error;
  }
}

async function save(file: string, content: string, io: CommandIo): Promise<void> {
  await writeFile(file, content).catch((cause: unknown) => {
    throw new BadInputError(
      `${file} cannot be written (${cause instanceof Error ? cause.message : String(cause)}); choose another path`,
      { cause },
    );
  });
  io.stderr.write(`Written to ${file}\n`);
}

function tell({ clusters, features, pca, songs, silhouette, version }: MoodClusterModel): string {
  const table = formatTable(
    [
      { title: 'cluster', align: 'right' },
      { title: 'mood' },
      { title: 'songs', align: 'right' },
      { title: 'valence', align: 'right' },
      { title: 'arousal', align: 'right' },
    ],
    clusters.map(({ name, mood, songs: count }, index) => [
      String(index + 1),
      name,
      String(count),
      mood.valence.toFixed(2),
      mood.arousal.toFixed(2),
    ]),
  );
  const explained = percent(pca.explained.reduce((sum, share) => sum + share, 0));
  const spread = silhouette === undefined ? '' : `, mean silhouette ${silhouette.toFixed(3)}`;
  return `${songs} songs, features ${features.join(', ')}; ${pca.components.length} components hold ${explained} of the variance${spread}; model ${version}\n\n${table}`;
}

/** A place on the first two components, of which there may be one. */
function firstTwo([x = 0, y = 0]: readonly number[] = []): readonly [number, number] {
  return [x, y];
}

/** The songs on the first two components, coloured by cluster. */
function drawClusters(model: MoodClusterModel, plot: readonly PlottedSong[]): string {
  const groups = model.clusters.map(({ name }, cluster) => ({
    name: `${cluster + 1} ${name}`,
    points: plot.filter((song) => song.cluster === cluster).map(({ x, y }) => [x, y] as const),
    centre: firstTwo(model.centroids[cluster]),
  }));
  const axis = (component: number): string => {
    const loadings = model.pca.components[component] ?? [];
    const strongest = model.features
      .map((feature, index) => ({ feature, loading: loadings[index] ?? 0 }))
      .sort((a, b) => Math.abs(b.loading) - Math.abs(a.loading))
      .slice(0, 3)
      .map(({ feature, loading }) => `${loading >= 0 ? '+' : '−'}${feature}`);
    return `component ${component + 1}, ${percent(model.pca.explained[component] ?? 0)} of the variance (${strongest.join(' ')})`;
  };
  return scatterPlot(`Mood clusters of ${model.songs} songs`, axis(0), axis(1), groups);
}
