import type { CatalogueItem } from '@emoverse/domain';

/** How long some works take together; `about` where the length of some is not known. */
export interface Length {
  readonly minutes: number;
  readonly about: boolean;
}

/**
 * Adds up how long some works take, rounded to minutes. Undefined where there are none.
 * @param usual minutes of a work whose length is not known, > 0
 */
export function countMinutes(
  items: readonly Pick<CatalogueItem, 'durationMinutes'>[],
  usual: number,
): Length | undefined {
  if (items.length === 0) return undefined;
  const sum = items.reduce((total, { durationMinutes = usual }) => total + durationMinutes, 0);
  return {
    minutes: Math.max(1, Math.round(sum)),
    about: items.some(({ durationMinutes }) => durationMinutes === undefined),
  };
}
