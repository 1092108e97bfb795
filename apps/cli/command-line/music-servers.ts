import { Option, type Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import { DATA_OPTION } from '../options.ts';
import type { ServerOptions } from '../commands/music-servers.ts';
import { LIBRARY_SECRET, SERVER_CHOICES } from './choices.ts';

/** `emoverse library connect | servers | sync | disconnect` */
export function addMusicServerCommands(library: Command, io: CommandIo): void {
  library
    .command('connect')
    .description(
      `log in at your own music server and read its songs; the password (or API key) is read from ${LIBRARY_SECRET}, else from the first line of standard input, and is not kept (but see --send-password)`,
    )
    .argument('<address>', 'e.g. https://music.example.org or http://192.168.1.5:4533')
    .addOption(
      new Option('--kind <kind>', 'what it speaks; Navidrome, Gonic and Ampache speak opensubsonic')
        .choices(SERVER_CHOICES)
        .default('opensubsonic'),
    )
    .option('--user <name>', 'your name there')
    .option('--api-key', 'what is read is an API key, not a password')
    .option(
      '--send-password',
      'you agree that a server of an older version (Subsonic before 1.13, Supysonic) is sent the password itself with each request, and that it is kept sealed here; over http others on the way can read it',
    )
    .option(...DATA_OPTION)
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      '\nExample:\n  $ emoverse library connect http://192.168.1.5:4533 --user nadia < password.txt',
    )
    .action(async (address: string, options: ServerOptions) => {
      const { connect } = await import('../commands/music-servers.ts');
      await connect(address, options, io);
    });
  library
    .command('servers')
    .description('connected music servers, and when their songs were last read')
    .option(...DATA_OPTION)
    .option('--json', 'one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  $ emoverse library servers')
    .action(async (options: ServerOptions) => {
      const { list } = await import('../commands/music-servers.ts');
      await list(options, io);
    });
  library
    .command('sync')
    .description(
      'read the songs of connected music servers again: new and changed ones come, those that are gone leave; goes on where it was cut off',
    )
    .argument('[server]', 'its address or id; all of them when left out')
    .option(...DATA_OPTION)
    .option('--json', 'one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  $ emoverse library sync http://192.168.1.5:4533')
    .action(async (server: string | undefined, options: ServerOptions) => {
      const { sync } = await import('../commands/music-servers.ts');
      await sync(server, options, io);
    });
  library
    .command('disconnect')
    .description('log out of a music server, and forget its login and its songs')
    .argument('<server>', 'its address or id')
    .option(...DATA_OPTION)
    .option('--json', 'one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  $ emoverse library disconnect http://192.168.1.5:4533')
    .action(async (server: string, options: ServerOptions) => {
      const { disconnect } = await import('../commands/music-servers.ts');
      await disconnect(server, options, io);
    });
}
