import type { Policy, Step } from './policies/policy.ts';
import type { Candidate } from './retrieve-candidates.ts';
import type { Scene } from './scene.ts';

/** A candidate with its score for one step. */
export interface ScoredCandidate extends Candidate {
  readonly score: number;
}

/** Scores every candidate with the policy, best first; ties keep catalogue order. −Infinity leaves an item out. */
export function rankCandidates(
  scene: Scene,
  step: Step,
  candidates: readonly Candidate[],
  policy: Policy,
): ScoredCandidate[] {
  const scoreOf = policy.scorer(scene, step);
  const scored: ScoredCandidate[] = [];
  for (const { position, source } of candidates) {
    const score = scoreOf(position);
    if (score > -Infinity) scored.push({ position, source, score });
  }
  // Whole numbers: a comparison that gives a fraction makes a number object each time.
  return scored.sort((a, b) => (a.score === b.score ? a.position - b.position : a.score < b.score ? 1 : -1));
}
