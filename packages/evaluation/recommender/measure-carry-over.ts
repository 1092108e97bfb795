import { elementAt, numberAt, MEDIA_DOMAINS, type MediaDomain } from '@emoverse/domain';
import { bootstrapInterval, createSeededRandom, mean } from '@emoverse/numeric';
import type { Recommender } from '@emoverse/recommender';
import { simulatePerson } from './simulate-person.ts';

type Interval = readonly [number, number];

export interface CarryOverOptions {
  readonly people: number;
  readonly seed: number;
  /** Where they come for a while, and where they ask for a first list then. */
  readonly from: MediaDomain;
  readonly to: MediaDomain;
  /** Visits in `from`, ten items each; default 8. */
  readonly visits?: number;
  /** Correlation of a person's tastes between domains, 0…1. */
  readonly linked: number;
  readonly onPerson?: (done: number) => Promise<void> | void;
}

/** Expected likes among the first ten of the other domain. */
export interface CarryOverFigures {
  readonly linked: number;
  /** Of somebody of whom nothing is known. */
  readonly without: number;
  /** With what was learned in the first domain. */
  readonly with: number;
  /** Paired difference, with − without. */
  readonly gain: number;
  readonly gainCi95: Interval;
}

/** Moods in which the other domain is asked for: lists differ much by mood. */
const ASKED = 3;

/**
 * Whether what was learned in one domain helps in another: made-up people come for films, say, then ask for books
 * for the first time.
 */
export async function measureCarryOver(
  recommender: Pick<Recommender, 'items' | 'newPerson' | 'recommend' | 'learnFromFeedback'>,
  { people, seed, from, to, visits = 8, linked, onPerson }: CarryOverOptions,
): Promise<CarryOverFigures> {
  if (!MEDIA_DOMAINS.includes(to) || from === to)
    throw new RangeError(`expected two domains, got ${from}, ${to}`);
  const knowing: number[] = [];
  const blank: number[] = [];
  for (let number = 0; number < people; number++) {
    const life = simulatePerson(recommender, {
      seed: seed + number,
      domains: [from],
      policy: 'emoverse',
      learn: true,
      visits,
      linked,
    });
    const firstLists = (begin = recommender.newPerson()): number =>
      mean(
        Array.from({ length: ASKED }, (_, mood) => {
          // Another stream of moods, the same taste: the person's seed makes the taste, visits are drawn apart.
          const asked = simulatePerson(recommender, {
            seed: seed + number,
            visitSeed: 1000 * mood + number,
            domains: [to],
            policy: 'emoverse',
            learn: false,
            visits: 1,
            linked,
            begin,
          });
          return 10 * elementAt(asked.visits, 0).likeable;
        }),
      );
    knowing.push(firstLists(life.person));
    blank.push(firstLists());
    await onPerson?.(number + 1);
  }
  const gains = knowing.map((value, person) => value - numberAt(blank, person));
  return {
    linked,
    without: mean(blank),
    with: mean(knowing),
    gain: mean(gains),
    gainCi95: bootstrapInterval(gains, createSeededRandom(seed)),
  };
}
