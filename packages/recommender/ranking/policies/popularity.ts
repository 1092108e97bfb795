import { popular } from '../sources/popular.ts';
import type { Policy } from './policy.ts';

/** The source orders as the score does, so no more than a list's length is needed. */
const LONGEST_LIST = 50;
/** How much a standard deviation of rating counts against popularity. */
const QUALITY_SHARE = 0.5;

/** The same list for everybody: what is known, then what is well rated. A yardstick that is hard to beat. */
export const popularityPolicy: Policy = {
  name: 'popularity',
  version: '1',
  sources: [{ source: popular, limit: LONGEST_LIST }],
  shortlists: false,
  rests: true,
  keepsToPath: false,
  composition: 'in-order',
  scorer:
    ({ index }) =>
    (position) =>
      (index.popularity[position] ?? 0) + QUALITY_SHARE * (index.quality[position] ?? 0),
  partsOf: ({ index }, _step, position) => [
    { value: index.popularity[position] ?? 0, reason: { kind: 'popular' } },
    {
      value: QUALITY_SHARE * (index.quality[position] ?? 0),
      reason: { kind: 'well-rated', rating: index.shrunkRating[position] ?? 0 },
    },
  ],
};
