import { elementAt, numberAt } from '@emoverse/domain';
import type { RatingHistory, PopulationRatings } from '@emoverse/recommender/training';
import type { Ranker } from './ratings-recommender.ts';

/** Events that are revealed at most; what comes after is what a list is judged by. */
export const HORIZON = 50;
export const STAGES = [0, 5, 10, 20, 50] as const;
const LIST_LENGTH = 10;
const LIKED = 4;

/** One person's events, first to last, with ids and stars of the set. */
export interface TestPerson {
  readonly items: readonly string[];
  readonly stars: readonly number[];
}

/** The people of a gathered set. */
export function testPeople({ items, people }: PopulationRatings): TestPerson[] {
  return people.map((history: RatingHistory) => ({
    items: Array.from(history.items, (place) => elementAt(items, place).key),
    stars: Array.from(history.stars),
  }));
}

/** Whether CSR-1 looks at this person: at least 60 events, and 5 likes after the 50th. */
export function isEligible({ items, stars }: TestPerson): boolean {
  return items.length >= HORIZON + 10 && stars.slice(HORIZON).filter((value) => value >= LIKED).length >= 5;
}

/** Whether CLR-1 looks at this person: at least 100 ratings. */
export function isBusy({ items }: TestPerson): boolean {
  return items.length >= 100;
}

/** What one person's list at one stage was worth. */
export interface ListOutcome {
  readonly ndcg: number;
  readonly recall: number;
  readonly items: readonly string[];
}

/** How long things took, in milliseconds. */
export interface Stopwatch {
  readonly now: () => number;
  readonly updates: number[];
  readonly recommends: number[];
}

/** CSR-1 for one person: a list of ten from the whole catalogue at each stage. */
export function replayColdStart<P>(ranker: Ranker<P>, person: TestPerson, watch: Stopwatch): ListOutcome[] {
  const known = person.items.slice(0, HORIZON);
  const targets = new Set(
    person.items.slice(HORIZON).filter((_, at) => numberAt(person.stars, HORIZON + at) >= LIKED),
  );
  return atStages(ranker, person, watch).map((state) => {
    const items = timed(watch.recommends, watch.now, () =>
      ranker.recommend(state, { surface: 'list', count: LIST_LENGTH, exclude: known }),
    );
    const gain = (place: number): number => 1 / Math.log2(place + 2);
    const places = Array.from({ length: Math.min(LIST_LENGTH, targets.size) }, (_, place) => place);
    const ideal = places.reduce((sum, place) => sum + gain(place), 0);
    const hits = items.flatMap((item, place) => (targets.has(item) ? place : []));
    return {
      ndcg: hits.reduce((sum, place) => sum + gain(place), 0) / ideal,
      recall: hits.length / Math.min(LIST_LENGTH, targets.size),
      items,
    };
  });
}

/** CSR-1b for one person: AUC of ranking what they rated later, at each stage; undefined where all were liked. */
export function replayPicks<P>(
  ranker: Ranker<P>,
  person: TestPerson,
  watch: Stopwatch,
): (number | undefined)[] {
  const pool = person.items.slice(HORIZON);
  const liked = new Set(pool.filter((_, at) => numberAt(person.stars, HORIZON + at) >= LIKED));
  if (liked.size === 0 || liked.size === pool.length) return STAGES.map(() => undefined);
  return atStages(ranker, person, watch).map((state) => {
    const ranked = ranker.recommend(state, { surface: 'pick', count: pool.length, pool });
    let above = 0;
    let right = 0;
    for (const item of ranked) {
      if (liked.has(item)) above += 1;
      else right += above;
    }
    return right / (liked.size * (pool.length - liked.size));
  });
}

/** CLR-1 for one person: 50 times pick one of all they rated, see the rating, learn; whether each was liked. */
export function replayClosedLoop<P>(ranker: Ranker<P>, person: TestPerson, watch: Stopwatch): boolean[] {
  const starsOf = new Map(person.items.map((item, at) => [item, person.stars[at]]));
  const left = new Set(person.items);
  let state = ranker.newPerson();
  return Array.from({ length: 50 }, () => {
    const [picked] = ranker.recommend(state, { surface: 'pick', count: 1, pool: [...left] });
    if (picked === undefined) return false;
    left.delete(picked);
    const stars = starsOf.get(picked) ?? 0;
    state = timed(watch.updates, watch.now, () => ranker.learn(state, picked, stars));
    return stars >= LIKED;
  });
}

/** The states after the first 0, 5, 10, 20 and 50 events. */
function atStages<P>(ranker: Ranker<P>, { items, stars }: TestPerson, watch: Stopwatch): P[] {
  let state = ranker.newPerson();
  let learned = 0;
  return STAGES.map((stage) => {
    for (; learned < stage; learned++) {
      const at = learned;
      state = timed(watch.updates, watch.now, () =>
        ranker.learn(state, elementAt(items, at), numberAt(stars, at)),
      );
    }
    return state;
  });
}

function timed<T>(durations: number[], now: () => number, work: () => T): T {
  const start = now();
  const result = work();
  durations.push(now() - start);
  return result;
}
