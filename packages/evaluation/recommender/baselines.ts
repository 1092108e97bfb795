import { elementAt, numberAt } from '@emoverse/domain';
import { gatherRatings, type RatingRow, type PopulationRatings } from '@emoverse/recommender/training';
import { createSeededRandom, invertPositiveDefinite, topIndices } from '@emoverse/numeric';
import type { Ranker, RatingsRequest } from './ratings-recommender.ts';
import type { RatedItem } from './read-ratings.ts';

/** Other methods that the recommender is compared with. */
export const BASELINES = ['popularity', 'random', 'genre-cosine', 'item-knn', 'ease'] as const;
export type BaselineName = (typeof BASELINES)[number];

/** What somebody has rated so far: place of the item and whether it was liked. */
export interface SeenItem {
  readonly item: number;
  readonly liked: boolean;
}
type Person = readonly SeenItem[];

/** Scores of all items for what somebody has seen; undefined: nothing to go by, popularity serves. */
type Score = (seen: Person) => ArrayLike<number> | undefined;

const LIKED = 4;

/** A yardstick, fitted on the same population as ours. */
export function createBaseline(
  name: BaselineName,
  items: readonly RatedItem[],
  ratings: Iterable<RatingRow>,
): Ranker<Person> {
  const population = gatherRatings(items, ratings);
  const placeOf = new Map(items.map(({ key }, place) => [key, place]));
  const popularity = likesOf(population);
  const score = SCORES[name](population, popularity);
  return {
    newPerson: () => [],
    learn: (person, key, stars) => {
      const item = placeOf.get(key);
      return item === undefined ? person : [...person, { item, liked: stars >= LIKED }];
    },
    recommend: (person, { count, exclude = [], pool }: RatingsRequest) => {
      const scores = score(person) ?? popularity;
      const out = new Set(exclude.flatMap((key) => placeOf.get(key) ?? []));
      const from = pool?.flatMap((key) => placeOf.get(key) ?? []) ?? items.map((_, place) => place);
      const candidates = from.filter((place) => !out.has(place));
      return topIndices(candidates, count, (place) => elementAt(scores, place)).map(
        (place) => elementAt(items, place).key,
      );
    },
  };
}

const SCORES: Readonly<
  Record<BaselineName, (population: PopulationRatings, popularity: Float64Array) => Score>
> = {
  popularity: (_, popularity) => () => popularity,
  random: ({ items }) => {
    const random = createSeededRandom(7);
    return () => items.map(random);
  },
  'genre-cosine': genreCosine,
  'item-knn': itemNeighbours,
  ease,
};

function likesOf({ items, people, likedFrom }: PopulationRatings): Float64Array {
  const likes = new Float64Array(items.length);
  for (const { items: rated, stars } of people)
    for (const [at, item] of rated.entries())
      if ((stars[at] ?? Number.NaN) >= likedFrom) likes[item] = (likes[item] ?? Number.NaN) + 1;
  return likes;
}

/** Cosine of an item's genres with the mean of those liked: what apps with content alone do. */
function genreCosine({ items }: PopulationRatings): Score {
  return (seen) => {
    const profile = new Map<string, number>();
    for (const { item, liked } of seen) {
      if (!liked) continue;
      const { genres } = elementAt(items, item);
      for (const genre of genres)
        profile.set(genre, (profile.get(genre) ?? 0) + 1 / Math.sqrt(genres.length));
    }
    if (profile.size === 0) return undefined;
    return items.map(({ genres }) =>
      genres.length === 0
        ? 0
        : genres.reduce((sum, genre) => sum + (profile.get(genre) ?? 0), 0) / Math.sqrt(genres.length),
    );
  };
}

/** Likers of each item, and likes of each person. */
function likeLists({ items, people, likedFrom }: PopulationRatings): {
  readonly likers: readonly (readonly number[])[];
  readonly likes: readonly (readonly number[])[];
} {
  const likers: number[][] = items.map(() => []);
  const likes = people.map(({ items: rated, stars }, person) => {
    const own = Array.from(rated).filter((_, at) => (stars[at] ?? Number.NaN) >= likedFrom);
    for (const item of own) elementAt(likers, item).push(person);
    return own;
  });
  return { likers, likes };
}

/** People who like few things tell more: cosine of items over likes, with 10 likes' worth of shrinkage. */
function itemNeighbours(population: PopulationRatings): Score {
  const { likers, likes } = likeLists(population);
  const length = likers.map((list) => Math.sqrt(list.length + 10));
  return (seen) => {
    const liked = seen.filter((one) => one.liked);
    if (liked.length === 0) return undefined;
    const scores = new Float64Array(likers.length);
    for (const { item } of liked)
      for (const person of elementAt(likers, item))
        for (const other of elementAt(likes, person))
          if (other !== item)
            scores[other] = (scores[other] ?? 0) + 1 / (numberAt(length, item) * numberAt(length, other));
    return scores;
  };
}

const EASE_PENALTY = 200;

/**
 * EASE (Steck, "Embarrassingly shallow autoencoders for sparse data", WWW 2019), worked out in the space of people
 * (Woodbury), which is the smaller one here.
 */
function ease(population: PopulationRatings): Score {
  const { likers, likes } = likeLists(population);
  const size = likes.length;
  const kernel = new Float64Array(size * size);
  for (const list of likers)
    for (const a of list) for (const b of list) kernel[a * size + b] = (kernel[a * size + b] ?? 0) + 1;
  for (let at = 0; at < size; at++) kernel[at * size + at] = (kernel[at * size + at] ?? 0) + EASE_PENALTY;
  const inverse = invertPositiveDefinite(kernel, size);
  // P = (XᵀX + λ)⁻¹ = (I − Xᵀ K⁻¹ X)/λ; score_j = −Σ x_i P_ij / P_jj.
  const own = likers.map((list) => {
    let sum = 0;
    for (const a of list) for (const b of list) sum += inverse[a * size + b] ?? 0;
    return 1 - sum;
  });
  return (seen) => {
    const liked = seen.filter((one) => one.liked);
    if (liked.length === 0) return undefined;
    const common = new Float64Array(size);
    for (const { item } of liked)
      for (const person of elementAt(likers, item)) common[person] = (common[person] ?? 0) + 1;
    const weights = new Float64Array(size);
    for (let a = 0; a < size; a++) {
      let sum = 0;
      for (let b = 0; b < size; b++) sum += (inverse[a * size + b] ?? 0) * (common[b] ?? 0);
      weights[a] = sum;
    }
    return likers.map(
      (list, item) => list.reduce((sum, person) => sum + (weights[person] ?? 0), 0) / numberAt(own, item),
    );
  };
}
