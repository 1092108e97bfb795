import { topIndices } from '@emoverse/numeric';
import { moodFit } from '../scene.ts';
import type { CandidateSource } from './candidate-source.ts';

/** Items nearest to the target on the mood plane, as this person perceives them. */
export const moodNeighbours: CandidateSource = {
  name: 'mood-neighbours',
  retrieve: ({ eligible, person, context }, target, limit) =>
    topIndices(eligible, limit, (position) =>
      moodFit(context.mood, target, person.valence[position], person.arousal[position]),
    ),
};
