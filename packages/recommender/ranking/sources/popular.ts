import type { CandidateSource } from './candidate-source.ts';
import { firstFitting } from './first-fitting.ts';

/** What most people know, then the better rated of it: where there are no figures, catalogue order. */
export const popular: CandidateSource = {
  name: 'popular',
  dependsOnTarget: false,
  readsTerms: false,
  retrieve: ({ context, may, index }, _target, limit) => {
    const marked = may();
    return firstFitting(index.byStanding.get(context.domain), limit, (position) => marked[position] === 1);
  },
};
