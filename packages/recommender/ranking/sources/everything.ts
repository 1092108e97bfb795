import type { CandidateSource } from './candidate-source.ts';

/** All that may be shown, whatever the limit: for policies that need no retrieval. */
export const everything: CandidateSource = {
  name: 'everything',
  dependsOnTarget: false,
  readsTerms: false,
  retrieve: ({ eligible }) => Array.from(eligible),
};
