import { topIndices } from '@emoverse/numeric';
import { moodFit } from '../scene.ts';
import type { CandidateSource } from './candidate-source.ts';

/** Items near the target of which the person's taste is least known: their reactions would teach most. */
export const explore: CandidateSource = {
  name: 'explore',
  retrieve: ({ eligible, person, context, index }, target, limit) => {
    const { termStart, termIds, termValues } = index;
    return topIndices(eligible, limit, (position) => {
      let variance = 0;
      for (let at = termStart[position]; at < termStart[position + 1]; at++) {
        variance += person.termVariance[termIds[at]] * termValues[at] ** 2;
      }
      return (
        Math.sqrt(variance) *
        moodFit(context.mood, target, person.valence[position], person.arousal[position])
      );
    });
  },
};
