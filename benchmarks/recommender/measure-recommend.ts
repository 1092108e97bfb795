import { moodFromPoint } from '@emoverse/mood';
import { createSeededRandom, quantile, randomIndex } from '@emoverse/numeric';
import { createRecommender, type ContextualReaction } from '@emoverse/recommender';
import { eventIdSchema } from '@emoverse/domain';
import { madeUpCrowd, madeUpFilms } from './made-up-catalogue.ts';

/** Milliseconds of wall clock and of processor. */
export interface Cost {
  readonly n: number;
  readonly p50: number;
  readonly p95: number;
  readonly cpuP50: number;
  readonly cpuP95: number;
}

export interface RecommendCost {
  readonly items: number;
  /** A list of ten for somebody whose state has changed since the last list. */
  readonly fresh: Cost;
  /** A list of ten for the same state in another mood. */
  readonly again: Cost;
  /** Learning one reaction. */
  readonly learn: Cost;
  readonly stateKb: number;
  readonly indexMb: number;
}

const EVENT = eventIdSchema.parse('00000000-0000-4000-8000-000000000000');
const REACTIONS = 60;

/** Recommending and learning in process over a made-up catalogue. */
export async function measureRecommend(count: number, rounds: number): Promise<RecommendCost> {
  const films = madeUpFilms(count);
  const crowd = await madeUpCrowd(films);
  const before = process.memoryUsage().rss;
  const recommender = createRecommender({ items: films, collaborativeModel: crowd });
  const indexMb = (process.memoryUsage().rss - before) / 2 ** 20;
  const random = createSeededRandom(5);
  const mood = () => moodFromPoint({ valence: 2 * random() - 1, arousal: 2 * random() - 1 }, 0);
  const reaction = (): ContextualReaction => ({
    reaction: {
      kind: 'reaction',
      id: EVENT,
      itemId: films[randomIndex(Math.min(films.length, 3000), random)].id,
      action: random() < 0.6 ? 'liked' : 'skipped',
      at: 0,
    },
    mood: mood(),
    intent: { kind: 'match' },
  });
  let person = recommender.learnFromFeedback(
    recommender.newPerson(),
    Array.from({ length: REACTIONS }, reaction),
  );
  const list = () =>
    recommender.recommend(
      {
        mood: mood(),
        intent: { kind: 'match' },
        domain: 'films',
        count: 10,
        filters: { allowExplicit: true },
        shown: new Set(),
        policy: 'emoverse',
        random,
      },
      person,
    );
  const learn: [number, number][] = [];
  const fresh: [number, number][] = [];
  const again: [number, number][] = [];
  for (let round = 0; round < rounds + 10; round++) {
    const one = reaction();
    const costs = [
      costOf(() => (person = recommender.learnFromFeedback(person, [one]))),
      costOf(list),
      costOf(list),
    ];
    if (round < 10) continue; // the compiler warms up
    learn.push(costs[0]);
    fresh.push(costs[1]);
    again.push(costs[2]);
  }
  return {
    items: count,
    fresh: summarise(fresh),
    again: summarise(again),
    learn: summarise(learn),
    stateKb: JSON.stringify(person).length / 1024,
    indexMb,
  };
}

function costOf(work: () => unknown): [number, number] {
  const cpu = process.cpuUsage();
  const start = performance.now();
  work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return [wall, (user + system) / 1000];
}

export function summarise(costs: readonly (readonly [number, number])[]): Cost {
  const wall = costs.map(([value]) => value);
  const cpu = costs.map(([, value]) => value);
  return {
    n: costs.length,
    p50: quantile(wall, 0.5),
    p95: quantile(wall, 0.95),
    cpuP50: quantile(cpu, 0.5),
    cpuP95: quantile(cpu, 0.95),
  };
}
