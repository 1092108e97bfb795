import { topByValue } from '@emoverse/numeric';
import { addTerms, leaveOutUnlessPositive } from './add-terms.ts';
import type { CandidateSource } from './candidate-source.ts';

/** How many of the latest liked items speak. */
const LIKED = 10;

/** Items nearest in content to what this person liked lately. Empty before the first like. */
export const likedNeighbours: CandidateSource = {
  name: 'liked-neighbours',
  dependsOnTarget: false,
  readsTerms: true,
  retrieve: ({ eligible, person, index, arrays }, _target, limit) => {
    if (person.likedPositions.length === 0) return [];
    const { termStart, termIds, termWeights } = index;
    const profile = arrays.floats(index.vocabulary.length);
    for (const liked of person.likedPositions.slice(0, LIKED)) {
      for (let at = termStart[liked] ?? 0; at < (termStart[liked + 1] ?? 0); at++) {
        const term = termIds[at] ?? 0;
        profile[term] = (profile[term] ?? 0) + (termWeights[at] ?? 0);
      }
    }
    const scores = arrays.floats(index.items.length);
    addTerms(eligible, index, profile, termWeights, scores);
    leaveOutUnlessPositive(eligible, scores);
    return topByValue(eligible, limit, scores);
  },
};
