import { elementAt } from '@emoverse/domain';
import type { PopulationItem } from './gather-ratings.ts';
import type { ItemDescription } from '../collaborative-model.ts';

/** Places of the features that are filled from ratings. */
export const BIAS = 0;
export const QUALITY = 1;
export const KNOWN = 2;

/** Most frequent genres that get a weight of their own. */
const GENRES_MAXIMUM = 30;
const YEARS = 20;

/**
 * Describes items by what is known before any rating of a new person: a constant, room for quality and for how known
 * it is, genres (`genre:<name>`, 1/√n each), year as a slope with a bend at the lower and upper quarter of rated years,
 * and latent factors of unit length or less.
 */
export function describePopulationItems(
  items: readonly PopulationItem[],
  ratingCounts: Float64Array,
  latent: { readonly rank: number; readonly factors: Float32Array },
): ItemDescription {
  const genres = frequentGenres(items, ratingCounts);
  const genrePlace = new Map(genres.map((genre, place) => [genre, place]));
  const years = yearMarks(items, ratingCounts);
  const names = [
    'bias',
    'quality',
    'known',
    ...genres.map((genre) => `genre:${genre}`),
    'year',
    'older',
    'newer',
    ...Array.from({ length: latent.rank }, (_, k) => `latent:${k}`),
  ];
  const width = names.length;
  const unit = unitRows(latent);
  const rows = new Float32Array(items.length * width);
  const yearAt = 3 + genres.length;
  items.forEach((item, position) => {
    const base = position * width;
    rows[base + BIAS] = 1;
    const known = [...new Set(item.genres)].flatMap((genre) => genrePlace.get(genre) ?? []);
    for (const place of known) rows[base + 3 + place] = 1 / Math.sqrt(Math.max(1, item.genres.length));
    if (item.year !== undefined && years !== undefined) {
      rows[base + yearAt] = (item.year - years.middle) / YEARS;
      rows[base + yearAt + 1] = Math.min(0, (item.year - years.lower) / YEARS);
      rows[base + yearAt + 2] = Math.max(0, (item.year - years.upper) / (YEARS / 2));
    }
    rows.set(unit.subarray(position * latent.rank, (position + 1) * latent.rank), base + yearAt + 3);
  });
  return { names, width, rows };
}

function frequentGenres(items: readonly PopulationItem[], ratingCounts: Float64Array): string[] {
  const ratings = new Map<string, number>();
  items.forEach(({ genres }, position) => {
    for (const genre of new Set(genres))
      ratings.set(genre, (ratings.get(genre) ?? 0) + (ratingCounts[position] ?? 0));
  });
  return [...ratings]
    .filter(([, count]) => count > 0)
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, GENRES_MAXIMUM)
    .map(([genre]) => genre);
}

/** Quarters of the years of what was rated, each item counted as often as it was rated. */
function yearMarks(
  items: readonly PopulationItem[],
  ratingCounts: Float64Array,
): { lower: number; middle: number; upper: number } | undefined {
  const dated = items
    .flatMap(({ year }, position) => (year === undefined ? [] : { year, count: ratingCounts[position] ?? 0 }))
    .sort((a, b) => a.year - b.year);
  const total = dated.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return undefined;
  const quantile = (share: number): number => {
    let sum = 0;
    for (const { year, count } of dated) {
      sum += count;
      if (sum >= share * total) return year;
    }
    return elementAt(dated, dated.length - 1).year;
  };
  return { lower: quantile(0.25), middle: quantile(0.5), upper: quantile(0.75) };
}

/** Factor rows longer than this share of a typical one are brought to length 1; those of hardly known items stay short. */
const SHORT_SHARE = 0.18;

function unitRows({
  rank,
  factors,
}: {
  readonly rank: number;
  readonly factors: Float32Array;
}): Float32Array {
  const count = rank === 0 ? 0 : factors.length / rank;
  const lengths = new Float64Array(count);
  let squares = 0;
  for (let row = 0; row < count; row++) {
    let own = 0;
    for (let k = 0; k < rank; k++) own += (factors[row * rank + k] ?? 0) ** 2;
    lengths[row] = Math.sqrt(own);
    squares += own;
  }
  const shortest = SHORT_SHARE * Math.sqrt(squares / Math.max(1, count));
  return factors.map((value, at) => value / Math.max(lengths[Math.floor(at / rank)] ?? 0, shortest, 1e-12));
}
