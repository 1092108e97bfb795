import { topIndices } from '@emoverse/numeric';
import type { CandidateSource } from './candidate-source.ts';

/** Mood fit below which nothing is explored. */
const NEAR = 0.2;

/** Items near the target of which the person's taste is least known: their reactions would teach most. */
export const explore: CandidateSource = {
  name: 'explore',
  dependsOnTarget: true,
  readsTerms: true,
  retrieve: ({ context, eligible, person, fitsTo }, target, limit) => {
    const fits = fitsTo(target);
    const uncertainty = person.uncertaintyIn(context.domain);
    return topIndices(eligible, limit, (position) =>
      fits[position] < NEAR ? -Infinity : uncertainty(position) * fits[position],
    );
  },
};
