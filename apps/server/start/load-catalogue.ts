import { catalogueStatsSchema, type CatalogueStats } from '@emoverse/api-contract';
import type { CatalogueItem } from '@emoverse/domain';
import type { Store } from '@emoverse/storage';

/** The collection that comes with the program. */
export const BUNDLED = 'bundled';

export interface BundledCatalogue {
  readonly version: string;
  readonly items: readonly CatalogueItem[];
  readonly checks: Readonly<CatalogueStats['checks']>;
}

export interface LoadedCatalogue {
  readonly items: CatalogueItem[];
  /** Changes whenever any collection does. */
  readonly version: string;
  readonly checks: CatalogueStats['checks'];
  /** The store's count of changes when it was read. */
  readonly changes: number;
}

/**
 * Puts the bundled catalogue into the store when its version differs from the one there, in one transaction:
 * a start that is cut off leaves the old one. Gives every item of every collection.
 */
export async function loadCatalogue(
  store: Pick<Store, 'catalogue' | 'imports'>,
  bundled: BundledCatalogue,
  clock: () => number,
): Promise<LoadedCatalogue> {
  const { version, items, checks } = bundled;
  await store.catalogue.ensureCollection({ name: BUNDLED, version, items, checks, loadedAt: clock() });
  const changes = await store.catalogue.changes();
  const collections = await store.catalogue.collections();
  const untouched = collections.length === 1 && (await store.imports.list()).length === 0;
  return {
    changes,
    // What was just read need not be read from the store again: that would be half of the time of a start.
    items: untouched ? [...items] : await store.catalogue.all(),
    version: collections
      .map(({ name, version }) => (name === BUNDLED ? version : `${name} ${version}`))
      .join(' + '),
    // An import may keep other figures there; they are not for the statistics page.
    checks: collections.flatMap(
      ({ checks }) => catalogueStatsSchema.shape.checks.safeParse(checks).data ?? [],
    ),
  };
}
