import { topByValue } from '@emoverse/numeric';
import type { CandidateSource } from './candidate-source.ts';

/** Mood fit below which nothing is explored. */
const NEAR = 0.2;

/** Items near the target of which the person's taste is least known: their reactions would teach most. */
export const explore: CandidateSource = {
  name: 'explore',
  dependsOnTarget: true,
  readsTerms: true,
  retrieve: ({ eligible, index, pool, fitsTo, termVariances }, target, limit) => {
    const fits = fitsTo(target);
    const { termStart, termIds, termValues } = index;
    const variances = termVariances();
    const scores = pool.roughFloats(index.items.length);
    for (let place = 0; place < eligible.length; place++) {
      const position = eligible[place];
      if (fits[position] < NEAR) {
        scores[position] = -Infinity;
        continue;
      }
      let variance = 0;
      for (let at = termStart[position]; at < termStart[position + 1]; at++)
        variance += variances[termIds[at]] * termValues[at] * termValues[at];
      scores[position] = Math.sqrt(variance) * fits[position];
    }
    return topByValue(eligible, limit, scores);
  },
};
