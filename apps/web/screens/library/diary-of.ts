import type { RouteOutput } from '@emoverse/api-contract';
import type { CatalogueItem, FeedbackAction, FeltChange } from '@emoverse/domain';

type ListedReaction = RouteOutput<'listReactions'>['reactions'][number];

/** A work that somebody met on a day. */
export interface DiaryWork {
  readonly key: string;
  readonly item: CatalogueItem;
  /** The last time of that day. */
  readonly at: number;
  readonly stars?: number;
  readonly felt?: FeltChange;
  /** The reactions that it is made of. */
  readonly ids: readonly string[];
}

/** What says that somebody met a work. */
const MET: ReadonlySet<FeedbackAction> = new Set(['played', 'finished', 'opened', 'felt-after', 'rated']);

/**
 * The works met on each day of this device's clock, the latest first, each once a day, out of reactions in that order.
 * Works that left the catalogue are left out.
 */
export function diaryOf(reactions: readonly ListedReaction[]): readonly DiaryWork[] {
  const works = new Map<string, DiaryWork>();
  for (const { id, item, action, at, undone, stars, felt } of reactions) {
    if (undone || item === undefined || !MET.has(action)) continue;
    const key = `${new Date(at).setHours(0, 0, 0, 0)} ${item.id}`;
    const known = works.get(key) ?? { key, item, at, ids: [] };
    works.set(key, {
      ...(stars !== undefined && { stars }),
      ...(felt !== undefined && { felt }),
      ...known,
      ids: [...known.ids, id],
    });
  }
  return [...works.values()];
}
