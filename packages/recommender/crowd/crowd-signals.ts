import type { CrowdBase } from './crowd-model.ts';
import type { CrowdPerson } from './crowd-person.ts';

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
export const CROWD_SIGNALS = [
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
export type CrowdSignal = (typeof CROWD_SIGNALS)[number];

const CROWD_LIKES = [2, 5, 15] as const;
const NEUTRAL_SHARE = 0.5;
/** Scores at or below this share of κ count as this: a log needs a floor. */
const FLOOR = 1e-4;
const SMOOTH_SCALE = 5;
const ERA_SHARES = [0.3, 1] as const;
const ERA_FLOOR = 1e-7;

/** Computes the signals of one person, item by item. */
export interface CrowdSignals {
  /** Writes the signals of item `item` into `out` from `at` on, in the order of `CROWD_SIGNALS`. */
  write(item: number, out: Float64Array | Float32Array, at: number): void;
  /** The propensity head alone: what this person would come upon and like; for finding candidates. */
  together(item: number): number;
}

/** Prepares what is the same for all items. */
export function crowdSignals(base: CrowdBase, person: CrowdPerson): CrowdSignals {
  const { likes, damping, own, population, smooth, itemScale, eras, preference } = base;
  const [liked, neutral, disliked] = [person.liked, person.neutral, person.disliked].map((sum) =>
    Float64Array.from(sum, (value, k) => value * damping[k]),
  );
  const both = liked.map((value, k) => value + NEUTRAL_SHARE * neutral[k]);
  const smoothed = Float64Array.from(person.smooth);
  const smoothShare = SMOOTH_SCALE / Math.max(1, person.weight);
  const [soft, sharp] = ERA_SHARES.map((share) => eraChances(person.eras, share));
  const mean = Float64Array.from(person.preferenceMean);
  const personal = mean.map((value, at) => value - preference.mean[at]);
  const newest = person.newestYear ?? Number.POSITIVE_INFINITY;
  const dotRow = (
    { rank, factors }: { readonly rank: number; readonly factors: Float32Array },
    item: number,
    vector: Float64Array,
  ): number => {
    let sum = 0;
    for (let k = 0, at = item * rank; k < rank; k++, at++) sum += factors[at] * vector[k];
    return sum;
  };
  const features = { rank: preference.width, factors: preference.rows };
  const popularityIn = { rank: eras.count, factors: eras.popularity };
  return {
    together: (item) => dotRow(likes, item, both) / own[item] + CROWD_LIKES[1] * population[item],
    write(item, out, at) {
      const fromLiked = dotRow(likes, item, liked) / own[item];
      const fromNeutral = dotRow(likes, item, neutral) / own[item];
      const met = fromLiked + NEUTRAL_SHARE * fromNeutral;
      out[at] = base.logLikes[item];
      out[at + 1] = base.logLater[item];
      for (let k = 0; k < CROWD_LIKES.length; k++) {
        const crowd = CROWD_LIKES[k];
        out[at + 2 + k] = Math.log(Math.max(met + crowd * population[item], FLOOR * crowd));
      }
      out[at + 5] = fromLiked;
      out[at + 6] = fromNeutral;
      out[at + 7] = dotRow(likes, item, disliked) / own[item];
      out[at + 8] = (smoothShare * dotRow(smooth, item, smoothed)) / itemScale[item];
      out[at + 9] = preference.quality[item] + dotRow(features, item, preference.mean);
      out[at + 10] = dotRow(features, item, personal);
      out[at + 11] = base.logRecent[item];
      out[at + 12] = base.years[item] > newest ? 1 : 0;
      out[at + 13] = Math.log(dotRow(popularityIn, item, soft) + ERA_FLOOR);
      out[at + 14] = Math.log(dotRow(popularityIn, item, sharp) + ERA_FLOOR);
    },
  };
}

/** Chance of each span of time, evidence weighed by `share`. */
function eraChances(evidence: readonly number[], share: number): Float64Array {
  const highest = Math.max(...evidence);
  const chances = Float64Array.from(evidence, (value) => Math.exp(share * (value - highest)));
  const sum = chances.reduce((total, value) => total + value, 0);
  return chances.map((value) => value / sum);
}
