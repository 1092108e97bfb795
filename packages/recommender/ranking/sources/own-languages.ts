import { topByValue } from '@emoverse/numeric';
import { positionsThatAre } from '../../catalogue-index/index.ts';
import type { CandidateSource } from './candidate-source.ts';

/** Items in the person's own languages nearest to the target: most catalogues hold more in English than in all others. */
export const ownLanguages: CandidateSource = {
  name: 'own-languages',
  dependsOnTarget: true,
  readsTerms: false,
  retrieve: ({ context, eligible, index, arrays, fitsTo }, target, limit) => {
    const isOwn = positionsThatAre(context.filters, index)?.('own');
    if (isOwn === undefined) return [];
    const own = arrays.uninitialisedInts(index.items.length);
    let size = 0;
    for (let at = 0; at < eligible.length; at++)
      if (isOwn(eligible[at] ?? 0)) own[size++] = eligible[at] ?? 0;
    return topByValue(own.subarray(0, size), limit, fitsTo(target));
  },
};
