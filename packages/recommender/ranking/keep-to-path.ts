import { elementAt, numberAt, moodDistance, type MoodPoint } from '@emoverse/domain';
import type { ProjectedUser } from '../user-model/index.ts';
import type { ScoredCandidate } from './scored-candidate.ts';

/** On a journey an item lies within this distance of the step it serves, where there are enough that do. */
export const JOURNEY_REACH = 0.3;

/**
 * Of a step's ranking only what lies near the step, as this person perceives it: on a journey the way counts more than
 * taste, which may choose among what is on it. Where fewer than `wanted` lie near, the `wanted` nearest stay.
 * The order is kept.
 *
 * @param counts which of them count for `wanted`; by default all.
 */
export function keepToPath(
  ranked: readonly ScoredCandidate[],
  target: MoodPoint,
  { valence, arousal }: Pick<ProjectedUser, 'valence' | 'arousal'>,
  wanted: number,
  counts: (position: number) => boolean = () => true,
): readonly ScoredCandidate[] {
  const distances = ranked.map(({ position }) =>
    moodDistance({ valence: valence[position] ?? 0, arousal: arousal[position] ?? 0 }, target),
  );
  const counted = distances
    .filter((_, place) => counts(elementAt(ranked, place).position))
    .sort((a, b) => a - b);
  const wantedNearest = counted.at(Math.min(wanted, counted.length) - 1) ?? 0;
  const reach = Math.max(JOURNEY_REACH, wantedNearest);
  return ranked.filter((_, place) => numberAt(distances, place) <= reach);
}
