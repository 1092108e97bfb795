import {
  classificationScores,
  createSeededRandom,
  fitPca,
  fitSoftmaxRegression,
  fitStandardiser,
  kMeans,
  nearestCentroid,
  pearsonCorrelation,
  predictSoftmax,
  projectPca,
  standardise,
  stratifiedFolds,
} from '@emoverse/numeric';
import {
  SONG_MOODS,
  featureRow,
  songKey,
  type LabelledSong,
  type SongMood,
  type SongRow,
  type TaggedSong,
} from './mood-song.ts';
import { predictTagMoods } from './tag-moods.ts';

const FOLDS = 10;
/** Chosen on the tuning truth by ten-fold cross-validation; any value from 0.003 to 0.1 is within a point. */
const HEAD_PENALTY = 0.01;

export interface MusicMoodsInput {
  /** Unlabelled songs on which standardise, PCA and K-means are fitted. */
  readonly catalogue: readonly SongRow[];
  /** Labelled songs that name the clusters and train the head. */
  readonly tuning: readonly LabelledSong[];
  /** Labelled songs that judge; those that also stand in `tuning` are scored by ten-fold cross-validation. */
  readonly truth: readonly LabelledSong[];
  /** Songs with listeners' tags; those without features are looked up in the catalogue. */
  readonly tags?: readonly TaggedSong[];
  /** Default 16 clusters in 3 components, chosen on the tuning truth. */
  readonly k?: number;
  readonly components?: number;
  readonly seed?: number;
  /** Called as stages begin. */
  readonly onProgress?: (stage: string) => void;
}

export interface MoodScores {
  readonly accuracy: number;
  readonly macroF1: number;
}

/** The JSON of `evaluate music-moods`. Correlations are NaN-free: null where they cannot be computed. */
export interface MusicMoodsResult {
  readonly clusters: MoodScores & {
    readonly k: number;
    readonly components: number;
    /** Share of variance each component explains. */
    readonly explained: readonly number[];
    /** Songs of the catalogue in each named mood: how many of each it really holds. */
    readonly catalogue: Readonly<Record<SongMood, number>>;
  };
  readonly model: MoodScores;
  readonly majority: MoodScores;
  readonly quadrants: MoodScores;
  /** Correlation of our valence and arousal (cross-validated from audio features) with listeners' tags. */
  readonly valenceR: number | null;
  readonly arousalR: number | null;
  /** Spotify's own valence and energy against the same tags, for comparison. */
  readonly featureR: { readonly valence: number | null; readonly energy: number | null };
  readonly n: {
    readonly truth: number;
    readonly crossValidated: number;
    readonly catalogue: number;
    readonly tags: number;
  };
}

/**
 * Measures how well moods are told from audio features: K-means clusters named by the majority of the tuning
 * songs in them, our supervised head, and two baselines. Pure: the same input gives the same figures.
 *
 * @throws RangeError for an empty catalogue, tuning or truth.
 */
export function evaluateMusicMoods(input: MusicMoodsInput): MusicMoodsResult {
  const { catalogue, tuning, truth, tags = [], k = 16, components = 3, seed = 1, onProgress } = input;
  for (const [name, rows] of Object.entries({ catalogue, tuning, truth })) {
    if (rows.length === 0) throw new RangeError(`expected songs in ${name}, got none`);
  }
  onProgress?.('clusters');
  const scaler = fitStandardiser(catalogue.map(featureRow));
  const scaledCatalogue = catalogue.map((song) => standardise(scaler, featureRow(song)));
  const pca = fitPca(scaledCatalogue, components);
  const { centroids, assignments } = kMeans(
    scaledCatalogue.map((row) => projectPca(pca, row)),
    k,
    { random: createSeededRandom(seed), restarts: 10 },
  );
  const scaledOf = (song: SongRow): number[] => standardise(scaler, featureRow(song));
  const clusterOf = (song: SongRow): number =>
    nearestCentroid(centroids, projectPca(pca, scaledOf(song))).cluster;
  const tuned = tuning.map((song) => ({
    song,
    mood: song.mood,
    cluster: clusterOf(song),
    row: scaledOf(song),
  }));
  const judged = truth.map((song) => ({
    song,
    mood: song.mood,
    cluster: clusterOf(song),
    row: scaledOf(song),
  }));

  const folds = foldsOf(tuning, seed);
  const foldOf = (song: SongRow): number => folds.get(songKey(song)) ?? -1;
  const guessAll = (
    fit: (train: typeof tuned) => (song: (typeof judged)[number]) => SongMood,
  ): SongMood[] => {
    const byFold = new Map<number, (song: (typeof judged)[number]) => SongMood>();
    return judged.map((song) => {
      const fold = foldOf(song.song);
      const known = byFold.get(fold);
      // Fold −1: not among the tuning songs, so all of them may teach.
      const guess = known ?? fit(tuned.filter((other) => fold < 0 || foldOf(other.song) !== fold));
      byFold.set(fold, guess);
      return guess(song);
    });
  };
  const scoresOf = (guesses: readonly SongMood[]): MoodScores => {
    const { accuracy, macroF1 } = classificationScores(
      truth.map(({ mood }) => mood),
      guesses,
      SONG_MOODS,
    );
    return { accuracy, macroF1 };
  };

  const clusterGuesses = guessAll((train) => {
    const names = nameClusters(train, centroids);
    return ({ cluster }) => names[cluster];
  });
  onProgress?.('model');
  const modelGuesses = guessAll((train) => {
    const head = fitSoftmaxRegression(
      train.map(({ row }) => row),
      train.map(({ mood }) => mood),
      SONG_MOODS,
      { penalty: HEAD_PENALTY },
    );
    return ({ row }) => mostProbable(predictSoftmax(head, row));
  });
  onProgress?.('baselines');
  const majorityGuesses = guessAll((train) => {
    const majority = majorityOf(train.map(({ mood }) => mood));
    return () => majority;
  });
  const names = nameClusters(tuned, centroids);
  onProgress?.('tags');
  return {
    clusters: {
      ...scoresOf(clusterGuesses),
      k,
      components,
      explained: pca.explained,
      catalogue: countMoods(assignments.map((cluster) => names[cluster])),
    },
    model: scoresOf(modelGuesses),
    majority: scoresOf(majorityGuesses),
    quadrants: scoresOf(truth.map(quadrantOf)),
    ...tagCorrelations(tags, catalogue, seed),
    n: {
      truth: truth.length,
      crossValidated: truth.filter((song) => foldOf(song) >= 0).length,
      catalogue: catalogue.length,
      tags: tags.length,
    },
  };
}

