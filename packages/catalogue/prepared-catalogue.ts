import type { CatalogueItem } from '@emoverse/domain';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { catalogueCheckSchema, type BundledCatalogue } from './bundled-catalogue.ts';

/** Where the catalogue lies as it was read when EmoVerse was built, and what read it. */
export interface PreparedPlace {
  readonly file: string;
  /** Changes with the program that reads the tables: what another one has read is not taken. */
  readonly program: string;
}

/** Its items were checked one by one when the file was made. */
const preparedSchema = z.object({
  program: z.string(),
  version: z.string(),
  items: z.array(z.custom<CatalogueItem>()),
  checks: z.array(catalogueCheckSchema),
});

/** The place beside the built program; undefined where it runs from source, which may change at any time. */
export function preparedPlace(): PreparedPlace | undefined {
  const own = fileURLToPath(import.meta.url);
  if (!own.endsWith('.js')) return undefined;
  const beside = path.dirname(own);
  const hash = createHash('sha256');
  for (const folder of [beside, path.dirname(fileURLToPath(import.meta.resolve('@emoverse/domain')))])
    for (const name of readdirSync(folder).sort())
      if (name.endsWith('.js')) hash.update(name).update(readFileSync(path.join(folder, name)));
  return { file: path.join(beside, 'prepared-catalogue.json.gz'), program: hash.digest('hex') };
}

/** Keeps a catalogue that was read from its tables. */
export async function keepPrepared(
  catalogue: BundledCatalogue,
  { file, program }: PreparedPlace,
): Promise<void> {
  await writeFile(file, await promisify(gzip)(JSON.stringify({ program, ...catalogue })));
}

/**
 * The catalogue of these tables as it was read before: a thirtieth of the work. Undefined where it was not, or by another
 * program, or the file is damaged: the tables are there.
 *
 * @param version - of the tables as they are now.
 */
export async function readPrepared(
  version: string,
  { file, program }: PreparedPlace,
): Promise<BundledCatalogue | undefined> {
  try {
    const told: unknown = JSON.parse((await promisify(gunzip)(await readFile(file))).toString());
    const prepared = preparedSchema.safeParse(told).data;
    if (prepared?.program !== program || prepared.version !== version) return undefined;
    return { version, items: prepared.items, checks: prepared.checks };
  } catch {
    return undefined;
  }
}
