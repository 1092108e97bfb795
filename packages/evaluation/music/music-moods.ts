import { elementAt, type MoodPoint } from '@emoverse/domain';
import {
  classificationScores,
  createSeededRandom,
  pearsonCorrelation,
  predictSoftmax,
  standardise,
} from '@emoverse/numeric';
import {
  asMeasured,
  clusterOfSong,
  fitMoodSpace,
  hashSong,
  nameClusters,
  type TaggedSound,
  TEACHING_FOLDS,
  teachMoods,
  teachPlane,
  teachSound,
} from '@emoverse/music-moods/training';
import {
  featureRow,
  type LabelledSong,
  type MoodTeaching,
  type PlaneTeaching,
  predictPlane,
  readSongMood,
  SONG_MOODS,
  songKey,
  type SongMood,
  type SongRow,
  type TaggedSong,
} from '@emoverse/music-moods';

/** Chosen on the tuning truth over seeds and sizes: fewer clusters are less stable, more are no better. */
const CLUSTERS = 24;
const COMPONENTS = 3;
/** At least this many songs a cluster where the catalogue is small. */
const SONGS_A_CLUSTER = 4;
/** Tagged songs needed to teach a plane head and judge it. */
const TAGS_MINIMUM = 20;

/** Who names clusters and trains heads: a trained head, or labelled songs that are at hand. */
export type MusicTeacher =
  | { readonly kind: 'head'; readonly moods: MoodTeaching; readonly plane: PlaneTeaching }
  | { readonly kind: 'songs'; readonly tuning: readonly LabelledSong[] };

export interface MusicMoodsInput {
  /** Unlabelled songs on which standardise, PCA and K-means are fitted. */
  readonly catalogue: readonly SongRow[];
  /**
   * With `songs`, the moods are taught by them and the plane by the tags, all anew. Songs that taught are judged
   * by what was taught without their tenth.
   */
  readonly teacher: MusicTeacher;
  /** Labelled songs that judge. */
  readonly truth: readonly LabelledSong[];
  /** Songs with listeners' tags; those without features are looked up in the catalogue. */
  readonly tags?: readonly TaggedSong[] | undefined;
  readonly k?: number | undefined;
  readonly components?: number | undefined;
  readonly seed?: number | undefined;
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
    /** Songs of the catalogue in each named mood. */
    readonly catalogue: Readonly<Record<SongMood, number>>;
  };
  readonly model: MoodScores & {
    /** Songs of the catalogue that the head calls so. */
    readonly catalogue: Readonly<Record<SongMood, number>>;
  };
  /** A head on the six descriptors that bundled songs have, for comparison. */
  readonly rough: MoodScores;
  readonly majority: MoodScores;
  readonly quadrants: MoodScores;
  /** Correlation of our valence and arousal from audio features with listeners' tags. */
  readonly valenceR: number | null;
  readonly arousalR: number | null;
  /** Spotify's own valence and energy against the same tags, for comparison. */
  readonly featureR: { readonly valence: number | null; readonly energy: number | null };
  /** The same of the head for sound files, which knows only what can be measured of one. */
  readonly soundR: { readonly valence: number | null; readonly arousal: number | null };
  readonly n: {
    readonly truth: number;
    /** Songs of the truth that taught, and so were judged by ten-fold cross-validation. */
    readonly crossValidated: number;
    readonly catalogue: number;
    /** Tagged songs with features. */
    readonly tags: number;
    readonly tagsCrossValidated: number;
  };
}

/**
 * Measures how well moods are told from audio features: K-means clusters named by labelled songs, our supervised
 * head, and two baselines; and how well our valence and arousal follow listeners' tags. A song that taught is judged by
 * what was taught without it. Pure: the same input gives the same figures.
 *
 * @throws RangeError for an empty catalogue or truth, or a teacher without songs.
 */
export function evaluateMusicMoods(input: MusicMoodsInput): MusicMoodsResult {
  const { catalogue, teacher, truth, tags = [], seed = 1, onProgress } = input;
  for (const [name, rows] of Object.entries({
    catalogue,
    truth,
    ...(teacher.kind === 'songs' ? { tuning: teacher.tuning } : {}),
  })) {
    if (rows.length === 0) throw new RangeError(`expected songs in ${name}, got none`);
  }
  const k = input.k ?? Math.max(1, Math.min(CLUSTERS, Math.floor(catalogue.length / SONGS_A_CLUSTER)));
  const components = input.components ?? COMPONENTS;
  onProgress?.('clusters');
  const { space, assignments } = fitMoodSpace(catalogue, { k, components, seed });
  onProgress?.('model');
  const moods = teacher.kind === 'head' ? teacher.moods : teachMoods(space, teacher.tuning, seed);
  const foldOf = (song: SongRow): number | undefined => moods.seen[hashSong(song)];
  const names = nameClusters(space, moods.landmarks);
  const namesWithout = Array.from({ length: TEACHING_FOLDS }, (_, fold) =>
    nameClusters(space, moods.landmarks, fold),
  );
  const clusterMood = (cluster: number, fold?: number): SongMood =>
    elementAt(fold === undefined ? names : elementAt(namesWithout, fold), cluster);
  const headMood = (song: SongRow, fold?: number): SongMood =>
    mostProbable(
      predictSoftmax(
        fold === undefined ? moods.head : elementAt(moods.headsWithout, fold),
        standardise(moods.scaler, featureRow(song)),
      ),
    );
  const scoresOf = (guesses: readonly SongMood[]): MoodScores => {
    const { accuracy, macroF1 } = classificationScores(
      truth.map(({ mood }) => mood),
      guesses,
      SONG_MOODS,
    );
    return { accuracy, macroF1 };
  };
  onProgress?.('tags');
  const correlations = tagCorrelations(withFeatures(tags, catalogue), teacher, seed);
  return {
    clusters: {
      ...scoresOf(truth.map((song) => clusterMood(clusterOfSong(space, song), foldOf(song)))),
      k,
      components,
      explained: space.pca.explained,
      catalogue: countMoods(assignments.map((cluster) => clusterMood(cluster))),
    },
    model: {
      ...scoresOf(truth.map((song) => headMood(song, foldOf(song)))),
      catalogue: countMoods(catalogue.map((song) => headMood(song))),
    },
    rough: scoresOf(truth.map((song) => readSongMood(moods, song.features, foldOf(song)))),
    majority: scoresOf(truth.map(() => moods.majority)),
    quadrants: scoresOf(truth.map(quadrantOf)),
    valenceR: correlations.valenceR,
    arousalR: correlations.arousalR,
    featureR: correlations.featureR,
    soundR: correlations.soundR,
    n: {
      truth: truth.length,
      crossValidated: truth.filter((song) => foldOf(song) !== undefined).length,
      catalogue: catalogue.length,
      tags: correlations.songs,
      tagsCrossValidated: correlations.crossValidated,
    },
  };
}

