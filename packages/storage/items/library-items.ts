import { LIBRARY_COLLECTION, type CatalogueItem } from '@emoverse/domain';
import type { Kysely } from 'kysely';
import { inBatches } from '../in-batches.ts';
import type { StoreKind, Tables } from '../tables.ts';
import { countCollections, toRow, writeRows } from './item-rows.ts';

/** Writes items of the person's own music; the collection is made when there is none. */
export async function writeLibraryItems(
  db: Kysely<Tables>,
  kind: StoreKind,
  items: readonly CatalogueItem[],
  at: number,
): Promise<void> {
  if (items.length === 0) return;
  const about = { version: String(at), loaded_at: at };
  await db
    .insertInto('collections')
    .values({ name: LIBRARY_COLLECTION, items: 0, checks: '[]', ...about })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(about))
    .execute();
  // No keys: a track of the person's own is never merged with what a table says of the same song.
  for (const batch of inBatches(items))
    await writeRows(
      db,
      kind,
      batch.map((item) => toRow(item, 0)),
    );
  await countCollections(db, [LIBRARY_COLLECTION]);
}

/** Takes items of the person's own music away, and the collection when none is left. */
export async function dropLibraryItems(db: Kysely<Tables>, ids: readonly string[]): Promise<void> {
  for (const batch of inBatches(ids)) {
    await db
      .deleteFrom('items')
      .where('collection', '=', LIBRARY_COLLECTION)
      .where('id', 'in', batch)
      .execute();
  }
  await countCollections(db, [LIBRARY_COLLECTION]);
  await db.deleteFrom('collections').where('name', '=', LIBRARY_COLLECTION).where('items', '=', 0).execute();
}
