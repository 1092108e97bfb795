import type { CollaborativeBase } from '../collaborative-model.ts';
import type { RatingHistory, PopulationRatings } from './gather-ratings.ts';
import { fitEras } from './fit-eras.ts';
import { fitPreference } from './fit-preference.ts';
import { countRatings, fitItemFactors, itemScale } from './likes-factors.ts';
import type { ItemFactors } from '../collaborative-model.ts';

export interface BaseOptions {
  /** λ in units of the mean squared singular value per liked item of a person (see `dampingUnit`). */
  readonly damping: number;
  /** First events of a person after which liking counts as later. */
  readonly horizon: number;
}

const LIKES_RANK = 64;
const SMOOTH_RANK = 32;
const LATENT_RANK = 32;
const SMOOTH_POWER = 0.5;
/** Share of the last ratings that counts as recent. */
const RECENT_SHARE = 0.25;

/** Learns all heads from `people`. */
export function trainBase(
  people: readonly RatingHistory[],
  population: PopulationRatings,
  { damping, horizon }: BaseOptions,
): CollaborativeBase {
  const { items, likedFrom, dislikedTo } = population;
  const count = items.length;
  const isLiked = (stars: number): boolean => stars >= likedFrom;
  const liked = countRatings(people, count, isLiked);
  const rated = countRatings(people, count, () => true);
  const likes = fitItemFactors(people, count, {
    rank: LIKES_RANK,
    counts: isLiked,
    personPower: 0,
    itemPower: 0,
  });
  const latent = fitItemFactors(people, count, {
    rank: LATENT_RANK,
    counts: () => true,
    personPower: SMOOTH_POWER,
    itemPower: 0,
  });
  const smooth = fitItemFactors(people, count, {
    rank: SMOOTH_RANK,
    counts: isLiked,
    personPower: SMOOTH_POWER,
    itemPower: SMOOTH_POWER,
  });
  return {
    likedFrom,
    dislikedTo,
    years: Float64Array.from(items, ({ year }) => year ?? Number.NaN),
    likes,
    ...dampLikes(likes, liked, damping, people.length),
    smooth,
    itemScale: Float32Array.from(liked, (number) => itemScale(number, SMOOTH_POWER)),
    logLikes: Float32Array.from(liked, (number) => Math.log((number + 0.5) / Math.max(1, people.length))),
    logLater: logLater(people, liked, isLiked, horizon),
    logRecent: logRecent(people, liked, isLiked, population.timed),
    eras: fitEras(people, population),
    preference: fitPreference(people, items, rated, latent),
  };
}

/** The damped scores' fixed parts for a damping: cheap, so that several dampings can be tried on the same factors. */
export function dampLikes(
  { rank, factors, values }: ItemFactors,
  liked: Float64Array,
  damping: number,
  peopleCount: number,
): Pick<CollaborativeBase, 'damping' | 'own' | 'population'> {
  const total = liked.reduce((sum, number) => sum + number, 0);
  const lambda = damping * dampingUnit(total, peopleCount);
  const shares = values.map((value) => value ** 2 / (value ** 2 + lambda));
  const everybody = new Float64Array(rank);
  const own = new Float32Array(liked.length);
  for (let item = 0; item < liked.length; item++) {
    let kept = 0;
    for (let k = 0; k < rank; k++) {
      const factor = factors[item * rank + k] ?? 0;
      everybody[k] = (everybody[k] ?? 0) + ((liked[item] ?? 0) / Math.max(1, total)) * factor;
      kept += (shares[k] ?? 0) * factor * factor;
    }
    own[item] = Math.max(1e-3, 1 - kept);
  }
  const population = Float32Array.from(own, (share, item) => {
    let sum = 0;
    for (let k = 0; k < rank; k++)
      sum += (factors[item * rank + k] ?? 0) * (shares[k] ?? 0) * (everybody[k] ?? 0);
    return sum / share;
  });
  return { damping: shares, own, population };
}

/** Mean likes of a person: what the Gram matrix of likes grows with. */
function dampingUnit(likes: number, people: number): number {
  return Math.max(1, likes / Math.max(1, people));
}

/** Log of how often an item is liked after the first `horizon` events, among people who get that far. */
function logLater(
  people: readonly RatingHistory[],
  liked: Float64Array,
  isLiked: (stars: number) => boolean,
  horizon: number,
): Float32Array {
  const later = new Float64Array(liked.length);
  const open = new Float64Array(liked.length);
  let far = 0;
  for (const { items, stars } of people) {
    if (items.length <= horizon + 9) continue;
    far += 1;
    for (let at = 0; at < items.length; at++) {
      const item = items[at] ?? 0;
      if (at < horizon) open[item] = (open[item] ?? 0) - 1;
      else if (isLiked(stars[at] ?? 0)) later[item] = (later[item] ?? 0) + 1;
    }
  }
  return Float32Array.from(later, (number, item) =>
    Math.log(
      (number + 0.5 + (5 * (liked[item] ?? 0)) / Math.max(1, people.length)) / ((open[item] ?? 0) + far + 6),
    ),
  );
}

function logRecent(
  people: readonly RatingHistory[],
  liked: Float64Array,
  isLiked: (stars: number) => boolean,
  timed: boolean,
): Float32Array {
  const recent = new Float64Array(liked.length);
  if (!timed) return new Float32Array(liked.length);
  const times = Float64Array.from(people.flatMap(({ at }) => Array.from(at))).sort();
  const start = times[Math.floor((1 - RECENT_SHARE) * times.length)] ?? Infinity;
  for (const { items, stars, at } of people) {
    for (const [event, item] of items.entries())
      if ((at[event] ?? 0) > start && isLiked(stars[event] ?? 0)) recent[item] = (recent[item] ?? 0) + 1;
  }
  return Float32Array.from(recent, (number, item) => Math.log((number + 0.5) / ((liked[item] ?? 0) + 2)));
}
