import { topIndices } from '@emoverse/numeric';
import type { CandidateSource } from './candidate-source.ts';

/** Mood fit below which nothing is explored. */
const NEAR = 0.2;

/** Items near the target of which the person's taste is least known: their reactions would teach most. */
export const explore: CandidateSource = {
  name: 'explore',
  dependsOnTarget: true,
  readsTerms: true,
  retrieve: ({ eligible, index, fitsTo, termVariances }, target, limit) => {
    const fits = fitsTo(target);
    const { termStart, termIds, termValues } = index;
    const variances = termVariances();
    return topIndices(eligible, limit, (position) => {
      if (fits[position] < NEAR) return -Infinity;
      let variance = 0;
      for (let at = termStart[position]; at < termStart[position + 1]; at++)
        variance += variances[termIds[at]] * termValues[at] * termValues[at];
      return Math.sqrt(variance) * fits[position];
    });
  },
};
