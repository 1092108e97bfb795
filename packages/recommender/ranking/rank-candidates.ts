import { topByValue } from '@emoverse/numeric';
import type { Policy, Step } from './policies/policy.ts';
import type { Candidates } from './retrieve-candidates.ts';
import type { ScoredCandidate } from './scored-candidate.ts';
import type { RankingContext } from './ranking-context.ts';

/** Scores every candidate with the policy, best first; ties keep catalogue order. −Infinity leaves an item out. */
export function rankCandidates(
  ranking: RankingContext,
  step: Step,
  { positions, sourceOf }: Candidates,
  policy: Policy,
): ScoredCandidate[] {
  const scoreOf = policy.scorer(ranking, step);
  const scores = ranking.arrays.uninitialisedFloats(ranking.index.items.length);
  for (const position of positions) scores[position] = scoreOf(position);
  return topByValue(positions, positions.length, scores).map((position) => ({
    position,
    source: sourceOf(position),
    score: scores[position] ?? 0,
  }));
}