/** The same song always falls into the same fold, whatever table it stands in. */
function foldsOf(tuning: readonly LabelledSong[], seed: number): Map<string, number> {
  const folds = stratifiedFolds(
    tuning.map(({ mood }) => mood),
    FOLDS,
    createSeededRandom(seed),
  );
  return new Map(tuning.map((song, number) => [songKey(song), folds[number]]));
}

/**
 * Each cluster takes the mood of most tuning songs in it; a cluster without any takes that of the nearest
 * cluster that has some.
 */
function nameClusters(
  train: readonly { readonly mood: SongMood; readonly cluster: number }[],
  centroids: readonly (readonly number[])[],
): SongMood[] {
  const members = centroids.map((_, cluster) => train.filter((song) => song.cluster === cluster));
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
  const count = countMoods(moods);
  return SONG_MOODS.reduce((best, mood) => (count[mood] > count[best] ? mood : best));
}

function countMoods(moods: readonly SongMood[]): Record<SongMood, number> {
  const count = { Happy: 0, Sad: 0, Energetic: 0, Calm: 0 };
  for (const mood of moods) count[mood] += 1;
  return count;
}

function mostProbable(chances: readonly number[]): SongMood {
  return SONG_MOODS[chances.indexOf(Math.max(...chances))];
}

/** The plain reading of Russell's quadrants with Spotify's energy and valence, cut at one half. */
function quadrantOf({ features: { energy, valence } }: SongRow): SongMood {
  if (energy >= 0.5) return valence >= 0.5 ? 'Happy' : 'Energetic';
  return valence >= 0.5 ? 'Calm' : 'Sad';
}

function tagCorrelations(
  tags: readonly TaggedSong[],
  catalogue: readonly SongRow[],
  seed: number,
): Pick<MusicMoodsResult, 'valenceR' | 'arousalR' | 'featureR'> {
  const known = new Map(catalogue.map((song) => [songKey(song), song.features]));
  const rows = tags.flatMap((song) => {
    const features = song.features ?? known.get(songKey(song));
    return features === undefined ? [] : [{ ...song, features }];
  });
  const orNull = (r: number): number | null => (Number.isFinite(r) ? r : null);
  const valences = rows.map(({ tagValence }) => tagValence);
  const arousals = rows.map(({ tagArousal }) => tagArousal);
  const featureR = {
    valence: orNull(
      pearsonCorrelation(
        rows.map(({ features }) => features.valence),
        valences,
      ),
    ),
    energy: orNull(
      pearsonCorrelation(
        rows.map(({ features }) => features.energy),
        arousals,
      ),
    ),
  };
  if (rows.length < 2 * FOLDS) return { valenceR: null, arousalR: null, featureR };
  const predicted = predictTagMoods(rows, { folds: FOLDS, random: createSeededRandom(seed) });
  return {
    valenceR: orNull(
      pearsonCorrelation(
        predicted.map(({ valence }) => valence),
        valences,
      ),
    ),
    arousalR: orNull(
      pearsonCorrelation(
        predicted.map(({ arousal }) => arousal),
        arousals,
      ),
    ),
    featureR,
  };
}
