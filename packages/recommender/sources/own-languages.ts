import { topByValue } from '@emoverse/numeric';
import { languageNearness } from '../own-language.ts';
import type { CandidateSource } from './candidate-source.ts';

/** Items in the person's own languages nearest to the target: most catalogues hold more in English than in all others. */
export const ownLanguages: CandidateSource = {
  name: 'own-languages',
  dependsOnTarget: true,
  readsTerms: false,
  retrieve: ({ context, eligible, index, fitsTo }, target, limit) => {
    const nearness = languageNearness(context.filters);
    if (nearness === undefined) return [];
    const own = eligible.filter((position) => nearness(index.items[position]) === 'own');
    return topByValue(own, limit, fitsTo(target));
  },
};
