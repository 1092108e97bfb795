import { joinCollections, loadBundledCatalogue } from '@emoverse/catalogue';
import type { CatalogueItem } from '@emoverse/domain';
import { openStore, type Collection, type ItemTone } from '@emoverse/storage';
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
  /** Tones of imported and written reviews. */
  readonly tones: readonly ItemTone[];
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
      tones: [],
    };
  const store = await openStore(place);
  try {
    const importedItems = await store.catalogue.all('bundled');
    const collections = await store.catalogue.collections();
    return {
      version: bundled.version,
      items: joinCollections(bundled.items, importedItems),
      importedItems,
      bundled,
      imported: collections.filter(({ name }) => name !== 'bundled'),
      tones: await store.reviews.tones(),
    };
  } finally {
    await store.close();
  }
}
