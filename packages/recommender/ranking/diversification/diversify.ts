import { elementAt } from '@emoverse/domain';
import { type CatalogueIndex, contentSimilarity } from '../../catalogue-index/index.ts';
import { stepOfPosition } from '../../intent/index.ts';
import { calibrateGenres, type GenreCalibration } from './calibrate-genres.ts';
import { LIST_STRENGTHS, type ListStrengths } from './list-strengths.ts';
import type { ListRules, Service } from './list-rules.ts';
import type { ScoredCandidate } from '../scored-candidate.ts';

/** How far down the ranking a diverse list may reach: this many, or twice its length. */
const POOL = 60;

/** A candidate at its place in the list, for the step it serves. */
export interface PlacedCandidate extends ScoredCandidate {
  readonly step: number;
}

export interface DiversifyOptions {
  /** Positions of what the person likes in this domain: the mix of genres to keep to. */
  readonly liked?: readonly number[];
  readonly strengths?: ListStrengths | undefined;
  /** What the list as a whole keeps to, where that leaves something that `serves` the mood of its step so well. */
  readonly rules?: ListRules;
  readonly serves?: (position: number, step: number, service: Service) => boolean;
}

/**
 * Fills a list greedily: each place takes the candidate with the highest
 * (1 − s − c) × relevance − s × similarity to the nearest one already placed (maximal marginal relevance, Carbonell
 * and Goldstein 1998) − c × divergence of the list's genres from the liked ones (Steck 2018).
 * Relevance is the score scaled to 0…1 over the step's pool, similarity the cosine of content.
 *
 * @param rankedByStep one ranking for each step of the path, best first; place i takes from its own step.
 */
export function diversify(
  index: CatalogueIndex,
  rankedByStep: readonly (readonly ScoredCandidate[])[],
  count: number,
  { liked = [], strengths = LIST_STRENGTHS, rules, serves = () => true }: DiversifyOptions = {},
): PlacedCandidate[] {
  const placed: PlacedCandidate[] = [];
  const positions: number[] = [];
  const used = new Set<number>();
  const pools = rankedByStep.map((ranked) => poolOf(ranked, Math.max(POOL, 2 * count)));
  const calibration = strengths.calibration > 0 ? calibrateGenres(index, liked) : undefined;
  for (let place = 0; place < count; place++) {
    const step = stepOfPosition(place, count, rankedByStep.length);
    const find = (may: (position: number) => boolean): ScoredCandidate | undefined =>
      mostMarginal(elementAt(pools, step), may, strengths, calibration) ??
      elementAt(rankedByStep, step).find(({ position }) => may(position));
    const isUnused = (position: number): boolean => !used.has(position);
    const next =
      rules === undefined
        ? find(isUnused)
        : rules.next(positions, (may, service) =>
            find((position) => isUnused(position) && may(position) && serves(position, step, service)),
          );
    if (next === undefined) continue;
    used.add(next.position);
    placed.push({ ...next, step });
    positions.push(next.position);
    calibration?.add(next.position);
    if (strengths.similarity > 0) moveNearest(index, pools, used, next.position);
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

function moveNearest(
  index: CatalogueIndex,
  pools: readonly PoolEntry[][],
  used: ReadonlySet<number>,
  placed: number,
): void {
  for (const pool of pools) {
    for (const entry of pool) {
      const { position } = entry.candidate;
      if (!used.has(position))
        entry.nearest = Math.max(entry.nearest, contentSimilarity(index, position, placed));
    }
  }
}

function mostMarginal(
  pool: readonly PoolEntry[],
  may: (position: number) => boolean,
  { similarity, calibration: share }: ListStrengths,
  calibration: GenreCalibration | undefined,
): ScoredCandidate | undefined {
  const calibrated = calibration === undefined ? 0 : share;
  let best: PoolEntry | undefined;
  let bestValue = -Infinity;
  for (const entry of pool) {
    const { position } = entry.candidate;
    const apart = calibration === undefined ? 0 : calibrated * calibration.divergenceWith(position);
    const value = (1 - similarity - calibrated) * entry.relevance - similarity * entry.nearest - apart;
    if (value > bestValue && may(position)) {
      best = entry;
      bestValue = value;
    }
  }
  return best?.candidate;
}
