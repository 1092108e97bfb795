import type { Look } from './summarise-times.ts';

/** Something that can be timed for a while, and be at rest in between. */
export interface Contestant {
  readonly name: string;
  /** Looks, one after the other, for about so many milliseconds. */
  turn(milliseconds: number): Promise<readonly Look[]>;
  dispose(): Promise<void>;
}

export interface TurnOptions {
  readonly rounds: number;
  readonly millisecondsEach: number;
  /** Told before each turn. */
  onTurn?(round: number, name: string): void;
}

/**
 * Lets all contestants work in turns and gives each one's looks. Another of them begins each round, so that a machine
 * that becomes busier or hotter hurts all alike: that is what makes the ratios trustworthy. A first round that is not
 * counted warms up.
 */
export async function takeTurns(
  contestants: readonly Contestant[],
  { rounds, millisecondsEach, onTurn }: TurnOptions,
): Promise<ReadonlyMap<string, readonly Look[]>> {
  const looks = new Map<string, Look[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const contestant of rotated(contestants, round)) {
      onTurn?.(round, contestant.name);
      const seen = await contestant.turn(round === 0 ? Math.min(1000, millisecondsEach) : millisecondsEach);
      if (round > 0) looks.get(contestant.name)?.push(...seen);
    }
  }
  return looks;
}

function rotated<T>(items: readonly T[], by: number): readonly T[] {
  const start = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}
