import type { FeedbackAction, ItemId, MediaDomain } from '@emoverse/domain';
import type { ScoredCandidate } from './scored-candidate.ts';

/** One earlier showing of an item to this person, with what they did with it then, if anything. */
export interface RecentShowing {
  readonly itemId: ItemId;
  readonly action?: FeedbackAction;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * Half-lives of rest, milliseconds: after this time an item is half as tired as it was. Editorial, after how soon
 * people take the same thing in again: a song comes back within days, a practice is for every day, a film or book
 * that was passed over is offered again after months.
 */
export const RECENCY_HALF_LIFE: Readonly<Record<MediaDomain, number>> = {
  wellbeing: 6 * HOUR,
  music: DAY,
  podcasts: 7 * DAY,
  games: 14 * DAY,
  films: 30 * DAY,
  courses: 30 * DAY,
  books: 45 * DAY,
};

/** How tired a showing leaves an item, 0…1: one that was only shown may not even have been seen. */
const TIREDNESS: Readonly<Record<FeedbackAction | 'shown', number>> = {
  shown: 0.5,
  opened: 0.6,
  liked: 0.6,
  saved: 0.6,
  unsaved: 0.6,
  'wrong-mood': 0.6,
  'more-like-this': 0.6,
  played: 0.7,
  finished: 0.85,
  'felt-after': 0.85,
  rated: 0.85,
  skipped: 0.9,
  'less-like-this': 0.9,
  disliked: 0.95,
};

/** After so many half-lives nothing is left of a showing that anybody would notice (below 0.016). */
const WINDOW_HALF_LIVES = 6;

/** How far back showings of a domain matter, milliseconds. */
export function recencyWindow(domain: MediaDomain): number {
  return WINDOW_HALF_LIVES * RECENCY_HALF_LIFE[domain];
}

/**
 * The recency penalty: how tired each item is at a time, 0 (fresh) to below 1: 1 − Π (1 − w·2^(−age / half-life)) over its showings, so
 * that each showing adds to the others, none is forgotten at once, and all of it fades. Showings of the future and
 * those out of the window do not count.
 */
export function recencyPenalties(
  recent: readonly RecentShowing[],
  domain: MediaDomain,
  at: number,
): ReadonlyMap<ItemId, number> {
  const fresh = new Map<ItemId, number>();
  const window = recencyWindow(domain);
  for (const { itemId, action, at: shownAt } of recent) {
    const age = at - shownAt;
    if (age < 0 || age > window) continue;
    const left = TIREDNESS[action ?? 'shown'] * 2 ** (-age / RECENCY_HALF_LIFE[domain]);
    fresh.set(itemId, (fresh.get(itemId) ?? 1) * (1 - left));
  }
  return new Map(Array.from(fresh, ([itemId, share]) => [itemId, 1 - share]));
}

/** An item this tired is left out, as long as enough others are there. */
export const PENALTY_TO_LEAVE_OUT = 0.6;
/** A wholly tired item falls by so many standard deviations of the candidates' scores. */
const DEPTH = 3;

/**
 * Lets tired candidates fall: score − 3 × tiredness × the standard deviation of all scores, best first again. What
 * is fresh keeps its score, and what has rested long enough has it back.
 */
export function applyRecencyPenalty(
  ranked: readonly ScoredCandidate[],
  tiredness: (position: number) => number,
): readonly ScoredCandidate[] {
  if (!ranked.some(({ position }) => tiredness(position) > 0)) return ranked;
  const depth = DEPTH * deviationOf(ranked);
  return ranked
    .map((candidate) => ({ ...candidate, score: candidate.score - depth * tiredness(candidate.position) }))
    .sort((a, b) => b.score - a.score || a.position - b.position);
}

function deviationOf(ranked: readonly ScoredCandidate[]): number {
  const mean = ranked.reduce((sum, { score }) => sum + score, 0) / ranked.length;
  return Math.sqrt(ranked.reduce((sum, { score }) => sum + (score - mean) ** 2, 0) / ranked.length);
}
