import { matchItems, type ItemLookup } from '@emoverse/domain';
import type { DrawnWork } from './draw-told-works.ts';

/** How well works of exports are found. */
export interface MatchingFigures {
  readonly drawn: number;
  /** Of what was taken for an item, the share that is it. */
  readonly precision: number;
  /** Of what the catalogue has, the share that was found. */
  readonly recall: number;
  /** What was taken for another item, or not found, in order of drawing. */
  readonly wrong: readonly DrawnWork[];
  readonly missed: readonly DrawnWork[];
}

/** Matches drawn works as an import does. */
export async function measureMatching(
  drawn: readonly DrawnWork[],
  lookup: ItemLookup,
): Promise<MatchingFigures> {
  const matches = await matchItems(
    drawn.map(({ work }) => work),
    lookup,
  );
  const found = (index: number): string | undefined => {
    const match = matches[index];
    return match?.kind === 'matched' ? match.itemId : undefined;
  };
  const taken = drawn.filter((_, index) => found(index) !== undefined);
  const wrong = drawn.filter(({ wanted }, index) => found(index) !== undefined && found(index) !== wanted);
  const here = drawn.filter(({ wanted }) => wanted !== undefined);
  const missed = drawn.filter(({ wanted }, index) => wanted !== undefined && found(index) === undefined);
  const right = taken.length - wrong.length;
  return { drawn: drawn.length, precision: right / taken.length, recall: right / here.length, wrong, missed };
}
