import { topByValue } from '@emoverse/numeric';
import type { CandidateSource } from './candidate-source.ts';

/** Items nearest to the target on the mood plane, as this person perceives them. */
export const moodNeighbours: CandidateSource = {
  name: 'mood-neighbours',
  dependsOnTarget: true,
  readsTerms: false,
  retrieve: ({ eligible, fitsTo }, target, limit) => topByValue(eligible, limit, fitsTo(target)),
};
