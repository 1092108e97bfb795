import type { CollaborativeBase } from './collaborative-model.ts';
import type { CollaborativePerson } from './collaborative-person.ts';

/**
 * What the crowd tells of an item for a person, before it is blended:
 *
 * - `likes`, `later`: log share of people who like it, and who like it later on;
 * - `together-κ`: log score of what is liked together with this person's likes, κ likes of the whole crowd mixed in;
 * - `from-liked`, `from-neutral`, `from-disliked`: the same without the crowd, by how they were rated;
 * - `smooth`: liked together, busy people and popular items scaled down;
 * - `expected`, `personal`: stars expected of anybody, and what this person's weights add;
 * - `recent`: how much of its liking is recent; `newer`: 1 if newer than anything this person reacted to;
 * - `era-soft`, `era-sharp`: log popularity in the person's own time, as far as their reactions tell it.
 */
export const COLLABORATIVE_SIGNALS = [
  'likes',
  'later',
  'together-2',
  'together-5',
  'together-15',
  'from-liked',
  'from-neutral',
  'from-disliked',
  'smooth',
  'expected',
  'personal',
  'recent',
  'newer',
  'era-soft',
  'era-sharp',
] as const;
export type CollaborativeSignal = (typeof COLLABORATIVE_SIGNALS)[number];

export const POPULATION_LIKES = [2, 5, 15] as const;
/** Likes of the whole crowd that are mixed in when candidates are found. */
export const CANDIDATE_POPULATION_LIKES = POPULATION_LIKES[1];
/** Candidates of a list, by the co-like score. 1,000 were no better on the tuning fold. */
export const LIST_CANDIDATES = 400;
const NEUTRAL_SHARE = 0.5;
/** Scores at or below this share of κ count as this: a log needs a floor. */
export const FLOOR = 1e-4;
const SMOOTH_SCALE = 5;
const ERA_SHARES = [0.3, 1] as const;
export const ERA_FLOOR = 1e-7;

/** Computes the signals of one person, item by item. */
export interface CollaborativeSignals {
  /** Writes the signals of item `item` into `out` from `at` on, in the order of `COLLABORATIVE_SIGNALS`. */
  write(item: number, out: Float64Array | Float32Array, at: number): void;
  /** The co-like score alone: what this person would come upon and like; for finding candidates. */
  together(item: number): number;
  /** What `together` multiplies an item's factors with. */
  readonly met: Float64Array;
  /** Length of what `together` multiplies an item's factors with: no item scores more than its reach times this. */
  readonly pull: number;
}

/** What is the same for all items: a person's sums and weights, ready to be multiplied with an item's rows. */
export interface PreparedPerson {
  /** Damped sums of the factors. */
  readonly liked: Float64Array;
  readonly neutral: Float64Array;
  readonly disliked: Float64Array;
  /** Likes, and neutral ones for a half. */
  readonly both: Float64Array;
  readonly smoothed: Float64Array;
  readonly smoothShare: number;
  /** Chance of each span of time. */
  readonly soft: Float64Array;
  readonly sharp: Float64Array;
  /** What this person's preference weights differ by from anybody's. */
  readonly personal: Float64Array;
  readonly expected: Float64Array;
  readonly newest: number;
}

/** Prepares a person's part of the signals. */
export function preparePerson(
  { damping, preference }: CollaborativeBase,
  person: CollaborativePerson,
): PreparedPerson {
  // `map` of typed arrays: `from` with a function goes through an iterator.
  const damped = (sum: readonly number[]): Float64Array =>
    new Float64Array(sum).map((value, k) => value * (damping[k] ?? 0));
  const liked = damped(person.liked);
  const neutral = damped(person.neutral);
  const [softShare, sharpShare] = ERA_SHARES;
  return {
    liked,
    neutral,
    disliked: damped(person.disliked),
    both: liked.map((value, k) => value + NEUTRAL_SHARE * (neutral[k] ?? 0)),
    smoothed: new Float64Array(person.smooth),
    smoothShare: SMOOTH_SCALE / Math.max(1, person.weight),
    soft: eraChances(person.eras, softShare),
    sharp: eraChances(person.eras, sharpShare),
    personal: new Float64Array(person.preferenceMean).map((value, at) => value - (preference.mean[at] ?? 0)),
    expected: new Float64Array(preference.mean),
    newest: person.newestYear ?? Number.POSITIVE_INFINITY,
  };
}

