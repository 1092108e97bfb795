import { topIndices } from '@emoverse/numeric';
import type { CandidateSource } from './candidate-source.ts';

/** What the crowd likes together with what this person likes. Empty without a crowd model. */
export const crowd: CandidateSource = {
  name: 'crowd',
  dependsOnTarget: false,
  retrieve: ({ eligible, person, index: { crowd: shelf } }, _target, limit) => {
    const scorer = person.crowdScorer('list');
    if (shelf === undefined || scorer === undefined) return [];
    const { placeOf } = shelf;
    return topIndices(eligible, limit, (position) =>
      placeOf[position] < 0 ? -Infinity : scorer.together(placeOf[position]),
    );
  },
};
