import { likedTogether } from '../../collaborative-filtering/index.ts';
import type { CandidateSource } from './candidate-source.ts';

/** What the crowd likes together with what this person likes. Empty without a crowd model. */
export const collaborative: CandidateSource = {
  name: 'crowd',
  dependsOnTarget: false,
  readsTerms: false,
  retrieve: ({ may, person, index: { collaborative: shelf } }, _target, limit) => {
    const scorer = person.collaborativeScorer('list');
    return shelf === undefined || scorer === undefined ? [] : likedTogether(shelf, scorer, limit, may());
  },
};