/** The signals of a person, by their definition. */
export function collaborativeSignals(
  base: CollaborativeBase,
  person: CollaborativePerson,
  prepared: PreparedPerson = preparePerson(base, person),
): CollaborativeSignals {
  const { likes, own, population, smooth, itemScale, eras, preference } = base;
  const { liked, neutral, disliked, both, smoothed, smoothShare, soft, sharp, personal, expected, newest } =
    prepared;
  // Names of their own: looked up once, not at each of the millions of multiplications.
  const { rank, factors: likesFactors } = likes;
  const { rank: smoothRank, factors: smoothFactors } = smooth;
  const { width, rows, quality } = preference;
  const { count: spans, popularity: popularityIn } = eras;
  const { logLikes, logLater, logRecent, years } = base;
  return {
    met: both,
    pull: lengthOf(both),
    together: (item) =>
      product(likesFactors, item * rank, both) / (own[item] ?? 0) +
      CANDIDATE_POPULATION_LIKES * (population[item] ?? 0),
    write(item, out, at) {
      let fromLiked = 0;
      let fromNeutral = 0;
      let fromDisliked = 0;
      for (let k = 0, place = item * rank; k < rank; k++, place++) {
        const factor = likesFactors[place] ?? 0;
        fromLiked += factor * (liked[k] ?? 0);
        fromNeutral += factor * (neutral[k] ?? 0);
        fromDisliked += factor * (disliked[k] ?? 0);
      }
      fromLiked /= own[item] ?? 0;
      fromNeutral /= own[item] ?? 0;
      let alike = 0;
      for (let k = 0, place = item * smoothRank; k < smoothRank; k++, place++)
        alike += (smoothFactors[place] ?? 0) * (smoothed[k] ?? 0);
      let ofAnybody = 0;
      let ofPerson = 0;
      for (let k = 0, place = item * width; k < width; k++, place++) {
        const x = rows[place] ?? 0;
        ofAnybody += x * (expected[k] ?? 0);
        ofPerson += x * (personal[k] ?? 0);
      }
      let inSoft = ERA_FLOOR;
      let inSharp = ERA_FLOOR;
      for (let k = 0, place = item * spans; k < spans; k++, place++) {
        inSoft += (popularityIn[place] ?? 0) * (soft[k] ?? 0);
        inSharp += (popularityIn[place] ?? 0) * (sharp[k] ?? 0);
      }
      const met = fromLiked + NEUTRAL_SHARE * fromNeutral;
      out[at] = logLikes[item] ?? 0;
      out[at + 1] = logLater[item] ?? 0;
      for (let k = 0; k < POPULATION_LIKES.length; k++) {
        const mixedIn = POPULATION_LIKES[k] ?? 0;
        out[at + 2 + k] = Math.log(Math.max(met + mixedIn * (population[item] ?? 0), FLOOR * mixedIn));
      }
      out[at + 5] = fromLiked;
      out[at + 6] = fromNeutral;
      out[at + 7] = fromDisliked / (own[item] ?? 0);
      out[at + 8] = (smoothShare * alike) / (itemScale[item] ?? 0);
      out[at + 9] = (quality[item] ?? 0) + ofAnybody;
      out[at + 10] = ofPerson;
      out[at + 11] = logRecent[item] ?? 0;
      out[at + 12] = (years[item] ?? 0) > newest ? 1 : 0;
      out[at + 13] = Math.log(inSoft);
      out[at + 14] = Math.log(inSharp);
    },
  };
}

/** Product of a vector with as many of `table` from `start` on. */
export function product(table: Float32Array, start: number, vector: Float64Array): number {
  // Four sums that do not wait for each other: twice as fast as one.
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  let k = 0;
  for (; k + 3 < vector.length; k += 4) {
    first += (table[start + k] ?? 0) * (vector[k] ?? 0);
    second += (table[start + k + 1] ?? 0) * (vector[k + 1] ?? 0);
    third += (table[start + k + 2] ?? 0) * (vector[k + 2] ?? 0);
    fourth += (table[start + k + 3] ?? 0) * (vector[k + 3] ?? 0);
  }
  for (; k < vector.length; k++) first += (table[start + k] ?? 0) * (vector[k] ?? 0);
  return first + second + third + fourth;
}

/** Euclidean length of a vector from place `from` on. */
export function lengthOf(vector: Float64Array, from = 0): number {
  let squares = 0;
  for (let k = from; k < vector.length; k++) squares += (vector[k] ?? 0) * (vector[k] ?? 0);
  return Math.sqrt(squares);
}

/** Chance of each span of time, evidence weighed by `share`. */
function eraChances(evidence: readonly number[], share: number): Float64Array {
  const highest = Math.max(...evidence);
  const chances = new Float64Array(evidence).map((value) => Math.exp(share * (value - highest)));
  const sum = chances.reduce((total, value) => total + value, 0);
  return chances.map((value) => value / sum);
}
