import {
  numberAt,
  elementAt,
  AUDIO_FEATURES,
  EmoVerseError,
  type AudioFeature,
  type CatalogueItem,
  type ItemId,
  type MoodPoint,
} from '@emoverse/domain';
import {
  createSeededRandom,
  fitPca,
  fitStandardiser,
  kMeans,
  projectPca,
  silhouette,
  standardise,
} from '@emoverse/numeric';
import { z } from 'zod';

/** Moods that a cluster can be named after, and where they stand. */
const NAMED_MOODS: Readonly<Record<string, MoodPoint>> = {
  happy: { valence: 0.7, arousal: 0.35 },
  energetic: { valence: 0.3, arousal: 0.75 },
  angry: { valence: -0.6, arousal: 0.65 },
  sad: { valence: -0.6, arousal: -0.4 },
  calm: { valence: 0.4, arousal: -0.6 },
  neutral: { valence: 0, arousal: 0 },
};

/** A fitted model: plain JSON, so that a command can save it and another draw it. */
export const moodClusterModelSchema = z.object({
  version: z.literal('mood-clusters-1'),
  features: z.array(z.enum(AUDIO_FEATURES)).min(2),
  scaler: z.object({ means: z.array(z.number()), deviations: z.array(z.number()) }),
  pca: z.object({
    means: z.array(z.number()),
    components: z.array(z.array(z.number())),
    variances: z.array(z.number()),
    explained: z.array(z.number()),
  }),
  centroids: z.array(z.array(z.number())).min(1),
  /** In the order of the centroids: name, mean mood and number of the songs it was fitted on. */
  clusters: z.array(
    z.object({
      name: z.string(),
      mood: z.object({ valence: z.number(), arousal: z.number() }),
      songs: z.number().int(),
    }),
  ),
  inertia: z.number(),
  /** Mean silhouette over at most 500 songs, −1…1; absent for a single cluster. */
  silhouette: z.number().optional(),
  songs: z.number().int(),
});
export type MoodClusterModel = z.infer<typeof moodClusterModelSchema>;

/** A song on the plane of the first two components, for a plot. */
export interface PlottedSong {
  readonly itemId: ItemId;
  readonly x: number;
  readonly y: number;
  readonly cluster: number;
}

export interface MoodClusterOptions {
  /** Default 16, at most a tenth of the songs: on labelled songs more, smaller clusters named alike beat few. */
  readonly k?: number;
  /** Principal components to cluster in; default 3. */
  readonly components?: number;
  /** Default: every feature that at least half of the songs have. */
  readonly features?: readonly AudioFeature[];
  /** Same seed, same model. Default 1. */
  readonly seed?: number;
  /** Starts of K-means. Default 10. */
  readonly restarts?: number;
}

const SONGS_MINIMUM = 20;

/**
 * The paper's music model: standardise the audio features, reduce them by PCA, cluster with K-means, and name each
 * cluster by the mood nearest to the mean mood of its songs.
 *
 * Only items with audio features count. A missing valence is read off the item's mood (−1…1 to 0…1); any other
 * missing value counts as the mean.
 *
 * @throws EmoVerseError `too-few-songs` for less than 20 songs with audio features.
 */
export function fitMoodClusters(
  items: readonly CatalogueItem[],
  options: MoodClusterOptions = {},
): { readonly model: MoodClusterModel; readonly plot: readonly PlottedSong[] } {
  const songs = items.filter(({ audio }) => audio !== undefined);
  if (songs.length < SONGS_MINIMUM) {
    throw new EmoVerseError(
      'too-few-songs',
      `clusters need at least ${SONGS_MINIMUM} songs with audio features, got ${songs.length}: import some`,
    );
  }
  const features = options.features ?? commonFeatures(songs);
  const seed = options.seed ?? 1;
  const table = filledTable(songs, features);
  const scaler = fitStandardiser(table);
  const scaled = table.map((row) => standardise(scaler, row));
  const pca = fitPca(scaled, Math.min(options.components ?? 3, features.length));
  const points = scaled.map((row) => projectPca(pca, row));
  const k = Math.min(options.k ?? Math.min(16, Math.floor(songs.length / 10)), songs.length);
  const found = kMeans(points, k, { random: createSeededRandom(seed), restarts: options.restarts ?? 10 });
  const spread = silhouette(points, found.assignments, { size: 500, random: createSeededRandom(seed) });
  const model: MoodClusterModel = {
    version: 'mood-clusters-1',
    features: [...features],
    scaler: { means: [...scaler.means], deviations: [...scaler.deviations] },
    pca: {
      means: [...pca.means],
      components: pca.components.map((component) => [...component]),
      variances: [...pca.variances],
      explained: [...pca.explained],
    },
    centroids: found.centroids.map((centroid) => [...centroid]),
    clusters: namedClusters(songs, found.assignments, k),
    inertia: found.inertia,
    ...(Number.isNaN(spread) ? {} : { silhouette: spread }),
    songs: songs.length,
  };
  const plot = songs.map((song, number) => {
    const [x = 0, y = 0] = elementAt(points, number);
    return { itemId: song.id, x, y, cluster: numberAt(found.assignments, number) };
  });
  return { model, plot };
}

/** The value of one feature, undefined where it is not known. */
export function clusterFeature({ audio, mood }: CatalogueItem, feature: AudioFeature): number | undefined {
  if (feature === 'valence') return audio?.valence ?? (mood.valence + 1) / 2;
  return audio?.[feature];
}

function commonFeatures(songs: readonly CatalogueItem[]): AudioFeature[] {
  return AUDIO_FEATURES.filter(
    (feature) =>
      2 * songs.filter((song) => clusterFeature(song, feature) !== undefined).length >= songs.length,
  );
}

function filledTable(songs: readonly CatalogueItem[], features: readonly AudioFeature[]): number[][] {
  const usual = features.map((feature) => {
    const known = songs.flatMap((song) => clusterFeature(song, feature) ?? []);
    return known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
  });
  return songs.map((song) =>
    features.map((feature, column) => clusterFeature(song, feature) ?? numberAt(usual, column)),
  );
}

function namedClusters(
  songs: readonly CatalogueItem[],
  assignments: readonly number[],
  k: number,
): MoodClusterModel['clusters'] {
  const used = new Map<string, number>();
  return Array.from({ length: k }, (_, cluster) => {
    const members = songs.filter((_, number) => assignments[number] === cluster);
    const mood = {
      valence: members.reduce((sum, song) => sum + song.mood.valence, 0) / Math.max(1, members.length),
      arousal: members.reduce((sum, song) => sum + song.mood.arousal, 0) / Math.max(1, members.length),
    };
    const name = nearestMoodName(mood);
    const number = (used.get(name) ?? 0) + 1;
    used.set(name, number);
    return { name: number === 1 ? name : `${name} ${number}`, mood, songs: members.length };
  });
}

function nearestMoodName({ valence, arousal }: MoodPoint): string {
  const distances = Object.entries(NAMED_MOODS).map(
    ([name, mood]) => [name, Math.hypot(mood.valence - valence, mood.arousal - arousal)] as const,
  );
  return distances.reduce((best, one) => (one[1] < best[1] ? one : best))[0];
}
