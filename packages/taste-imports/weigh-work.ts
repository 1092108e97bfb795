import type { MediaDomain } from '@emoverse/domain';
import type { GatheredWork } from './gather-works.ts';

/** What an export says of somebody's liking of a work. */
export interface Liking {
  /** −1 (disliked) … 1 (liked). */
  readonly liking: number;
  /** 0 (says nothing) … 1 (said outright). */
  readonly sureness: number;
}

/** Plays that leave a person half convinced: a film is chosen, a song comes along. */
const HALF_CONVINCED: Readonly<Record<MediaDomain, number>> = {
  films: 1,
  books: 1,
  courses: 1,
  games: 3,
  music: 3,
  podcasts: 3,
  wellbeing: 3,
};
/** Nobody spends so long with a game that they do not love. Hours. */
const LOVED_HOURS = 100;
/** A game that was put away at once. */
const PUT_AWAY = -0.3;

/**
 * Stars, hearts and plays as one measure, on one scale for all services. A heart is sure. Stars are sure, 3 is neither. Plays
 * p and skips s: (p − s) / (p + s + k), as sure as (p + s) / (p + s + k). Hours of a game count by their logarithm. How long
 * ago it was is not in it: that weighs where it is learned.
 */
export function weighWork({ work, plays, skips, minutes, stars, opinion }: GatheredWork): Liking {
  if (stars !== undefined) {
    const byStars = Math.min(1, Math.max(-1, (stars - 3) / 1.5));
    const heart = opinion === undefined ? undefined : opinion === 'liked' ? 1 : -1;
    return { liking: round(heart === undefined ? byStars : (byStars + heart) / 2), sureness: 1 };
  }
  if (opinion !== undefined) return { liking: opinion === 'liked' ? 1 : -1, sureness: 1 };
  if (minutes !== undefined) {
    const share = Math.min(1, Math.log1p(minutes / 60) / Math.log1p(LOVED_HOURS));
    return { liking: round(PUT_AWAY + (1 - PUT_AWAY) * share), sureness: 0.5 };
  }
  const all = plays + skips + HALF_CONVINCED[work.domain];
  return { liking: round((plays - skips) / all), sureness: round((plays + skips) / all) };
}

/** Thousandths: the same on every machine, however it takes logarithms. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
