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
    const position = positions[place] ?? 0;
    const end = termStart[position + 1] ?? 0;
    let sum = scores[position] ?? 0;
    for (let at = termStart[position] ?? 0; at < end; at++)
      sum += (weights[termIds[at] ?? 0] ?? 0) * (sizes[at] ?? 0);
    scores[position] = sum;
  }
}

/** Nobody is brought what speaks against itself, or for nothing. */
export function leaveOutUnlessPositive(positions: Int32Array, scores: Float64Array): void {
  for (let place = 0; place < positions.length; place++) {
    const position = positions[place] ?? 0;
    if (!((scores[position] ?? 0) > 0)) scores[position] = -Infinity;
  }
}
