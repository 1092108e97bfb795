import type { MoodPoint } from '@emoverse/domain';
import { InvalidArgumentError } from 'commander';
import { DEFAULT_MODEL, DETECTORS, DOMAIN_CHOICES, EMOTION_CHOICES, FOLDS } from './command-line/choices.ts';

export const DATA_OPTION = [
  '--data <dir>',
  'data folder with the store (default: EMOVERSE_DATA, else .emoverse)',
] as const;

export const MODEL_OPTION = [
  '--model <name>',
  `network under models/, or a folder with manifest.json and model.onnx (default: ${DEFAULT_MODEL})`,
] as const;

/** Reads a whole number between two bounds, both included. */
export function wholeNumber(lowest: number, highest: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() !== '' && Number.isInteger(value) && value >= lowest && value <= highest) return value;
    const range = Number.isFinite(highest) ? `from ${lowest} to ${highest}` : `of at least ${lowest}`;
    throw new InvalidArgumentError(`Expected a whole number ${range}.`);
  };
}

/** Reads a number between two bounds, both included. */
export function numberBetween(lowest: number, highest: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() !== '' && value >= lowest && value <= highest) return value;
    throw new InvalidArgumentError(`Expected a number from ${lowest} to ${highest}.`);
  };
}

/** Reads `V,A`: valence and arousal, each −1…1. */
export function moodPoint(text: string): MoodPoint {
  const parts = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [valence = Number.NaN, arousal = Number.NaN] = parts;
  if (parts.length === 2 && Math.abs(valence) <= 1 && Math.abs(arousal) <= 1) return { valence, arousal };
  throw new InvalidArgumentError('Expected valence and arousal, each from -1 to 1, as in 0.5,-0.3.');
}

/** Reads numbers of folds with commas between. */
export function foldList(text: string): number[] {
  const folds = [...new Set(text.split(',').map(Number))];
  if (folds.every((fold) => Number.isInteger(fold) && fold >= 0 && fold < FOLDS)) return folds;
  throw new InvalidArgumentError(`Expected numbers from 0 to ${FOLDS - 1} with commas between.`);
}

/** A set of ratings, and the people in it who are new to what is judged on them. */
export const RATINGS_OPTION = [
  '--ratings <dir>',
  'folder with movies.csv and ratings.csv (MovieLens), or items.jsonl and train.csv',
] as const;
export const FOLDS_OPTION: readonly [string, string, typeof foldList, number[]] = [
  '--folds <list>',
  `people whose number modulo ${FOLDS} is one of these are new, e.g. 1,2,3,4`,
  foldList,
  [1, 2, 3, 4],
];

/** Reads one of a list of words, whatever its case. */
export function oneOf<T extends string>(words: readonly T[], hint = ''): (text: string) => T {
  return (text) => {
    const found = words.find((word) => word === text.trim().toLowerCase());
    if (found !== undefined) return found;
    throw new InvalidArgumentError(`Expected one of ${words.join(', ')}.${hint}`);
  };
}

/** For an option that may be given several times: adds to the list so far. */
export function collect<T>(
  read: (text: string) => T,
): (text: string, soFar: readonly T[] | undefined) => T[] {
  return (text, soFar) => [...(soFar ?? []), read(text)];
}

export const emotionOption = oneOf(EMOTION_CHOICES, ' Any other words can be given with --text "…".');
export const domainOption = oneOf([...DOMAIN_CHOICES, 'all'] as const);
export const detectorOption = oneOf(DETECTORS);
export const text = (value: string): string => value;

export const CLUSTER_SONGS_OPTION = [
  '--catalogue <csv>',
  'songs with audio features, on which clusters are fitted; may be given several times',
  collect(text),
] as const;
