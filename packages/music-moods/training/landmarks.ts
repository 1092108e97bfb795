import { elementAt, numberAt } from '@emoverse/domain';
import { createSeededRandom, kMeans, nearestCentroid, projectPca, standardise } from '@emoverse/numeric';
import { clusterOfFeatures, type MoodSpace } from './mood-space.ts';
import { SONG_MOODS, type SongMood } from '../mood-song.ts';

/** A place in the space of features, and how many labelled songs of each mood lie there, by the tenth they are in. */
export interface Landmark {
  /** Mean of its songs, in the order of `AUDIO_FEATURES`. */
  readonly features: readonly number[];
  /** `counts[fold][mood]`, moods in the order of `SONG_MOODS`. */
  readonly counts: readonly (readonly number[])[];
}

/** Landmarks of fewer songs than this join their neighbour: a landmark is never a song. */
const SONGS_MINIMUM = 2;

/**
 * Fewer landmarks that stand for the same songs, as they are shipped: K-means in the space, small clusters joined to the
 * nearest other one.
 */
export function mergeLandmarks(
  landmarks: readonly Landmark[],
  space: MoodSpace,
  { count, seed }: { readonly count: number; readonly seed: number },
): Landmark[] {
  const points = landmarks.map(({ features }) => projectPca(space.pca, standardise(space.scaler, features)));
  const { centroids, assignments } = kMeans(points, Math.min(count, points.length), {
    random: createSeededRandom(seed),
  });
  const sizes = centroids.map((_, cluster) =>
    landmarks.reduce((sum, one, index) => sum + (assignments[index] === cluster ? songsOf(one) : 0), 0),
  );
  const large = centroids.filter((_, cluster) => numberAt(sizes, cluster) >= SONGS_MINIMUM);
  const homes = large.length > 0 ? large : centroids.slice(0, 1);
  const members = homes.map((): Landmark[] => []);
  landmarks.forEach((landmark, index) => {
    elementAt(
      members,
      nearestCentroid(homes, elementAt(centroids, numberAt(assignments, index))).cluster,
    ).push(landmark);
  });
  return members.filter((group) => group.length > 0).map(joined);
}

/**
 * The mood of each cluster of a space: that of most songs in it, by the landmarks that fall there. A cluster without
 * any takes the mood of the nearest cluster that has some. @param without a tenth whose songs have no say.
 */
export function nameClusters(space: MoodSpace, landmarks: readonly Landmark[], without?: number): SongMood[] {
  const votes = space.centroids.map(() => SONG_MOODS.map(() => 0));
  for (const { features, counts } of landmarks) {
    const own = elementAt(votes, clusterOfFeatures(space, features));
    counts.forEach((moods, fold) => {
      if (fold !== without) moods.forEach((songs, mood) => (own[mood] = numberAt(own, mood) + songs));
    });
  }
  const populated = votes.flatMap((moods, cluster) => (moods.some((songs) => songs > 0) ? cluster : []));
  return space.centroids.map((centroid, cluster) => {
    const voting = populated.includes(cluster)
      ? cluster
      : numberAt(
          populated,
          nearestCentroid(
            populated.map((other) => elementAt(space.centroids, other)),
            centroid,
          ).cluster,
        );
    const moods = elementAt(votes, voting);
    return elementAt(SONG_MOODS, moods.indexOf(Math.max(...moods))); // ties go to the first in order
  });
}

function songsOf({ counts }: Landmark): number {
  return counts.flat().reduce((sum, songs) => sum + songs, 0);
}

function joined(group: readonly Landmark[]): Landmark {
  const total = group.reduce((sum, one) => sum + songsOf(one), 0);
  return {
    features: elementAt(group, 0).features.map(
      (_, column) =>
        group.reduce((sum, one) => sum + numberAt(one.features, column) * songsOf(one), 0) / total,
    ),
    counts: elementAt(group, 0).counts.map((moods, fold) =>
      moods.map((_, mood) =>
        group.reduce((sum, one) => sum + numberAt(elementAt(one.counts, fold), mood), 0),
      ),
    ),
  };
}
