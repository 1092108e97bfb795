import { EMOTIONS, MEDIA_DOMAINS, type MoodPoint } from '@emoverse/domain';
import { InvalidArgumentError } from 'commander';

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
  const [valence, arousal] = parts;
  if (parts.length === 2 && Math.abs(valence) <= 1 && Math.abs(arousal) <= 1) return { valence, arousal };
  throw new InvalidArgumentError('Expected valence and arousal, each from -1 to 1, as in 0.5,-0.3.');
}

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

export const emotionOption = oneOf(EMOTIONS, ' Any other words can be given with --text "…".');
export const domainOption = oneOf([...MEDIA_DOMAINS, 'all'] as const);
export const text = (value: string): string => value;
