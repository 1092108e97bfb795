import { topIndices } from '@emoverse/numeric';
import type { CandidateSource } from './candidate-source.ts';

/** What the crowd likes together with what this person likes. Empty without a crowd model. */
export const crowd: CandidateSource = {
  name: 'crowd',
  dependsOnTarget: false,
  readsTerms: false,
  retrieve: ({ eligible, person, index: { crowd: shelf } }, _target, limit) => {
    if (shelf === undefined) return [];
    const togetherOf = person.crowdTogether();
    return topIndices(eligible, limit, (position) => togetherOf[position]);
  },
};
