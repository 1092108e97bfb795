import type { CatalogueIndex } from '../../catalogue-index/index.ts';

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
  const withGenres = liked.filter(
    (position) => (genreStart[position + 1] ?? 0) > (genreStart[position] ?? 0),
  );
  if (withGenres.length < LIKED_MINIMUM) return undefined;
  const wanted = new Map<number, number>();
  for (const position of withGenres) {
    const each = 1 / ((genreStart[position + 1] ?? 0) - (genreStart[position] ?? 0)) / withGenres.length;
    for (let at = genreStart[position] ?? 0; at < (genreStart[position + 1] ?? 0); at++)
      wanted.set(genreIds[at] ?? 0, (wanted.get(genreIds[at] ?? 0) ?? 0) + each);
  }
  const places = new Map([...wanted.keys()].map((genre, place) => [genre, place]));
  const shares = Float64Array.from(wanted.values());
  const held = new Float64Array(shares.length);
  const entropy = shares.reduce((sum, share) => sum + share * Math.log(share), 0);
  let size = 0;
  /** Of the list as it is with one more item: what each wanted genre costs while that item has none of it. */
  const costs = new Float64Array(shares.length);
  let cost = 0;
  const costOf = (place: number, sum: number, total: number): number => {
    const share = total === 0 ? 0 : sum / total;
    return -(shares[place] ?? 0) * Math.log((1 - SMOOTHING) * share + SMOOTHING * (shares[place] ?? 0));
  };
  const refresh = (): void => {
    cost = 0;
    for (let place = 0; place < shares.length; place++) {
      costs[place] = costOf(place, held[place] ?? 0, size + 1);
      cost += costs[place] ?? 0;
    }
  };
  refresh();

  return {
    divergenceWith(position) {
      const start = genreStart[position] ?? 0;
      const count = (genreStart[position + 1] ?? 0) - start;
      if (count === 0) {
        let unchanged = entropy;
        for (let place = 0; place < shares.length; place++)
          unchanged += costOf(place, held[place] ?? 0, size);
        return unchanged;
      }
      let divergence = entropy + cost;
      for (let at = start; at < start + count; at++) {
        const place = places.get(genreIds[at] ?? 0);
        if (place !== undefined)
          divergence += costOf(place, (held[place] ?? 0) + 1 / count, size + 1) - (costs[place] ?? 0);
      }
      return divergence;
    },
    add(position) {
      const count = (genreStart[position + 1] ?? 0) - (genreStart[position] ?? 0);
      for (let at = genreStart[position] ?? 0; at < (genreStart[position + 1] ?? 0); at++) {
        const place = places.get(genreIds[at] ?? 0);
        if (place !== undefined) held[place] = (held[place] ?? 0) + 1 / count;
      }
      if (count > 0) size += 1;
      refresh();
    },
  };
}
