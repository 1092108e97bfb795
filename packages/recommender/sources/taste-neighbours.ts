import { topByValue } from '@emoverse/numeric';
import type { CandidateSource } from './candidate-source.ts';

/** Items whose genres, tags, people … this person has responded to well. Empty before the first reaction. */
export const tasteNeighbours: CandidateSource = {
  name: 'taste-neighbours',
  dependsOnTarget: false,
  readsTerms: true,
  retrieve: ({ eligible, person, index, pool, termMeans }, _target, limit) => {
    if (person.state.terms.length === 0) return [];
    const { termStart, termIds, termValues } = index;
    const termMean = termMeans();
    const scores = pool.floats(index.items.length);
    person.itemMean.forEach((mean, position) => (scores[position] = mean));
    for (let place = 0; place < eligible.length; place++) {
      const position = eligible[place];
      let sum = scores[position];
      for (let at = termStart[position]; at < termStart[position + 1]; at++)
        sum += termMean[termIds[at]] * termValues[at];
      scores[position] = sum > 0 ? sum : -Infinity;
    }
    return topByValue(eligible, limit, scores);
  },
};
