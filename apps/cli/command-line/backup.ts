import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import { DATA_OPTION } from '../options.ts';
import type { BackupOptions, RestoreOptions } from '../commands/backup.ts';

/** `emoverse backup` */
export function defineBackup(command: Command, io: CommandIo): void {
  command
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
    .action(async (file: string, options: BackupOptions) => {
      const { backUp } = await import('../commands/backup.ts');
      await backUp(file, options, io);
    });
}

/** `emoverse restore` */
export function defineRestore(command: Command, io: CommandIo): void {
  command
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
    .action(async (file: string, options: RestoreOptions) => {
      const { restore } = await import('../commands/backup.ts');
      await restore(file, options, io);
    });
}
