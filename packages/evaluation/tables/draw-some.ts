import { elementAt } from '@emoverse/domain';
import { createSeededRandom, shuffled } from '@emoverse/numeric';

const SEED = 7;

/** So many of the values, drawn at random but always the same ones, in their own order; all where there are no more. */
export function drawSome<T>(values: readonly T[], limit: number | undefined): readonly T[] {
  if (limit === undefined || limit >= values.length) return values;
  const places = shuffled([...values.keys()], createSeededRandom(SEED)).slice(0, limit);
  return places.sort((a, b) => a - b).map((place) => elementAt(values, place));
}
