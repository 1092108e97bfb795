import { createSeededRandom, shuffled } from '@emoverse/numeric';

/** An item as a rating table describes it. `key` is the table's id, as text. */
export interface PopulationItem {
  readonly key: string;
  readonly year?: number;
  readonly genres: readonly string[];
}

/** One row of a rating table, on the table's scale; `at` in any unit, 0 or absent where it tells no time. */
export interface RatingRow {
  readonly person: string;
  readonly item: string;
  readonly rating: number;
  readonly at?: number;
}

/** What one person rated, first to last: places in `PopulationRatings.items`, stars, times. */
export interface RatingHistory {
  readonly items: Int32Array;
  /** On 0…5. */
  readonly stars: Float64Array;
  readonly at: Float64Array;
}

/** A population's ratings, ready to learn from. */
export interface PopulationRatings {
  readonly items: readonly PopulationItem[];
  readonly people: readonly RatingHistory[];
  /** What one unit of the table's scale is in stars. */
  readonly starsPerUnit: number;
  /** Whether the table tells when things were rated. */
  readonly timed: boolean;
  /** From this many stars a rating counts as liked, and up to this many as disliked. */
  readonly likedFrom: number;
  readonly dislikedTo: number;
}

/** On five stars: liked from 4, disliked to 2.5. */
const LIKED_FROM = 4;
const DISLIKED_TO = 2.5;
/** With fewer likes than this share of all ratings the scale is used otherwise: its upper part counts as liked. */
const LIKES_SHARE = 0.05;

/**
 * Groups rating rows by person and brings them into order of time (ties: order of `items`). A second rating of the
 * same item replaces the first; rows of unknown items are left out. Scales up to 5, 10 or 100 become stars 0…5. Without
 * times every person's order is drawn from a fixed seed: a table sorted by item must not look like a history.
 */
export function gatherRatings(
  items: readonly PopulationItem[],
  rows: Iterable<RatingRow>,
): PopulationRatings {
  const placeOf = new Map(items.map(({ key }, place) => [key, place]));
  const byPerson = new Map<string, Map<number, { rating: number; at: number }>>();
  let highest = 0;
  let timed = false;
  for (const { person, item, rating, at = 0 } of rows) {
    const place = placeOf.get(item);
    if (place === undefined || !Number.isFinite(rating)) continue;
    highest = Math.max(highest, rating);
    timed ||= at !== 0;
    const known = byPerson.get(person);
    if (known === undefined) byPerson.set(person, new Map([[place, { rating, at }]]));
    else known.set(place, { rating, at });
  }
  const starsPerUnit = 5 / scaleOf(highest);
  const random = createSeededRandom(7);
  const people = Array.from(byPerson.values(), (known): RatingHistory => {
    const entries = Array.from(known, ([place, { rating, at }]) => ({
      place,
      stars: rating * starsPerUnit,
      at,
    }));
    const ordered = timed
      ? entries.sort((a, b) => a.at - b.at || a.place - b.place)
      : shuffled(
          entries.sort((a, b) => a.place - b.place),
          random,
        );
    return {
      items: Int32Array.from(ordered, ({ place }) => place),
      stars: Float64Array.from(ordered, ({ stars }) => stars),
      at: Float64Array.from(ordered, ({ at }) => at),
    };
  });
  return { items, people, starsPerUnit, timed, ...thresholds(people) };
}

function scaleOf(highest: number): number {
  if (highest <= 5) return 5;
  return highest <= 10 ? 10 : Math.max(100, highest);
}

/** The usual thresholds; where hardly anything would be liked (ratings 0 and 1, say), the mean decides. */
function thresholds(people: readonly RatingHistory[]): Pick<PopulationRatings, 'likedFrom' | 'dislikedTo'> {
  let count = 0;
  let sum = 0;
  let likes = 0;
  for (const { stars } of people) {
    for (const one of stars) {
      count += 1;
      sum += one;
      if (one >= LIKED_FROM) likes += 1;
    }
  }
  if (count === 0 || likes >= LIKES_SHARE * count) return { likedFrom: LIKED_FROM, dislikedTo: DISLIKED_TO };
  const mean = sum / count;
  return { likedFrom: mean, dislikedTo: mean / 2 };
}
