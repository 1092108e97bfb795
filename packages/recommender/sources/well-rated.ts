import { topIndices } from '@emoverse/numeric';
import type { CandidateSource } from './candidate-source.ts';

/** Mood fit below which even a very good item does not belong on the list. */
const NEAR = 0.2;

/** The best rated items (votes considered) that are somewhere near the target. */
export const wellRated: CandidateSource = {
  name: 'well-rated',
  dependsOnTarget: true,
  readsTerms: false,
  retrieve: ({ eligible, fitsTo, index }, target, limit) => {
    const fits = fitsTo(target);
    return topIndices(eligible, limit, (position) =>
      fits[position] < NEAR || Number.isNaN(index.rawRating[position])
        ? -Infinity
        : index.shrunkRating[position],
    );
  },
};
