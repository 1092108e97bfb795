import { numberAt } from '@emoverse/domain';
import type { Session, Tensor } from './runtime.ts';

/** A network in a runtime, and something for it to read. */
export interface Contestant {
  readonly session: Session;
  readonly inputs: Readonly<Record<string, Tensor>>;
}

/** How two contestants did. Times are medians of a run, ms. */
export interface Race {
  readonly winner: 'first' | 'second';
  readonly firstMs: number;
  readonly secondMs: number;
  /** Largest difference between the second's answers and what its network should say. */
  readonly difference: number;
}

export interface RaceOptions {
  /** A monotonic clock in ms. */
  stopwatch(): number;
  /** Timed runs of each, in turns. Default: 12. */
  readonly rounds?: number;
  /** The second's network in a runtime that is trusted, where the first's is another one. Default: the first. */
  readonly reference?: Session;
}

/** Untimed runs before: shaders are compiled and code is optimised then. */
const WARM_UPS = 4;
/** The second must be so much faster to be worth a change: medians of a few runs are not exact. */
const CLEARLY_FASTER = 0.8;
/** One that took so many times as long in so many rounds need not finish: it only costs the device. */
const HOPELESS = { factor: 4, rounds: 4 } as const;
/** Answers (logits) that differ by more are not the same network's. */
const SAME_ANSWER = 0.02;

/**
 * Lets two contestants read in turns. The second wins only where it is clearly faster and says what its network should;
 * one that fails has lost.
 */
export async function raceSessions(
  first: Contestant,
  second: Contestant,
  { stopwatch, rounds = 12, reference = first.session }: RaceOptions,
): Promise<Race> {
  const time = ({ session, inputs }: Contestant): Promise<number> => timeRun(session, inputs, stopwatch);
  const times: { readonly first: number[]; readonly second: number[] } = { first: [], second: [] };
  let difference = Number.POSITIVE_INFINITY;
  let hopeless = 0;
  try {
    difference = largestDifference(
      await reference.run(second.inputs),
      await second.session.run(second.inputs),
    );
    for (let round = -WARM_UPS; round < rounds; round++) {
      const [one, other] = [await time(first), await time(second)];
      if (other > HOPELESS.factor * one) hopeless += 1;
      if (round < 0 && hopeless < HOPELESS.rounds) continue;
      times.first.push(one);
      times.second.push(other);
      if (hopeless >= HOPELESS.rounds) break;
    }
  } catch {
    return { winner: 'first', firstMs: median(times.first), secondMs: Number.POSITIVE_INFINITY, difference };
  }
  const firstMs = median(times.first);
  const secondMs = median(times.second);
  const isBetter = isClearlyFaster(secondMs, firstMs) && difference <= SAME_ANSWER;
  return { winner: isBetter ? 'second' : 'first', firstMs, secondMs, difference };
}

/**
 * Median of a few runs, ms. It tells whether a race could be won, before anything is loaded for it.
 */
export async function timeContestant(
  { session, inputs }: Contestant,
  { stopwatch, rounds = 5 }: RaceOptions,
): Promise<number> {
  const times: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const milliseconds = await timeRun(session, inputs, stopwatch);
    if (round >= 0) times.push(milliseconds);
  }
  return median(times);
}

/** Whether something that needs so many ms would be clearly faster. */
export function isClearlyFaster(milliseconds: number, than: number): boolean {
  return milliseconds <= CLEARLY_FASTER * than;
}

async function timeRun(
  session: Session,
  inputs: Contestant['inputs'],
  stopwatch: () => number,
): Promise<number> {
  const from = stopwatch();
  await session.run(inputs);
  return stopwatch() - from;
}

function largestDifference(
  one: Readonly<Record<string, Tensor>>,
  other: Readonly<Record<string, Tensor>>,
): number {
  let largest = 0;
  for (const [name, { data }] of Object.entries(one)) {
    const others = other[name]?.data;
    if (others?.length !== data.length) return Number.POSITIVE_INFINITY;
    for (let index = 0; index < data.length; index++) {
      const difference = Math.abs((data[index] ?? Number.NaN) - (others[index] ?? Number.NaN));
      // Not a number is no answer either.
      if (!(difference <= largest))
        largest = Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference;
    }
  }
  return largest;
}

function median(values: readonly number[]): number {
  if (values.length === 0) return Number.POSITIVE_INFINITY;
  return numberAt(
    values.toSorted((a, b) => a - b),
    Math.floor(values.length / 2),
  );
}
