import { topIndices } from '@emoverse/numeric';
import { moodFit } from '../scene.ts';
import type { CandidateSource } from './candidate-source.ts';

/** Mood fit below which even a very good item does not belong on the list. */
const NEAR = 0.2;

/** The best rated items (votes considered) that are somewhere near the target. */
export const wellRated: CandidateSource = {
  name: 'well-rated',
  retrieve: ({ eligible, person, context, index }, target, limit) =>
    topIndices(eligible, limit, (position) =>
      Number.isNaN(index.rawRating[position]) ||
      moodFit(context.mood, target, person.valence[position], person.arousal[position]) < NEAR
        ? -Infinity
        : index.shrunkRating[position],
    ),
};
