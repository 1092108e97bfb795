import { numberAt, elementAt, type MediaDomain } from '@emoverse/domain';
import { bootstrapInterval, createSeededRandom, mean } from '@emoverse/numeric';
import type { Recommender } from '@emoverse/recommender';
import { simulatePerson, type SimulatedLife, type SimulationOptions } from './simulate-person.ts';

export interface ComparedLivesOptions {
  readonly people: number;
  readonly visits: number;
  readonly seed: number;
  readonly domains: readonly MediaDomain[];
  /** Called after each person; may wait, so that progress is drawn and a stop is noticed. */
  readonly onPerson?: (done: number) => Promise<void> | void;
}

export interface ComparedLives {
  /** Expected likes as they are counted: mean over people. */
  readonly likes: number;
  /** Paired difference to the first of the variants. */
  readonly difference: number;
  readonly differenceCi95: readonly [number, number];
}

/** The same people's visits with each of the variants, in their order; `likesOf` counts those of one life. */
export async function compareLives(
  recommender: Pick<Recommender, 'items' | 'newPerson' | 'recommend' | 'learnFromFeedback'>,
  { people, visits, seed, domains, onPerson }: ComparedLivesOptions,
  variants: readonly Partial<SimulationOptions>[],
  likesOf: (life: SimulatedLife) => number,
): Promise<readonly ComparedLives[]> {
  const likes: number[][] = variants.map(() => []);
  for (let number = 0; number < people; number++) {
    variants.forEach((variant, row) => {
      const person = { seed: seed + number, domains, policy: 'emoverse', learn: true, visits } as const;
      elementAt(likes, row).push(likesOf(simulatePerson(recommender, { ...person, ...variant })));
    });
    await onPerson?.(number + 1);
  }
  const [first = []] = likes;
  return likes.map((row) => {
    const differences = row.map((value, person) => value - numberAt(first, person));
    return {
      likes: mean(row),
      difference: mean(differences),
      differenceCi95: bootstrapInterval(differences, createSeededRandom(seed)),
    };
  });
}
