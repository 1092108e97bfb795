import type { MoodPoint } from '@emoverse/domain';
import type { Scene } from './scene.ts';
import type { CandidateSource } from './sources/candidate-source.ts';

/** An item worth ranking and the source that placed it highest. */
export interface Candidate {
  readonly position: number;
  readonly source: string;
}

/** A source and how many items it may bring. */
export interface SourceShare {
  readonly source: CandidateSource;
  readonly limit: number;
}

/**
 * Asks every source and merges the answers without repeats. An item brought by several is credited to the one
 * that placed it highest, ties to the source named first.
 */
export function retrieveCandidates(
  scene: Scene,
  target: MoodPoint,
  shares: readonly SourceShare[],
): Candidate[] {
  const best = new Map<number, { source: string; rank: number }>();
  for (const { source, limit } of shares) {
    source.retrieve(scene, target, limit).forEach((position, rank) => {
      const known = best.get(position);
      if (known === undefined || rank < known.rank) best.set(position, { source: source.name, rank });
    });
  }
  return Array.from(best, ([position, { source }]) => ({ position, source }));
}
