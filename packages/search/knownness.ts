import type { CatalogueItem } from '@emoverse/domain';

/** As many votes as the best known works of all have: ten million. */
const MOST_VOTES = 1e7;

/** How widely a work is known, 0…1: by the votes of its rating, on a scale of tens, or its popularity where that says more. */
export function knownness({ rating, popularity }: Pick<CatalogueItem, 'rating' | 'popularity'>): number {
  const byVotes = Math.log10(1 + (rating?.votes ?? 0)) / Math.log10(MOST_VOTES);
  return Math.min(1, Math.max(byVotes, popularity ?? 0));
}
