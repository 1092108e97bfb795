import { contentSimilarity } from './content-similarity.ts';
import type { CatalogueIndex } from './index-catalogue.ts';
import type { ScoredCandidate } from './rank-candidates.ts';
import { stepOfPosition } from './target-of-intent.ts';

/** Share of relevance against novelty; 0.8 cost no accuracy where it was measured. */
const RELEVANCE_SHARE = 0.8;
/** How far down the ranking a diverse list may reach: this many, or twice its length. */
const POOL = 60;

/** A candidate at its place in the list, for the step it serves. */
export interface PlacedCandidate extends ScoredCandidate {
  readonly step: number;
}

/**
 * Greedy maximal marginal relevance: each place takes the candidate with the highest
 * 0.8 × relevance − 0.2 × similarity to the nearest one already placed (Carbonell and Goldstein 1998).
 * Relevance is the score scaled to 0…1 over the step's pool, similarity the cosine of content.
 *
 * @param rankedByStep one ranking for each step of the path, best first; place i takes from its own step.
 */
export function diversify(
  index: CatalogueIndex,
  rankedByStep: readonly (readonly ScoredCandidate[])[],
  count: number,
): PlacedCandidate[] {
  const placed: PlacedCandidate[] = [];
  const used = new Set<number>();
  const pools = rankedByStep.map((ranked) => poolOf(ranked, Math.max(POOL, 2 * count)));
  for (let place = 0; place < count; place++) {
    const step = stepOfPosition(place, count, rankedByStep.length);
    const next = mostMarginal(pools[step], used) ?? firstUnused(rankedByStep[step], used);
    if (next === undefined) continue;
    used.add(next.position);
    placed.push({ ...next, step });
    for (const pool of pools) {
      for (const entry of pool) {
        if (used.has(entry.candidate.position)) continue;
        entry.nearest = Math.max(
          entry.nearest,
          contentSimilarity(index, entry.candidate.position, next.position),
        );
      }
    }
  }
  return placed;
}

interface PoolEntry {
  readonly candidate: ScoredCandidate;
  readonly relevance: number;
  /** Similarity to the nearest placed item so far. */
  nearest: number;
}

function poolOf(ranked: readonly ScoredCandidate[], size: number): PoolEntry[] {
  const pool = ranked.slice(0, size);
  const best = pool[0]?.score ?? 0;
  const range = best - (pool.at(-1)?.score ?? 0);
  return pool.map((candidate) => ({
    candidate,
    relevance: range > 0 ? 1 - (best - candidate.score) / range : 1,
    nearest: 0,
  }));
}

function mostMarginal(pool: readonly PoolEntry[], used: ReadonlySet<number>): ScoredCandidate | undefined {
  let best: PoolEntry | undefined;
  let bestValue = -Infinity;
  for (const entry of pool) {
    if (used.has(entry.candidate.position)) continue;
    const value = RELEVANCE_SHARE * entry.relevance - (1 - RELEVANCE_SHARE) * entry.nearest;
    if (value > bestValue) {
      best = entry;
      bestValue = value;
    }
  }
  return best?.candidate;
}

function firstUnused(
  ranked: readonly ScoredCandidate[],
  used: ReadonlySet<number>,
): ScoredCandidate | undefined {
  return ranked.find(({ position }) => !used.has(position));
}
