import { existsSync } from 'node:fs';
import type { StorePlace } from '@emoverse/storage';
import { join, resolve } from 'node:path';
import type { CommandIo } from './command-io.ts';

export const DATA_OPTION = [
  '--data <dir>',
  'data folder with the store (default: EMOVERSE_DATA, else .emoverse)',
] as const;

/** The folder of the store: the option, else EMOVERSE_DATA, else `.emoverse` where the command is run. */
export function dataFolder(io: CommandIo, option: string | undefined): string {
  return resolve(io.cwd, option ?? (io.env['EMOVERSE_DATA'] || '.emoverse'));
}

/**
 * Where the store is, as the server finds it: the folder of `--data`, else the PostgreSQL server of DATABASE_URL,
 * else the default folder.
 */
export function storePlace(io: CommandIo, option: string | undefined): StorePlace {
  const databaseUrl = io.env['DATABASE_URL'];
  return option === undefined && databaseUrl ? { databaseUrl } : { directory: dataFolder(io, option) };
}

/** Whether a store was made there before; opening an embedded one would make it. */
export function hasStore(place: StorePlace): boolean {
  return 'databaseUrl' in place || existsSync(join(place.directory, 'emoverse.db'));
}
