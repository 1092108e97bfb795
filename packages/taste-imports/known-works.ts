import { MOST_KNOWN_WORKS, type ItemId, type KnownWork, type WorkMatch, elementAt } from '@emoverse/domain';
import type { GatheredWork, LinePlace } from './gather-works.ts';
import { weighWork } from './weigh-work.ts';

/** A work of an export that is no item here. */
export interface MissedWork extends LinePlace {
  readonly title: string;
  readonly creators: readonly string[];
  readonly reason: Extract<WorkMatch, { kind: 'unmatched' }>['reason'];
}

/**
 * The works of an export as items that somebody knows, and those that are none. Two works that are one item are one, the
 * surer one; of too many the surest stay. Always in the same order, so that the same export gives the same.
 */
export function knownWorks(
  works: readonly GatheredWork[],
  matches: readonly WorkMatch[],
): { readonly known: readonly KnownWork[]; readonly missed: readonly MissedWork[] } {
  const byItem = new Map<ItemId, KnownWork>();
  const missed: MissedWork[] = [];
  works.forEach((work, index) => {
    const match = elementAt(matches, index);
    if (match.kind === 'unmatched') {
      const { title, creators } = work.work;
      missed.push({ ...work.place, title, creators, reason: match.reason });
      return;
    }
    const { itemId } = match;
    const known = { itemId, ...weighWork(work), ...(work.lastAt !== undefined && { at: work.lastAt }) };
    const before = byItem.get(itemId);
    if (known.sureness > 0 && (before === undefined || isSurer(known, before))) byItem.set(itemId, known);
  });
  const surest = [...byItem.values()].sort((a, b) => (isSurer(a, b) ? -1 : 1)).slice(0, MOST_KNOWN_WORKS);
  return { known: surest.sort((a, b) => (a.itemId < b.itemId ? -1 : 1)), missed };
}

function isSurer(a: KnownWork, b: KnownWork): boolean {
  if (a.sureness !== b.sureness) return a.sureness > b.sureness;
  const [one, other] = [Math.abs(a.liking), Math.abs(b.liking)];
  return one === other ? a.itemId < b.itemId : one > other;
}
