import { EmoVerseError, type CatalogueItem } from '@emoverse/domain';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { FILM_VIEWERS_FILE, readFilmViewers, withFilmViewers } from './film-viewers.ts';
import { BUNDLED_TABLES } from './bundled-tables.ts';

/** Agreement of our own descriptors with an outside table: Pearson `r` on `n` shared items. */
export const catalogueCheckSchema = z.object({
  name: z.string(),
  r: z.number().min(-1).max(1),
  n: z.number().int(),
  against: z.string(),
  date: z.string(),
});
export type CatalogueCheck = z.infer<typeof catalogueCheckSchema>;

export interface BundledCatalogue {
  /** Changes whenever a table changes: the first 16 hex digits of the SHA-256 of all tables. */
  readonly version: string;
  readonly items: readonly CatalogueItem[];
  readonly checks: readonly CatalogueCheck[];
}

/** Folder of the bundled tables, both when run from source and when run from `dist`. */
export function bundledFolder(): string {
  const candidates = ['./bundled/', '../bundled/'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const found = candidates.find((path) => existsSync(path));
  if (found === undefined) {
    throw new EmoVerseError(
      'catalogue-missing',
      `the bundled catalogue was expected in ${candidates.join(' or ')}`,
    );
  }
  return found;
}

/**
 * Reads and checks every table of the catalogue that comes with EmoVerse. Throws `bad-catalogue-row` with
 * file, record and field when a row does not fit its schema.
 */
export async function loadBundledCatalogue(folder: string = bundledFolder()): Promise<BundledCatalogue> {
  const hash = createHash('sha256');
  const items: CatalogueItem[] = [];
  for (const table of BUNDLED_TABLES) {
    const text = await readFile(`${folder}/${table.file}`, 'utf8');
    hash.update(table.file).update(text);
    items.push(...table.read(text));
  }
  const viewersFile = `${folder}/${FILM_VIEWERS_FILE}`;
  const viewersTable = existsSync(viewersFile) ? await readFile(viewersFile, 'utf8') : undefined;
  if (viewersTable !== undefined) hash.update(FILM_VIEWERS_FILE).update(viewersTable);
  const films = viewersTable === undefined ? [] : readFilmViewers(viewersTable);
  const checksFile = `${folder}/checks.json`;
  const checks = existsSync(checksFile)
    ? z.array(catalogueCheckSchema).parse(JSON.parse(await readFile(checksFile, 'utf8')))
    : [];
  hash.update(JSON.stringify(checks));
  return { version: hash.digest('hex').slice(0, 16), items: withFilmViewers(items, films), checks };
}
