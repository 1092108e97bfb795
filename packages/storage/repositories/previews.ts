import { itemIdSchema, type ItemId } from '@emoverse/domain';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { checked, fromJson, readable, storedMoment, toJsonOrNull } from '../as-json.ts';
import { inBatches } from '../in-batches.ts';
import type { Tables } from '../tables.ts';

/** Which preview an item has in a country's shop: nothing where a search found none. `at` is the time of the search. */
export interface FoundPreview {
  readonly itemId: ItemId;
  readonly country: string;
  /** A JSON value of the app's. */
  readonly found?: unknown;
  readonly at: number;
}

/** Looked-up song previews: the same for everybody, and of no person. */
export interface Previews {
  known(itemIds: readonly ItemId[], country: string): Promise<FoundPreview[]>;
  keep(preview: FoundPreview): Promise<void>;
}

export function createPreviews(db: Kysely<Tables>): Previews {
  return {
    async known(itemIds, country) {
      const previews: FoundPreview[] = [];
      for (const batch of inBatches(itemIds)) {
        const rows = await db
          .selectFrom('song_previews')
          .selectAll()
          .where('country', '=', country)
          .where('item_id', 'in', batch)
          .execute();
        previews.push(
          ...readable(rows, ({ item_id, found, at }) => ({
            itemId: checked(itemIdSchema, item_id, 'song_previews.item_id'),
            country,
            ...(found !== null && { found: fromJson(z.json(), found, 'song_previews.found') }),
            at: storedMoment(at),
          })),
        );
      }
      return previews;
    },
    async keep({ itemId, country, found, at }) {
      const row = { found: toJsonOrNull(found), at };
      await db
        .insertInto('song_previews')
        .values({ item_id: itemId, country, ...row })
        .onConflict((conflict) => conflict.columns(['item_id', 'country']).doUpdateSet(row))
        .execute();
    },
  };
}
