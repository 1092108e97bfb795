import { topByValue } from '@emoverse/numeric';
import { addTerms, leaveOutUnlessPositive } from './add-terms.ts';
import type { CandidateSource } from './candidate-source.ts';

/** Items whose genres, tags, people … this person has responded to well. Empty before the first reaction. */
export const tasteNeighbours: CandidateSource = {
  name: 'taste-neighbours',
  dependsOnTarget: false,
  readsTerms: true,
  retrieve: ({ eligible, person, index, arrays, termMeans }, _target, limit) => {
    if (person.user.terms.length === 0) return [];
    const scores = arrays.floats(index.items.length);
    person.itemMean.forEach((mean, position) => (scores[position] = mean));
    addTerms(eligible, index, termMeans(), index.termValues, scores);
    leaveOutUnlessPositive(eligible, scores);
    return topByValue(eligible, limit, scores);
  },
};
