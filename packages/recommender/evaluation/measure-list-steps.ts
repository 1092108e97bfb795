import type { MediaDomain } from '@emoverse/domain';
import { bootstrapInterval, createSeededRandom, mean } from '@emoverse/numeric';
import { LIST_STRENGTHS, type ListStrengths } from '../diversify.ts';
import type { Recommender } from '../recommender.ts';
import { simulatePerson } from './simulate-person.ts';

type Interval = readonly [number, number];

export interface ListStepOptions {
  readonly people: number;
  readonly visits: number;
  readonly seed: number;
  readonly domains: readonly MediaDomain[];
  readonly onPerson?: (done: number) => Promise<void> | void;
}

export interface ListStepFigures extends ListStrengths {
  /** Expected likes among the ten of a list, looked at or not: mean over people and visits. */
  readonly likes: number;
  /** Paired difference to lists without list steps. */
  readonly difference: number;
  readonly differenceCi95: Interval;
}

/** Strengths that are compared: none, each step alone, both as by default, and stronger ones. */
export const COMPARED_STRENGTHS: readonly ListStrengths[] = [
  { similarity: 0, calibration: 0 },
  { similarity: LIST_STRENGTHS.similarity, calibration: 0 },
  { similarity: 0, calibration: LIST_STRENGTHS.calibration },
  LIST_STRENGTHS,
  { similarity: 0.2, calibration: 0 },
  { similarity: 0, calibration: 0.3 },
];

/** What diversity and calibrated genres cost or gain: the same people's visits with each strength. */
export async function measureListSteps(
  recommender: Pick<Recommender, 'items' | 'newPerson' | 'recommend' | 'learnFromFeedback'>,
  { people, visits, seed, domains, onPerson }: ListStepOptions,
): Promise<readonly ListStepFigures[]> {
  const likes: number[][] = COMPARED_STRENGTHS.map(() => []);
  for (let number = 0; number < people; number++) {
    COMPARED_STRENGTHS.forEach((listStrengths, row) => {
      const life = simulatePerson(recommender, {
        seed: seed + number,
        domains,
        policy: 'emoverse',
        learn: true,
        visits,
        listStrengths,
      });
      likes[row].push(10 * mean(life.visits.map(({ likeable }) => likeable)));
    });
    await onPerson?.(number + 1);
  }
  return COMPARED_STRENGTHS.map((strengths, row) => {
    const differences = likes[row].map((value, person) => value - likes[0][person]);
    return {
      ...strengths,
      likes: mean(likes[row]),
      difference: mean(differences),
      differenceCi95: bootstrapInterval(differences, createSeededRandom(seed)),
    };
  });
}
