import type { CatalogueItem } from '@emoverse/domain';
import { BUNDLED_TABLES } from './bundled-tables.ts';
import type { BundledFile } from './bundled-catalogue.ts';
import { readFilmViewers, withFilmViewers } from './film-viewers.ts';

/**
 * The items of the bundled tables, each row checked; `viewers` is what reviews of films add up to. Throws `bad-catalogue-row`
 * with file, record and field.
 */
export function readBundledTables(
  tables: ReadonlyMap<BundledFile, Uint8Array>,
  viewers: Uint8Array | undefined,
): CatalogueItem[] {
  const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString();
  const items = BUNDLED_TABLES.flatMap(({ file, read }) => read(textOf(tables.get(file))));
  return withFilmViewers(items, viewers === undefined ? [] : readFilmViewers(textOf(viewers)));
}
