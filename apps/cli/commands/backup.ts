import { resolve } from 'node:path';
import { backUpStore, restoreStore, type BackupAbout, type PostgresServer } from '@emoverse/storage';
import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import { DATA_OPTION, dataFolder, storePlace } from '../data-folder.ts';

interface BackupOptions {
  readonly data?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

interface RestoreOptions {
  readonly data?: string;
  readonly replace?: boolean;
  readonly json?: boolean;
}

/** `emoverse backup` and `emoverse restore` */
export function addBackupCommands(program: Command, io: CommandIo): void {
  program
    .command('backup')
    .description('copy the whole store with its keys into one file, also while EmoVerse runs')
    .argument('<file>', 'the file to write; keep it as you would keep the data folder itself')
    .option(...DATA_OPTION)
    .option('--force', 'replace a file of that name')
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      `
Everything that was stored before the command began is in the file, as of one moment. It was looked through for damage, has
digests, and appears under its name when it is complete. In it are the store and the keys of the data folder (home.key,
library.key, spotify.key), which open what is sealed: secrets of webhooks, logins of music servers and Spotify. Not in it: your own sound files, and the addresses
and options EmoVerse is started with. Where DATABASE_URL names a PostgreSQL server, its store is copied, and the keys of
EMOVERSE_DATA: the file is the same, and may be restored into a folder or onto another server.

Example:
  $ emoverse backup ~/backups/emoverse-2026-11-29.backup`,
    )
    .action((file: string, options: BackupOptions) => backUp(file, options, io));
  program
    .command('restore')
    .description('put a backup in the place of the store, whichever engine it comes from')
    .argument('<file>', 'a file that emoverse backup has written')
    .option(...DATA_OPTION)
    .option('--replace', 'also where people, imports or own music are in the store; what is there is kept')
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      `
Stop EmoVerse first: a store in a folder that anybody has open is left alone. One on the PostgreSQL server of DATABASE_URL is
replaced in one transaction, also while EmoVerse runs, which waits so long; start it anew where it has music servers or
Spotify, so that it reads the keys. What was there before is kept in the data folder, as before-restore-…; delete that
folder when you no longer need it. Every row is compared with the backup. A backup of an older EmoVerse is brought up to
date, one of a newer EmoVerse is refused.

Example:
  $ emoverse restore ~/backups/emoverse-2026-11-29.backup --replace`,
    )
    .action((file: string, options: RestoreOptions) => restore(file, options, io));
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

async function backUp(file: string, { data, force, json }: BackupOptions, io: CommandIo): Promise<void> {
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

async function restore(file: string, { data, replace, json }: RestoreOptions, io: CommandIo): Promise<void> {
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
