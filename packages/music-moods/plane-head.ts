import { elementAt, numberAt } from '@emoverse/domain';
import {
  fitRidge,
  groupedFolds,
  pearsonCorrelation,
  predictRidge,
  type RidgeModel,
  type Standardiser,
} from '@emoverse/numeric';
import { soundColumns, type Sound } from './sound-columns.ts';

/** Valence and arousal from a song's sound: two linear models on the columns and their squares. Plain data. */
export interface PlaneHead {
  /** Means and deviations of the columns of `soundColumns`, over the songs it was fitted on. */
  readonly scaler: Standardiser;
  readonly valence: RidgeModel;
  readonly arousal: RidgeModel;
}

/** A song's place from listeners' tags, in standard deviations. */
export interface PlacedSong extends Sound {
  readonly artist: string;
  readonly tagValence: number;
  readonly tagArousal: number;
}

/** Columns beyond this many deviations count as this many: squares would let single songs decide. */
const COLUMN_MAXIMUM = 3;
const INNER_FOLDS = 5;
const ARTISTS_MINIMUM = 20;
/** Penalties of a column, and of its square: all pairs of them are tried. */
const PENALTIES = [30, 100, 300];
const SQUARE_FACTORS = [1, 4, 16];
/** So dear that no square has a weight to speak of. */
const NO_SQUARES = 1e9;

/**
 * Ridge regression on the standardised columns and their squares. Its two penalties are chosen by five-fold
 * cross-validation inside the songs given, no artist on both sides, so that whoever cross-validates this function
 * gets nested cross-validation. Trees, kernels and random Fourier features were no better (music/README.md).
 */
export function fitPlaneHead(
  songs: readonly PlacedSong[],
  random: () => number,
  { squares = true }: { readonly squares?: boolean } = {},
): PlaneHead {
  const columns = songs.map(soundColumns);
  const scaler = fitScaler(columns);
  const rows = columns.map((row) => basis(scaler, row));
  const folds = groupedFolds(groupsOfSongs(songs), INNER_FOLDS, random);
  const fit = (values: readonly number[]): RidgeModel =>
    fitRidge(rows, values, choosePenalties(rows, values, folds, squares ? SQUARE_FACTORS : [NO_SQUARES]));
  return {
    scaler,
    valence: fit(songs.map(({ tagValence }) => tagValence)),
    arousal: fit(songs.map(({ tagArousal }) => tagArousal)),
  };
}

/** What must not stand on both sides of a fold: the artist, or each song by itself where artists are too few. */
export function groupsOfSongs(songs: readonly { readonly artist: string }[]): string[] {
  const artists = songs.map(({ artist }) => artist.trim().toLowerCase());
  return new Set(artists).size < ARTISTS_MINIMUM ? songs.map((_, number) => String(number)) : artists;
}

/** Valence and arousal in standard deviations of listeners' tags; what is not known counts as usual. */
export function predictPlane(head: PlaneHead, sound: Sound): { valence: number; arousal: number } {
  const row = basis(head.scaler, soundColumns(sound));
  return { valence: predictRidge(head.valence, row), arousal: predictRidge(head.arousal, row) };
}

function choosePenalties(
  rows: readonly number[][],
  values: readonly number[],
  folds: readonly number[],
  squareFactors: readonly number[],
): number[] {
  const candidates = PENALTIES.flatMap((linear) =>
    squareFactors.map((factor) => penaltiesFor(elementAt(rows, 0).length, linear, factor)),
  );
  const scores = candidates.map((penalties) => {
    const guesses = values.map(() => 0);
    for (let held = 0; held < INNER_FOLDS; held++) {
      const kept = rows.flatMap((_, number) => (folds[number] === held ? [] : number));
      if (kept.length === 0 || kept.length === rows.length) continue;
      const model = fitRidge(
        kept.map((number) => elementAt(rows, number)),
        kept.map((number) => numberAt(values, number)),
        penalties,
      );
      rows.forEach((row, number) => {
        if (folds[number] === held) guesses[number] = predictRidge(model, row);
      });
    }
    const r = pearsonCorrelation(guesses, values);
    return Number.isFinite(r) ? r : -1;
  });
  return elementAt(candidates, scores.indexOf(Math.max(...scores)));
}

function penaltiesFor(width: number, linear: number, factor: number): number[] {
  return Array.from({ length: width }, (_, column) => (column < width / 2 ? linear : linear * factor));
}

/** Means and deviations of the known values of each column; a column nobody knows becomes all zeros. */
function fitScaler(columns: readonly (readonly (number | undefined)[])[]): Standardiser {
  const width = elementAt(columns, 0).length;
  const known = Array.from({ length: width }, (_, column) => columns.flatMap((row) => row[column] ?? []));
  const means = known.map((values) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1));
  const deviations = known.map((values, column) => {
    const squares = values.reduce((sum, value) => sum + (value - numberAt(means, column)) ** 2, 0);
    const deviation = Math.sqrt(squares / (values.length || 1));
    return deviation > 1e-12 ? deviation : 1;
  });
  return { means, deviations };
}

/** The standardised columns, then their squares with mean 0 and deviation 1 for a normal column. */
function basis({ means, deviations }: Standardiser, columns: readonly (number | undefined)[]): number[] {
  const scaled = columns.map((value, column) => {
    if (value === undefined) return undefined;
    const score = (value - numberAt(means, column)) / numberAt(deviations, column);
    return Math.min(COLUMN_MAXIMUM, Math.max(-COLUMN_MAXIMUM, score));
  });
  return [
    ...scaled.map((value) => value ?? 0),
    ...scaled.map((value) => (value === undefined ? 0 : (value * value - 1) / Math.SQRT2)),
  ];
}