function countMoods(moods: readonly SongMood[]): Record<SongMood, number> {
  const count = { Happy: 0, Sad: 0, Energetic: 0, Calm: 0 };
  for (const mood of moods) count[mood] += 1;
  return count;
}

function mostProbable(chances: readonly number[]): SongMood {
  return elementAt(SONG_MOODS, chances.indexOf(Math.max(...chances)));
}

/** The plain reading of Russell's quadrants with Spotify's energy and valence, cut at one half. */
function quadrantOf({ features: { energy, valence } }: SongRow): SongMood {
  if (energy >= 0.5) return valence >= 0.5 ? 'Happy' : 'Energetic';
  return valence >= 0.5 ? 'Calm' : 'Sad';
}

function withFeatures(tags: readonly TaggedSong[], catalogue: readonly SongRow[]): TaggedSound[] {
  const known = new Map(catalogue.map((song) => [songKey(song), song]));
  return tags.flatMap((song) => {
    if (song.features !== undefined) return [{ ...song, features: song.features }];
    const found = known.get(songKey(song));
    return found === undefined
      ? []
      : [{ ...song, features: found.features, mode: found.mode, durationMs: found.durationMs }];
  });
}

interface Correlations extends Pick<MusicMoodsResult, 'valenceR' | 'arousalR' | 'featureR' | 'soundR'> {
  readonly songs: number;
  readonly crossValidated: number;
}

function tagCorrelations(songs: readonly TaggedSound[], teacher: MusicTeacher, seed: number): Correlations {
  const r = (values: readonly number[], tagged: readonly number[]): number | null => {
    const found = pearsonCorrelation(values, tagged);
    return Number.isFinite(found) ? found : null;
  };
  const valences = songs.map(({ tagValence }) => tagValence);
  const arousals = songs.map(({ tagArousal }) => tagArousal);
  const featureR = {
    valence: r(
      songs.map(({ features }) => features.valence),
      valences,
    ),
    energy: r(
      songs.map(({ features }) => features.energy),
      arousals,
    ),
  };
  if (songs.length === 0 || (teacher.kind === 'songs' && songs.length < TAGS_MINIMUM))
    return {
      valenceR: null,
      arousalR: null,
      featureR,
      soundR: { valence: null, arousal: null },
      songs: songs.length,
      crossValidated: 0,
    };
  const plane = teacher.kind === 'head' ? teacher.plane : teachPlane(songs, seed);
  const folds = songs.map((song): number | undefined => plane.seen[hashSong(song)]);
  const places = songs.map((song, number) => {
    const fold = folds[number];
    return predictPlane(fold === undefined ? plane.head : elementAt(plane.headsWithout, fold), song);
  });
  const heard = soundPlaces(songs, folds, plane, seed);
  return {
    valenceR: r(
      places.map(({ valence }) => valence),
      valences,
    ),
    arousalR: r(
      places.map(({ arousal }) => arousal),
      arousals,
    ),
    featureR,
    soundR: {
      valence: r(
        heard.map(({ valence }) => valence),
        valences,
      ),
      arousal: r(
        heard.map(({ arousal }) => arousal),
        arousals,
      ),
    },
    songs: songs.length,
    crossValidated: folds.filter((fold) => fold !== undefined).length,
  };
}

/** Places by the head for sound files: what taught it is placed by a head that is taught anew without its tenth. */
function soundPlaces(
  songs: readonly TaggedSound[],
  folds: readonly (number | undefined)[],
  plane: PlaneTeaching,
  seed: number,
): MoodPoint[] {
  const headWithout = new Map<number, PlaneTeaching['sound']['head']>();
  for (const fold of new Set(folds)) {
    if (fold === undefined) continue;
    const others = songs.filter((_, number) => folds[number] !== undefined && folds[number] !== fold);
    headWithout.set(fold, teachSound(others, createSeededRandom(seed)).head);
  }
  return songs.map((song, number) => {
    const fold = folds[number];
    const head = fold === undefined ? undefined : headWithout.get(fold);
    return predictPlane(head ?? plane.sound.head, asMeasured(song));
  });
}
