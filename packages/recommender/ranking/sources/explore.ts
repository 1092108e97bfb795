import { topByValue } from '@emoverse/numeric';
import type { CatalogueIndex } from '../../catalogue-index/index.ts';
import type { CandidateSource } from './candidate-source.ts';

/** Mood fit below which nothing is explored. */
const NEAR = 0.2;

/** Items near the target of which the person's taste is least known: their reactions would teach most. */
export const explore: CandidateSource = {
  name: 'explore',
  dependsOnTarget: true,
  readsTerms: true,
  retrieve: ({ eligible, index, arrays, fitsTo, termVariances }, target, limit) => {
    const scores = arrays.uninitialisedFloats(index.items.length);
    scoreUnknown(eligible, index, termVariances(), fitsTo(target), scores);
    return topByValue(eligible, limit, scores);
  },
};

/** What is not known of each item's terms, as a standard deviation, times its fit. */
function scoreUnknown(
  eligible: Int32Array,
  { termStart, termIds, termValues }: CatalogueIndex,
  variances: Float64Array,
  fits: Float64Array,
  scores: Float64Array,
): void {
  for (let place = 0; place < eligible.length; place++) {
    const position = eligible[place] ?? 0;
    if ((fits[position] ?? 0) < NEAR) {
      scores[position] = -Infinity;
      continue;
    }
    let variance = 0;
    for (let at = termStart[position] ?? 0; at < (termStart[position + 1] ?? 0); at++)
      variance += (variances[termIds[at] ?? 0] ?? 0) * (termValues[at] ?? 0) * (termValues[at] ?? 0);
    scores[position] = Math.sqrt(variance) * (fits[position] ?? 0);
  }
}
