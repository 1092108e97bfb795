import type { CatalogueIndex } from '../../catalogue-index/index.ts';

/**
 * Adds to each item's score Σ weight of a term × size of the term in the item, over the item's terms. Linear in their number.
 * Of arrays alone, and no part of a source: what also reads a ranking context, which comes in several shapes, V8 compiles anew
 * again and again.
 *
 * @param weights by vocabulary place.
 * @param sizes of the items' terms, as `termValues`.
 * @param scores by position; of `positions` alone they change.
 */
export function addTerms(
  positions: Int32Array,
  { termStart, termIds }: Pick<CatalogueIndex, 'termStart' | 'termIds'>,
  weights: Float64Array,
  sizes: Float64Array,
  scores: Float64Array,
): void {
  for (let place = 0; place < positions.length; place++) {
    const position = positions[place];
    const end = termStart[position + 1];
    let sum = scores[position];
    for (let at = termStart[position]; at < end; at++) sum += weights[termIds[at]] * sizes[at];
    scores[position] = sum;
  }
}

/** Nobody is brought what speaks against itself, or for nothing. */
export function leaveOutUnlessPositive(positions: Int32Array, scores: Float64Array): void {
  for (let place = 0; place < positions.length; place++) {
    const position = positions[place];
    if (!(scores[position] > 0)) scores[position] = -Infinity;
  }
}
