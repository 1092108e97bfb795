import { resolve } from 'node:path';
import { backUpStore, restoreStore, type BackupAbout, type PostgresServer } from '@emoverse/storage';
import type { CommandIo } from '../command-io.ts';
import { dataFolder, storePlace } from '../data-folder.ts';

export interface BackupOptions {
  readonly data?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

export interface RestoreOptions {
  readonly data?: string;
  readonly replace?: boolean;
  readonly json?: boolean;
}

/** The folder of the keys, and of the store where no server holds it. */
function placeOf(io: CommandIo, data: string | undefined): { directory: string; server?: PostgresServer } {
  const place = storePlace(io, data);
  return 'directory' in place ? place : { directory: dataFolder(io, undefined), server: place };
}

const STEPS = {
  backup: { copying: 'Copying the store …', checking: 'Looking through the copy …' },
  restore: {
    checking: 'Looking through the backup …',
    copying: 'Copying the backup …',
    comparing: 'Comparing every row …',
  },
} as const;

export async function backUp(
  file: string,
  { data, force, json }: BackupOptions,
  io: CommandIo,
): Promise<void> {
  const path = resolve(io.cwd, file);
  const about = await backUpStore({
    ...placeOf(io, data),
    file: path,
    force,
    now: io.now(),
    tell: (step) => void io.stderr.write(`${STEPS.backup[step]}\n`),
  });
  io.stdout.write(
    json === true
      ? `${JSON.stringify({ file: path, ...told(about) })}\n`
      : `${file} holds the whole store: ${inWords(about)}. Keep it as you would keep the data folder itself.\n`,
  );
}

export async function restore(
  file: string,
  { data, replace, json }: RestoreOptions,
  io: CommandIo,
): Promise<void> {
  const place = placeOf(io, data);
  const { about, former, leftOut } = await restoreStore({
    ...place,
    file: resolve(io.cwd, file),
    replace,
    now: io.now(),
    tell: (step) => void io.stderr.write(`${STEPS.restore[step]}\n`),
  });
  const where = place.server === undefined ? place.directory : 'The PostgreSQL server of DATABASE_URL';
  const missing = Object.entries(leftOut).map(([table, rows]) => `${rows} of ${table}`);
  io.stdout.write(
    json === true
      ? `${JSON.stringify({ data: place.directory, former: former ?? null, leftOut, ...told(about) })}\n`
      : [
          `${where} holds the store of ${new Date(about.madeAt).toISOString()}: ${inWords(about)}.`,
          former === undefined ? '' : ` What was there before is in ${former}.`,
          missing.length === 0 ? '' : ` Left out, as no page could show them: ${missing.join(', ')}.`,
          '\n',
        ].join(''),
  );
}

/** Without the keys themselves. */
function told({ keys, ...about }: BackupAbout): object {
  return { ...about, keys: Object.keys(keys) };
}

function inWords({ rows, bytes, keys }: BackupAbout): string {
  const count = (table: string): string => (rows[table] ?? 0).toLocaleString('en-US');
  const megabytes = Math.ceil(bytes / 1e5) / 10;
  return `${count('profiles')} profiles, ${count('items')} items, ${megabytes} MB, keys: ${Object.keys(keys).join(', ') || 'none yet'}`;
}
