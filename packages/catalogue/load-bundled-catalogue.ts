import { EmoVerseError } from '@emoverse/domain';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import {
  BUNDLED_FILES,
  FILM_VIEWERS_FILE,
  catalogueCheckSchema,
  type BundledCatalogue,
  type BundledFile,
} from './bundled-catalogue.ts';
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
  read(): Promise<BundledCatalogue>;
}

/** What tables of one version hold: the same for whoever reads them again in this process. */
const READ = new Map<string, BundledCatalogue>();

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
  const tables = await openTables(bundledFolder());
  await keepPrepared(await tables.read(), place);
}

async function openTables(folder: string): Promise<BundledTables> {
  const hash = createHash('sha256');
  const tables = new Map<BundledFile, Uint8Array>();
  for (const file of BUNDLED_FILES) {
    const bytes = await readFile(`${folder}/${file}`);
    hash.update(file).update(bytes);
    tables.set(file, bytes);
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
    async read() {
      const known = READ.get(version);
      if (known !== undefined) return known;
      // What reads tables is loaded where there are tables to read.
      const { readBundledTables } = await import('./read-bundled-tables.ts');
      const catalogue = { version, items: readBundledTables(tables, viewers), checks };
      READ.set(version, catalogue);
      return catalogue;
    },
  };
}
