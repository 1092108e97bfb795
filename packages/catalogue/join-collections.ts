import type { CatalogueItem } from '@emoverse/domain';

/** Ids of a work that are the same in every table. `spotify` is none: it names one pressing of many. */
const WORK_IDS = ['imdb', 'steam', 'isbn13'] as const;

/**
 * The catalogue of several collections: all items of the first, and of the others those that the ones before do not
 * have, by item id or by the id of the work elsewhere, so that an imported table does not show a film twice.
 */
export function joinCollections(...collections: readonly (readonly CatalogueItem[])[]): CatalogueItem[] {
  const known = new Set<string>();
  return collections.flatMap((items) => {
    const added = items.filter((item) => !keysOf(item).some((key) => known.has(key)));
    for (const item of added) for (const key of keysOf(item)) known.add(key);
    return added;
  });
}

function keysOf({ id, domain, externalIds }: CatalogueItem): string[] {
  const elsewhere = WORK_IDS.flatMap((name) =>
    externalIds[name] === undefined ? [] : [`${domain}/${name}/${externalIds[name]}`],
  );
  return [id, ...elsewhere];
}
