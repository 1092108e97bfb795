import { numberAt } from '@emoverse/domain';
import { DOMAIN_LINK } from './domain-terms.ts';
import type { CatalogueIndex } from './catalogue-index.ts';

/** Cosine of the content vectors of two items, 0…1: one walk along both sorted term lists. */
export function contentSimilarity(index: CatalogueIndex, a: number, b: number): number {
  const { termStart, termIds, termWeights } = index;
  let left = termStart[a] ?? 0;
  let right = termStart[b] ?? 0;
  let sum = 0;
  while (left < (termStart[a + 1] ?? 0) && right < (termStart[b + 1] ?? 0)) {
    const difference = (termIds[left] ?? 0) - (termIds[right] ?? 0);
    if (difference === 0) sum += (termWeights[left] ?? 0) * (termWeights[right] ?? 0);
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return Math.min(1, sum);
}

/** A liked item and its cosine, 0…1; one of another domain says less (`DOMAIN_LINK`). */
export interface NearestLiked {
  readonly position: number;
  readonly similarity: number;
}

/** The nearest of `liked` items to one item, as `nearestLikedFinder` finds it, for a single question. */
export function nearestLiked(
  index: CatalogueIndex,
  liked: readonly number[],
  position: number,
): NearestLiked | undefined {
  let best: NearestLiked | undefined;
  for (const other of liked) {
    if (other === position) continue;
    const link = index.items[other]?.domain === index.items[position]?.domain ? 1 : DOMAIN_LINK;
    const similarity = Math.min(1, link * contentSimilarity(index, other, position));
    if (similarity > (best?.similarity ?? 0)) best = { position: other, similarity };
  }
  return best;
}

/**
 * Prepares to find the nearest of `liked` items (ties: the first in the list). Postings by term make a look-up
 * cost only the terms that are shared. The answer is undefined when nothing is shared; an item is not its own
 * neighbour.
 */
export function nearestLikedFinder(
  index: CatalogueIndex,
  liked: readonly number[],
): (position: number) => NearestLiked | undefined {
  const { termStart, termIds, termWeights } = index;
  const postings = new Map<number, { readonly place: number; readonly weight: number }[]>();
  liked.forEach((position, place) => {
    for (let at = termStart[position] ?? 0; at < (termStart[position + 1] ?? 0); at++) {
      if (termWeights[at] === 0) continue;
      const posting = { place, weight: termWeights[at] ?? 0 };
      const known = postings.get(termIds[at] ?? 0);
      if (known === undefined) postings.set(termIds[at] ?? 0, [posting]);
      else known.push(posting);
    }
  });
  const sums = new Float64Array(liked.length);
  const domains = liked.map((position) => index.items[position]?.domain);
  return (position) => {
    if (liked.length === 0) return undefined;
    sums.fill(0);
    for (let at = termStart[position] ?? 0; at < (termStart[position + 1] ?? 0); at++) {
      const posting = postings.get(termIds[at] ?? 0);
      if (posting === undefined) continue;
      for (const { place, weight } of posting)
        sums[place] = (sums[place] ?? 0) + weight * (termWeights[at] ?? 0);
    }
    const domain = index.items[position]?.domain;
    let best = -1;
    for (let place = 0; place < sums.length; place++) {
      if (domains[place] !== domain) sums[place] = (sums[place] ?? 0) * DOMAIN_LINK;
      if (liked[place] !== position && (sums[place] ?? 0) > (best < 0 ? 0 : (sums[best] ?? 0))) best = place;
    }
    return best < 0
      ? undefined
      : { position: numberAt(liked, best), similarity: Math.min(1, sums[best] ?? 0) };
  };
}
