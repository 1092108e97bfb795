import { EmoVerseError, type CatalogueItem } from '@emoverse/domain';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Throws `wrong-collection` or `duplicate-item` where items do not carry the collection's name or come twice. */
export function refuseDuplicates(name: string, items: readonly CatalogueItem[]): void {
  const seen = new Set<string>();
  for (const item of items) {
    if (item.collection !== name) {
      throw new EmoVerseError(
        'wrong-collection',
        `item ${item.id} carries collection ${item.collection}, expected ${name}: set its collection first`,
      );
    }
    if (seen.has(item.id)) {
      throw new EmoVerseError(
        'duplicate-item',
        `item id ${item.id} comes twice in collection ${name}; ids are unique`,
      );
    }
    seen.add(item.id);
  }
}

/** Throws where an item of the batch belongs to another collection that no import brought. */
export async function refuseTaken(
  db: Kysely<Tables>,
  name: string,
  batch: readonly CatalogueItem[],
): Promise<void> {
  const taken = await db
    .selectFrom('items')
    .select(['id', 'collection'])
    .where(
      'id',
      'in',
      batch.map(({ id }) => id),
    )
    .where('run_id', 'is', null)
    .executeTakeFirst();
  if (taken) {
    throw new EmoVerseError(
      'duplicate-item',
      `item ${taken.id} of collection ${name} stands in collection ${taken.collection} already; give it another id`,
    );
  }
}
