import { joinCollections, loadBundledCatalogue } from '@emoverse/catalogue';
import type { CatalogueItem } from '@emoverse/domain';
import { describeViewers, type ItemViewers } from '@emoverse/mood';
import { openStore, type Collection, type StoredFigures } from '@emoverse/storage';
import type { CommandIo } from './command-io.ts';
import { hasStore, storePlace } from './data-folder.ts';

/** The catalogue that commands work on. */
export interface GatheredCatalogue {
  readonly version: string;
  /** Bundled items first, then imported ones that are not the same works. */
  readonly items: readonly CatalogueItem[];
  readonly bundled: Awaited<ReturnType<typeof loadBundledCatalogue>>;
  /** What was imported into the store, if there is one. */
  readonly imported: readonly Collection[];
  /** Every imported item, also of works that the bundled catalogue has. */
  readonly importedItems: readonly CatalogueItem[];
  /** What reviews say: those that came with the items, imported and written ones. */
  readonly viewers: readonly ItemViewers[];
}

/**
 * The bundled catalogue as it comes with this program, and what the store of the data folder holds besides. A
 * store is read where there is one, never made.
 */
export async function gatherCatalogue(
  io: CommandIo,
  dataOption: string | undefined,
): Promise<GatheredCatalogue> {
  const bundled = await loadBundledCatalogue();
  const place = storePlace(io, dataOption);
  if (!hasStore(place))
    return {
      version: bundled.version,
      items: bundled.items,
      bundled,
      imported: [],
      importedItems: [],
      viewers: viewersOf(bundled.items, []),
    };
  const store = await openStore(place);
  try {
    const importedItems = await store.catalogue.all('bundled');
    const collections = await store.catalogue.collections();
    const items = joinCollections(bundled.items, importedItems);
    return {
      version: bundled.version,
      items,
      importedItems,
      bundled,
      imported: collections.filter(({ name }) => name !== 'bundled'),
      viewers: viewersOf(items, await store.reviews.figures()),
    };
  } finally {
    await store.close();
  }
}

function viewersOf(items: readonly CatalogueItem[], stored: readonly StoredFigures[]): ItemViewers[] {
  const byItem = new Map(stored.map((figures) => [figures.itemId, figures]));
  return items.flatMap((item) => describeViewers(item, byItem.get(item.id)) ?? []);
}
