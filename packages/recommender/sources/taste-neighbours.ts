import { topIndices } from '@emoverse/numeric';
import type { CandidateSource } from './candidate-source.ts';

/** Items whose genres, tags, people … this person has responded to well. Empty before the first reaction. */
export const tasteNeighbours: CandidateSource = {
  name: 'taste-neighbours',
  dependsOnTarget: false,
  readsTerms: true,
  retrieve: ({ eligible, person, index, termMeans }, _target, limit) => {
    if (person.state.terms.length === 0) return [];
    const { termStart, termIds, termValues } = index;
    const termMean = termMeans();
    return topIndices(eligible, limit, (position) => {
      let sum = person.itemMean.get(position) ?? 0;
      for (let at = termStart[position]; at < termStart[position + 1]; at++) {
        sum += termMean[termIds[at]] * termValues[at];
      }
      return sum > 0 ? sum : -Infinity;
    });
  },
};
