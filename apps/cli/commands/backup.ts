import { resolve } from 'node:path';
import { backUpStore, restoreStore, type BackupAbout } from '@emoverse/storage';
import type { Command } from 'commander';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { DATA_OPTION, storePlace } from '../data-folder.ts';

interface BackupOptions {
  readonly data?: string;
  readonly force?: boolean;
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
a digest, and appears under its name when it is complete. In it are the store (SQLite) and the keys of the data folder
(library.key, spotify.key), which open the sealed logins of music servers and Spotify. Not in it: your own sound files,
and the addresses and options EmoVerse is started with.

Example:
  $ emoverse backup ~/backups/emoverse-2026-11-29.backup`,
    )
    .action((file: string, options: BackupOptions) => backUp(file, options, io));
  program
    .command('restore')
    .description('put a backup in the place of the store, while EmoVerse does not run')
    .argument('<file>', 'a file that emoverse backup has written')
    .option(...DATA_OPTION)
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      `
Stop EmoVerse first: a store that anybody has open is left alone. What was there before is kept in the data folder, as
before-restore-…; delete that folder when you no longer need it. A backup of an older EmoVerse is brought up to date at the
next start, one of a newer EmoVerse is refused.

Example:
  $ emoverse restore ~/backups/emoverse-2026-11-29.backup`,
    )
    .action((file: string, options: BackupOptions) => restore(file, options, io));
}

function embeddedFolder(io: CommandIo, data: string | undefined, command: string): string {
  const place = storePlace(io, data);
  if ('directory' in place) return place.directory;
  throw new BadInputError(
    `DATABASE_URL names a PostgreSQL server, which has its own tools: ${command}; keep library.key and spotify.key of the data folder with it. For the store of a folder, add --data DIR`,
    { code: 'not-offered' },
  );
}

function backUp(file: string, { data, force, json }: BackupOptions, io: CommandIo): void {
  const directory = embeddedFolder(io, data, 'pg_dump --format=custom --file=FILE "$DATABASE_URL"');
  const about = backUpStore({
    directory,
    file: resolve(io.cwd, file),
    force,
    now: io.now(),
    tell: (step) =>
      io.stderr.write(step === 'copying' ? 'Copying the store …\n' : 'Looking through the copy …\n'),
  });
  io.stdout.write(
    json === true
      ? `${JSON.stringify({ file: resolve(io.cwd, file), ...told(about) })}\n`
      : `${file} holds the whole store: ${inWords(about)}. Keep it as you would keep the data folder itself.\n`,
  );
}

function restore(file: string, { data, json }: BackupOptions, io: CommandIo): void {
  const directory = embeddedFolder(io, data, 'pg_restore --clean --if-exists --dbname="$DATABASE_URL" FILE');
  const { about, former } = restoreStore({
    file: resolve(io.cwd, file),
    directory,
    now: io.now(),
    tell: (step) =>
      io.stderr.write(step === 'copying' ? 'Copying the backup …\n' : 'Looking through the backup …\n'),
  });
  io.stdout.write(
    json === true
      ? `${JSON.stringify({ data: directory, former: former ?? null, ...told(about) })}\n`
      : `${directory} holds the store of ${new Date(about.madeAt).toISOString()}: ${inWords(about)}.${former === undefined ? '' : ` What was there before is in ${former}.`}\n`,
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
