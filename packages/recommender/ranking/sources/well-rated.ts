import type { CandidateSource } from './candidate-source.ts';
import { firstFitting } from './first-fitting.ts';

/** Mood fit below which even a very good item does not belong on the list. */
const NEAR = 0.2;

/** The best rated items (votes considered) that are somewhere near the target. */
export const wellRated: CandidateSource = {
  name: 'well-rated',
  dependsOnTarget: true,
  readsTerms: false,
  retrieve: ({ context, fitsTo, index }, target, limit) => {
    const fits = fitsTo(target); // 0 for what is not eligible
    return firstFitting(
      index.byRating.get(context.domain),
      limit,
      (position) => (fits[position] ?? 0) >= NEAR,
    );
  },
};
