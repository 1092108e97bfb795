import { loadBundledCatalogue, type BundledCatalogue } from '@emoverse/catalogue';
import type { CatalogueItem } from '@emoverse/domain';
import { describeViewers, type ItemViewers } from '@emoverse/film-profiles';
import { loadPriors, type PersonPriors } from '@emoverse/recommender';
import { openStore, type Collection, type Store, type StoredFigures } from '@emoverse/storage';
import type { CommandIo } from './command-io.ts';
import { hasStore, storePlace } from './data-folder.ts';

/** The catalogue that commands work on. */
export interface GatheredCatalogue {
  readonly version: string;
  /** Bundled and imported items, each work once. */
  readonly items: readonly CatalogueItem[];
  readonly bundled: Awaited<ReturnType<typeof loadBundledCatalogue>>;
  /** What was imported into the store, if there is one. */
  readonly imported: readonly Collection[];
  /** What reviews say: those that came with the items, imported and written ones. */
  readonly viewers: readonly ItemViewers[];
  /** What was learned from populations and kept in the store. */
  readonly priors: PersonPriors;
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
      viewers: viewersOf(bundled.items, []),
      priors: {},
    };
  const store = await openStore(place);
  try {
    await ensureBundled(store, bundled, io.now());
    const collections = await store.catalogue.collections();
    const items = await store.catalogue.all();
    return {
      version: bundled.version,
      items,
      bundled,
      imported: collections.filter(({ name }) => name !== 'bundled'),
      viewers: viewersOf(items, await store.reviews.figures()),
      priors: await loadPriors(store.trainedModels, (name, why) =>
        io.stderr.write(`${name} is left out: ${why}\n`),
      ),
    };
  } finally {
    await store.close();
  }
}

function viewersOf(items: readonly CatalogueItem[], stored: readonly StoredFigures[]): ItemViewers[] {
  const byItem = new Map(stored.map((figures) => [figures.itemId, figures]));
  return items.flatMap((item) => describeViewers(item, byItem.get(item.id)) ?? []);
}

/** Puts the bundled catalogue of this program into the store where another version is there, as the server does. */
export async function ensureBundled(store: Store, bundled: BundledCatalogue, at: number): Promise<void> {
  const { version, items, checks } = bundled;
  await store.catalogue.ensureCollection({ name: 'bundled', version, items, checks, loadedAt: at });
}
