import { createSeededRandom } from '@emoverse/numeric';
import {
  type PopulationItem,
  type RatingRow,
  type PopulationRatings,
  gatherRatings,
} from '../collaborative-filtering/training/index.ts';

export interface GeneratedPopulation {
  readonly items: readonly PopulationItem[];
  readonly rows: readonly RatingRow[];
  /** Stars that a person of a camp gives an item, without noise. */
  readonly starsOf: (camp: number, item: number) => number;
}

const CAMPS = 3;

/**
 * A made-up population: items of three genres, people of three camps who rate mostly items of their own genre and like
 * them, popular ones more often. Item i has genre i mod 3 and key `film-i`.
 */
export function generatedPopulation(
  people: number,
  itemCount: number,
  events: number,
  seed = 1,
  timed = true,
): GeneratedPopulation {
  const random = createSeededRandom(seed);
  const items = Array.from({ length: itemCount }, (_, item) => ({
    key: `film-${item}`,
    year: 1980 + (item % 40),
    genres: [`genre-${item % CAMPS}`],
  }));
  const starsOf = (camp: number, item: number): number =>
    (item % CAMPS === camp ? 4.3 : 2.6) + 0.5 * Math.sin(item);
  const rows: RatingRow[] = [];
  for (let person = 0; person < people; person++) {
    const camp = person % CAMPS;
    const rated = new Set<number>();
    while (rated.size < Math.min(events, itemCount / 2)) {
      // Squared: items of low number are met more often.
      const group = Math.floor((itemCount / CAMPS) * random() ** 2);
      const genre = random() < 0.7 ? camp : Math.floor(CAMPS * random());
      rated.add(Math.min(itemCount - 1, CAMPS * group + genre));
    }
    let at = 1_000 * person;
    for (const item of rated) {
      const stars = starsOf(camp, item) + random() - 0.5;
      const rating = Math.min(5, Math.max(0.5, Math.round(2 * stars) / 2));
      rows.push({ person: `p${person}`, item: `film-${item}`, rating, at: timed ? (at += 60) : 0 });
    }
  }
  return { items, rows, starsOf };
}

/** The same, gathered. */
export function generatedRatings(
  people: number,
  itemCount: number,
  events: number,
  seed = 1,
): PopulationRatings {
  const { items, rows } = generatedPopulation(people, itemCount, events, seed);
  return gatherRatings(items, rows);
}
