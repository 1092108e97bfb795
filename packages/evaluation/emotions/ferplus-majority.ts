/** Votes by FER+ column: the eight emotions, `unknown` and `nf` (not a face). */
export type FerPlusVotes = Readonly<Record<string, number>>;

const NO_EMOTION: ReadonlySet<string> = new Set(['unknown', 'nf']);

/**
 * The emotion that FER+ gives a face by its majority rule, undefined where the face does not count: votes of 1 are
 * dropped; the class with most of the rest must be an emotion, be unique, and have more than half of the rest.
 *
 * Source: Barsoum, Zhang, Canton Ferrer and Zhang, ICMI 2016.
 */
export function ferPlusMajority(votes: FerPlusVotes): string | undefined {
  return majorityOf(Object.fromEntries(Object.entries(votes).filter(([, count]) => count > 1)));
}

/** The stricter rule: more than half of all votes as they were given. */
export function ferPlusStrictMajority(votes: FerPlusVotes): string | undefined {
  return majorityOf(votes);
}

/** More than half of the votes; more than half is unique of itself. */
function majorityOf(votes: FerPlusVotes): string | undefined {
  const total = Object.values(votes).reduce((sum, count) => sum + count, 0);
  const winner = Object.entries(votes).find(([, count]) => 2 * count > total)?.[0];
  return winner === undefined || NO_EMOTION.has(winner) ? undefined : winner;
}
