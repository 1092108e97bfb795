import { elementAt } from '@emoverse/domain';
import { existsSync } from 'node:fs';
import { databaseWaitSchema, type StorePlace } from '@emoverse/storage';
import { join, resolve } from 'node:path';
import { BadInputError } from './command-error.ts';
import type { CommandIo } from './command-io.ts';

/** The folder of the store: the option, else EMOVERSE_DATA, else `.emoverse` where the command is run. */
export function dataFolder(io: CommandIo, option: string | undefined): string {
  return resolve(io.cwd, option ?? (io.env['EMOVERSE_DATA'] || '.emoverse'));
}

/**
 * Where the store is, as the server finds it: the folder of `--data`, else the PostgreSQL server of DATABASE_URL,
 * else the default folder. A server that is not there yet is waited for as the server of EmoVerse does
 * (EMOVERSE_DATABASE_WAIT), until Ctrl-C.
 */
export function storePlace(io: CommandIo, option: string | undefined): StorePlace {
  const databaseUrl = io.env['DATABASE_URL'];
  if (option !== undefined || !databaseUrl) return { directory: dataFolder(io, option) };
  const seconds = databaseWaitSchema.safeParse(io.env['EMOVERSE_DATABASE_WAIT'] || undefined);
  if (!seconds.success) throw new BadInputError(elementAt(seconds.error.issues, 0).message);
  const tell = (reason: string): void =>
    void io.stderr.write(`Waiting up to ${seconds.data} s for the database: ${reason}\n`);
  return { databaseUrl, patience: { milliseconds: 1000 * seconds.data, tell, signal: io.signal } };
}

/** Whether a store was made there before; opening an embedded one would make it. */
export function hasStore(place: StorePlace): boolean {
  return 'databaseUrl' in place || existsSync(join(place.directory, 'emoverse.db'));
}
