import { numberAt, elementAt } from '@emoverse/domain';
import { bootstrapInterval, createSeededRandom, mean } from '@emoverse/numeric';
import type { Recommender } from '@emoverse/recommender';
import type { ComparedLivesOptions } from './compare-lives.ts';
import { simulatePerson, type SimulatedPolicy } from './simulate-person.ts';

type Interval = readonly [number, number];

/** The ways that are compared, by the name under which they are told. */
export const COMPARED_WAYS = {
  oracle: { policy: 'oracle', learn: false },
  emoverse: { policy: 'emoverse', learn: true },
  'emoverse-unlearned': { policy: 'emoverse', learn: false },
  paper: { policy: 'paper', learn: true },
  popularity: { policy: 'popularity', learn: false },
  random: { policy: 'random', learn: false },
} as const satisfies Readonly<Record<string, { readonly policy: SimulatedPolicy; readonly learn: boolean }>>;
export type ComparedWay = keyof typeof COMPARED_WAYS;

export interface WayFigures {
  /** Expected items that a person looks at and likes, a visit. */
  readonly likesPerVisit: number;
  readonly likesPerVisitCi95: Interval;
  /** In the first and in the last fifth of the visits. */
  readonly early: number;
  readonly late: number;
  /** Likes that the oracle had and this way had not, summed up to each visit: mean over people and 95 % band. */
  readonly cumulativeRegret: readonly number[];
  readonly regretBand: readonly Interval[];
  /** Regret of all visits. */
  readonly regret: number;
  readonly regretCi95: Interval;
}

/** The oracle knows the hidden taste and shows what is likeliest liked now; it does not plan ahead. */
export type RegretFigures = Readonly<Record<ComparedWay, WayFigures>>;

const BAND_DRAWS = 400;

/**
 * Made-up people live the same visits under each way. Regret is measured against the oracle's own run with the same
 * person, so that a way gains nothing by tiring the best items.
 */
export async function measureRegret(
  recommender: Pick<Recommender, 'items' | 'newPerson' | 'recommend' | 'learnFromFeedback'>,
  { people, visits, seed, domains, onPerson }: ComparedLivesOptions,
): Promise<RegretFigures> {
  const likes: Record<ComparedWay, number[][]> = {
    oracle: [],
    emoverse: [],
    'emoverse-unlearned': [],
    paper: [],
    popularity: [],
    random: [],
  };
  for (let number = 0; number < people; number++) {
    for (const way of WAYS) {
      const life = simulatePerson(recommender, {
        seed: seed + number,
        domains,
        visits,
        ...COMPARED_WAYS[way],
      });
      likes[way].push(life.visits.map((visit) => visit.likes));
    }
    await onPerson?.(number + 1);
  }
  const figures = (way: ComparedWay): WayFigures => figuresOf(likes[way], likes.oracle, seed);
  return {
    oracle: figures('oracle'),
    emoverse: figures('emoverse'),
    'emoverse-unlearned': figures('emoverse-unlearned'),
    paper: figures('paper'),
    popularity: figures('popularity'),
    random: figures('random'),
  };
}

const WAYS: readonly ComparedWay[] = [
  'oracle',
  'emoverse',
  'emoverse-unlearned',
  'paper',
  'popularity',
  'random',
];

/** `likes` and `best`: by person, by visit. */
function figuresOf(
  likes: readonly (readonly number[])[],
  best: readonly (readonly number[])[],
  seed: number,
): WayFigures {
  const visits = elementAt(likes, 0).length;
  const random = createSeededRandom(seed);
  const regrets = likes.map((ofPerson, person) =>
    cumulative(ofPerson.map((value, visit) => numberAt(elementAt(best, person), visit) - value)),
  );
  const byVisit = Array.from({ length: visits }, (_, visit) =>
    regrets.map((regret) => numberAt(regret, visit)),
  );
  const bands = byVisit.map((values) => bootstrapInterval(values, random, { draws: BAND_DRAWS }));
  const perVisit = likes.map((ofPerson) => mean(ofPerson));
  const fifth = Math.max(1, Math.round(visits / 5));
  return {
    likesPerVisit: mean(perVisit),
    likesPerVisitCi95: bootstrapInterval(perVisit, random),
    early: mean(likes.map((ofPerson) => mean(ofPerson.slice(0, fifth)))),
    late: mean(likes.map((ofPerson) => mean(ofPerson.slice(-fifth)))),
    cumulativeRegret: byVisit.map((values) => mean(values)),
    regretBand: bands,
    regret: mean(elementAt(byVisit, visits - 1)),
    regretCi95: elementAt(bands, visits - 1),
  };
}

function cumulative(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => (sum += value));
}
