import {
  createSeededRandom,
  fitSoftmaxRegression,
  fitStandardiser,
  nearestCentroid,
  standardise,
  stratifiedFolds,
} from '@emoverse/numeric';
import { hashSong } from './hash-song.ts';
import { clusterOfSong, type MoodSpace } from './mood-space.ts';
import { SONG_MOODS, featureRow, songKey, type LabelledSong, type SongMood } from './mood-song.ts';
import type { MoodTeaching } from './music-head.ts';
import { roughRow } from './rough-row.ts';

export const TEACHING_FOLDS = 10;
/** Chosen on the tuning truth by ten-fold cross-validation; any value from 0.003 to 0.03 is within half a point. */
const HEAD_PENALTY = 0.01;

/**
 * Names the clusters of a space and trains the supervised head with labelled songs: with all of them, and ten times
 * without a tenth, so that each of these songs can later be judged by what it did not teach.
 */
export function teachMoods(space: MoodSpace, songs: readonly LabelledSong[], seed: number): MoodTeaching {
  const folds = stratifiedFolds(
    songs.map(({ mood }) => mood),
    TEACHING_FOLDS,
    createSeededRandom(seed),
  );
  const seen = new Map<string, number>();
  const known = new Map<string, number>();
  songs.forEach((song, number) => {
    // A song that stands twice stays in one fold, else it would judge what it taught.
    const fold = known.get(songKey(song)) ?? folds[number];
    known.set(songKey(song), fold);
    seen.set(hashSong(song), fold);
  });
  const rows = songs.map((song) => ({
    song,
    mood: song.mood,
    cluster: clusterOfSong(space, song),
    scaled: standardise(space.scaler, featureRow(song)),
    fold: known.get(songKey(song)) ?? -1,
  }));
  const without = Array.from({ length: TEACHING_FOLDS }, (_, fold) =>
    rows.filter((row) => row.fold !== fold),
  ).map((kept) => (kept.length > 0 ? kept : rows));
  const roughScaler = fitStandardiser(songs.map(({ features }) => roughRow(features)));
  const roughOf = ({ song }: (typeof rows)[number]): number[] =>
    standardise(roughScaler, roughRow(song.features));
  const headOf = (
    taught: typeof rows,
    rowOf: (row: (typeof rows)[number]) => number[] = ({ scaled }) => scaled,
  ): MoodTeaching['head'] => {
    const { labels, weights } = fitSoftmaxRegression(
      taught.map(rowOf),
      taught.map(({ mood }) => mood),
      SONG_MOODS,
      { penalty: HEAD_PENALTY },
    );
    return { labels: [...labels], weights: weights.map((line) => [...line]) };
  };
  return {
    space: {
      scaler: { means: [...space.scaler.means], deviations: [...space.scaler.deviations] },
      pca: {
        means: [...space.pca.means],
        components: space.pca.components.map((component) => [...component]),
        variances: [...space.pca.variances],
        explained: [...space.pca.explained],
      },
      centroids: space.centroids.map((centroid) => [...centroid]),
    },
    names: nameClusters(rows, space.centroids),
    namesWithout: without.map((kept) => nameClusters(kept, space.centroids)),
    head: headOf(rows),
    headsWithout: without.map((kept) => headOf(kept)),
    rough: {
      scaler: { means: [...roughScaler.means], deviations: [...roughScaler.deviations] },
      head: headOf(rows, roughOf),
      headsWithout: without.map((kept) => headOf(kept, roughOf)),
    },
    majority: majorityOf(songs.map(({ mood }) => mood)),
    seen: Object.fromEntries(seen),
  };
}

/**
 * Each cluster takes the mood of most labelled songs in it; a cluster without any takes that of the nearest
 * cluster that has some.
 */
function nameClusters(
  songs: readonly { readonly mood: SongMood; readonly cluster: number }[],
  centroids: readonly (readonly number[])[],
): SongMood[] {
  const members = centroids.map((_, cluster) => songs.filter((song) => song.cluster === cluster));
  const populated = centroids.flatMap((_, cluster) => (members[cluster].length > 0 ? cluster : []));
  return centroids.map((centroid, cluster) => {
    const nearest =
      members[cluster].length > 0
        ? cluster
        : populated[
            nearestCentroid(
              populated.map((other) => centroids[other]),
              centroid,
            ).cluster
          ];
    return majorityOf(members[nearest].map(({ mood }) => mood));
  });
}

/** The most frequent mood; ties go to the first in order. */
function majorityOf(moods: readonly SongMood[]): SongMood {
  const count = (mood: SongMood): number => moods.filter((other) => other === mood).length;
  return SONG_MOODS.reduce((best, mood) => (count(mood) > count(best) ? mood : best));
}
