import type { ItemFacet } from './describe-item.ts';

/** How far a person's weight for one term may lie from indifference, a priori: the standard deviation. */
export const TERM_DEVIATION: Readonly<Record<ItemFacet | 'item', number>> = {
  genre: 0.35,
  tag: 0.3,
  creator: 0.3,
  keyword: 0.15,
  language: 0.2,
  decade: 0.15,
  domain: 0.1,
  audio: 0.2,
  item: 0.2,
};
