import type { Recommended } from '@emoverse/api-contract';
import type { ListState } from '../../state/lists.ts';
import type { ItemMarks } from '../../state/reactions.ts';

/** What of a list is to be seen: all that was not put aside. */
export function shownOf(
  list: ListState | undefined,
  marks: Readonly<Record<string, ItemMarks>>,
): readonly Recommended[] {
  return (list?.items ?? []).filter(({ item }) => marks[item.id]?.hiddenBy === undefined);
}
