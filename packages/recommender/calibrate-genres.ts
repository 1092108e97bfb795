import type { CatalogueIndex } from './index-catalogue.ts';

/** Liked items from which on a person's mix of genres is worth keeping to. */
const LIKED_MINIMUM = 5;
/** Share of the person's own mix that is mixed into the list's, so that a missing genre costs much but not infinitely. */
const SMOOTHING = 0.01;

/**
 * How far the genres of a growing list are from those that the person likes: the Kullback–Leibler divergence
 * KL(p ‖ q) of Steck ("Calibrated recommendations", RecSys 2018). p is the mean genre mix of the liked items, q that
 * of the list, each item sharing its weight equally among its genres; q is smoothed by 1 % of p.
 */
export interface GenreCalibration {
  /** The divergence that the list would have with this item added, natural logarithms. */
  divergenceWith(position: number): number;
  add(position: number): void;
}

/** Undefined for fewer than five liked items with genres: then there is no mix to keep to. */
export function calibrateGenres(
  index: Pick<CatalogueIndex, 'genreStart' | 'genreIds'>,
  liked: readonly number[],
): GenreCalibration | undefined {
  const { genreStart, genreIds } = index;
  const withGenres = liked.filter((position) => genreStart[position + 1] > genreStart[position]);
  if (withGenres.length < LIKED_MINIMUM) return undefined;
  const wanted = new Map<number, number>();
  for (const position of withGenres) {
    const each = 1 / (genreStart[position + 1] - genreStart[position]) / withGenres.length;
    for (let at = genreStart[position]; at < genreStart[position + 1]; at++)
      wanted.set(genreIds[at], (wanted.get(genreIds[at]) ?? 0) + each);
  }
  const places = new Map([...wanted.keys()].map((genre, place) => [genre, place]));
  const shares = Float64Array.from(wanted.values());
  const held = new Float64Array(shares.length);
  const extra = new Float64Array(shares.length);
  let size = 0;

  /** Adds the item's genres that are wanted to `sums`; the others are what is missing to its whole. */
  const tally = (position: number, sums: Float64Array): boolean => {
    const count = genreStart[position + 1] - genreStart[position];
    for (let at = genreStart[position]; at < genreStart[position + 1]; at++) {
      const place = places.get(genreIds[at]);
      if (place !== undefined) sums[place] += 1 / count;
    }
    return count > 0;
  };

  return {
    divergenceWith(position) {
      extra.fill(0);
      const total = size + (tally(position, extra) ? 1 : 0);
      let divergence = 0;
      for (let place = 0; place < shares.length; place++) {
        const share = total === 0 ? 0 : (held[place] + extra[place]) / total;
        const smoothed = (1 - SMOOTHING) * share + SMOOTHING * shares[place];
        divergence += shares[place] * Math.log(shares[place] / smoothed);
      }
      return divergence;
    },
    add(position) {
      if (tally(position, held)) size += 1;
    },
  };
}
