import type { CatalogueIndex } from './index-catalogue.ts';

/** Cosine of the content vectors of two items, 0…1: one walk along both sorted term lists. */
export function contentSimilarity(index: CatalogueIndex, a: number, b: number): number {
  const { termStart, termIds, termWeights } = index;
  let left = termStart[a];
  let right = termStart[b];
  let sum = 0;
  while (left < termStart[a + 1] && right < termStart[b + 1]) {
    const difference = termIds[left] - termIds[right];
    if (difference === 0) sum += termWeights[left] * termWeights[right];
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return Math.min(1, sum);
}

/** A liked item and its cosine, 0…1. */
export interface NearestLiked {
  readonly position: number;
  readonly similarity: number;
}

/** The most similar of `liked` and its cosine; undefined when none shares a term. Ties go to the first. */
export function nearestLiked(
  index: CatalogueIndex,
  position: number,
  liked: readonly number[],
): NearestLiked | undefined {
  let best: NearestLiked | undefined;
  for (const candidate of liked) {
    if (candidate === position) continue;
    const similarity = contentSimilarity(index, position, candidate);
    if (similarity > (best?.similarity ?? 0)) best = { position: candidate, similarity };
  }
  return best;
}
