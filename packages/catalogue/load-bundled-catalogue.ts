import { EmoVerseError, type CatalogueItem } from '@emoverse/domain';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { catalogueCheckSchema, type BundledCatalogue } from './bundled-catalogue.ts';
import { FILM_VIEWERS_FILE, readFilmViewers, withFilmViewers } from './film-viewers.ts';
import { BUNDLED_TABLES } from './bundled-tables.ts';
import { keepPrepared, preparedPlace, readPrepared, type PreparedPlace } from './prepared-catalogue.ts';

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

/** The tables as they lie there; their `read` parses them. */
interface BundledTables {
  readonly version: string;
  read(): BundledCatalogue;
}

/**
 * The catalogue that comes with EmoVerse: as it was read when EmoVerse was built, where the tables are still the same, else
 * read from them, row by row. Throws `bad-catalogue-row` with file, record and field when a row does not fit its schema.
 */
export async function loadBundledCatalogue(
  folder: string = bundledFolder(),
  prepared: PreparedPlace | undefined = preparedPlace(),
): Promise<BundledCatalogue> {
  const tables = await openTables(folder);
  return (prepared && (await readPrepared(tables.version, prepared))) ?? tables.read();
}

/** Reads and checks the tables, and keeps what they hold beside the built program: part of building it. */
export async function prepareBundledCatalogue(): Promise<void> {
  const place = preparedPlace();
  if (place === undefined)
    throw new EmoVerseError(
      'not-built',
      'the catalogue is prepared for the built program: run npm run build first',
    );
  await keepPrepared((await openTables(bundledFolder())).read(), place);
}

async function openTables(folder: string): Promise<BundledTables> {
  const hash = createHash('sha256');
  const readers: (() => readonly CatalogueItem[])[] = [];
  for (const { file, read } of BUNDLED_TABLES) {
    const bytes = await readFile(`${folder}/${file}`);
    hash.update(file).update(bytes);
    readers.push(() => read(bytes.toString()));
  }
  const viewersFile = `${folder}/${FILM_VIEWERS_FILE}`;
  const viewers = existsSync(viewersFile) ? await readFile(viewersFile) : undefined;
  if (viewers !== undefined) hash.update(FILM_VIEWERS_FILE).update(viewers);
  const checksFile = `${folder}/checks.json`;
  const checks = existsSync(checksFile)
    ? z.array(catalogueCheckSchema).parse(JSON.parse(await readFile(checksFile, 'utf8')))
    : [];
  const version = hash.update(JSON.stringify(checks)).digest('hex').slice(0, 16);
  return {
    version,
    read: () => {
      const films = viewers === undefined ? [] : readFilmViewers(viewers.toString());
      const items = readers.flatMap((read) => read());
      return { version, items: withFilmViewers(items, films), checks };
    },
  };
}
