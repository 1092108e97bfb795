import { topIndices } from '@emoverse/numeric';
import type { CandidateSource } from './candidate-source.ts';

/** What most people know, then the better rated of it: where there are no figures, catalogue order. */
export const popular: CandidateSource = {
  name: 'popular',
  dependsOnTarget: false,
  readsTerms: false,
  retrieve: ({ eligible, index }, _target, limit) =>
    topIndices(eligible, limit, (position) => index.popularity[position] + 0.5 * index.quality[position]),
};
