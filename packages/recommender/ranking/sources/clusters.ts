import { topIndices } from '@emoverse/numeric';
import type { CandidateSource } from './candidate-source.ts';

/** Songs of the mood clusters nearest to the target, the most typical of each first. Empty for other domains. */
export const clusters: CandidateSource = {
  name: 'clusters',
  dependsOnTarget: true,
  readsTerms: false,
  retrieve: ({ eligible, context, clusters: clustersOf }, target, limit) => {
    const found = context.domain === 'music' ? clustersOf() : undefined;
    if (found === undefined) return [];
    const nearness = found.model.clusters.map(
      ({ mood }) => -Math.hypot(mood.valence - target.valence, mood.arousal - target.arousal),
    );
    return topIndices(eligible, limit, (position) => {
      const own = found.assigned[position];
      return own === undefined ? -Infinity : (nearness[own.cluster] ?? -Infinity) - 0.1 * own.distance;
    });
  },
};
