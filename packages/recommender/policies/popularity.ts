import { everything } from '../sources/everything.ts';
import type { Policy } from './policy.ts';

/** How much a standard deviation of rating counts against popularity. */
const QUALITY_SHARE = 0.5;

/** The same list for everybody: what is known, then what is well rated. A yardstick that is hard to beat. */
export const popularityPolicy: Policy = {
  name: 'popularity',
  version: '1',
  sources: [{ source: everything, limit: Number.POSITIVE_INFINITY }],
  composition: 'in-order',
  scorer:
    ({ index }) =>
    (position) =>
      index.popularity[position] + QUALITY_SHARE * index.quality[position],
  partsOf: ({ index }, _step, position) => [
    { value: index.popularity[position], reason: { kind: 'popular' } },
    {
      value: QUALITY_SHARE * index.quality[position],
      reason: { kind: 'well-rated', rating: index.shrunkRating[position] },
    },
  ],
};
