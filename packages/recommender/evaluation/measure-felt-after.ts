import type { MediaDomain } from '@emoverse/domain';
import { bootstrapInterval, createSeededRandom, mean } from '@emoverse/numeric';
import type { Recommender } from '../recommender.ts';
import { simulatePerson } from './simulate-person.ts';

type Interval = readonly [number, number];

export interface FeltAfterOptions {
  readonly people: number;
  readonly visits: number;
  readonly seed: number;
  readonly domains: readonly MediaDomain[];
  readonly onPerson?: (done: number) => Promise<void> | void;
}

export interface FeltAfterFigures {
  /** Chance that the question *How do you feel now?* is answered. */
  readonly answers: number;
  /** Expected items that a person looks at and likes, a visit: mean over people. */
  readonly likes: number;
  /** Paired difference to never being asked. */
  readonly difference: number;
  readonly differenceCi95: Interval;
}

/** Chances of an answer that are compared, against nobody being asked first. */
const COMPARED_ANSWERS: readonly number[] = [0, 0.3, 1];

/** What learning from how people felt after something costs or gains in likes: the same people's visits, asked or not. */
export async function measureFeltAfter(
  recommender: Pick<Recommender, 'items' | 'newPerson' | 'recommend' | 'learnFromFeedback'>,
  { people, visits, seed, domains, onPerson }: FeltAfterOptions,
): Promise<readonly FeltAfterFigures[]> {
  const likes: number[][] = COMPARED_ANSWERS.map(() => []);
  for (let number = 0; number < people; number++) {
    COMPARED_ANSWERS.forEach((answersAfter, row) => {
      const life = simulatePerson(recommender, {
        seed: seed + number,
        domains,
        policy: 'emoverse',
        learn: true,
        visits,
        answersAfter,
      });
      likes[row].push(mean(life.visits.map((visit) => visit.likes)));
    });
    await onPerson?.(number + 1);
  }
  return COMPARED_ANSWERS.map((answers, row) => {
    const differences = likes[row].map((value, person) => value - likes[0][person]);
    return {
      answers,
      likes: mean(likes[row]),
      difference: mean(differences),
      differenceCi95: bootstrapInterval(differences, createSeededRandom(seed)),
    };
  });
}
