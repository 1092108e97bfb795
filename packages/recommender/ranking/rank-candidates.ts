import { topByValue } from '@emoverse/numeric';
import type { Policy, Step } from './policies/policy.ts';
import type { Candidates } from './retrieve-candidates.ts';
import type { ScoredCandidate } from './scored-candidate.ts';
import type { Scene } from './ranking-context.ts';

/** Scores every candidate with the policy, best first; ties keep catalogue order. −Infinity leaves an item out. */
export function rankCandidates(
  scene: Scene,
  step: Step,
  { positions, sourceOf }: Candidates,
  policy: Policy,
): ScoredCandidate[] {
  const scoreOf = policy.scorer(scene, step);
  const scores = scene.arrays.uninitialisedFloats(scene.index.items.length);
  for (const position of positions) scores[position] = scoreOf(position);
  return topByValue(positions, positions.length, scores).map((position) => ({
    position,
    source: sourceOf(position),
    score: scores[position],
  }));
}
