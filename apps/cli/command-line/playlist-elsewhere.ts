import { Option, type Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import { DATA_OPTION, wholeNumber } from '../options.ts';
import type { ElsewhereOptions } from '../commands/playlist-elsewhere.ts';
import { DAYS } from './choices.ts';

const PROFILE_OPTION = ['--profile <id>', 'whose (default: the only profile)'] as const;

/** `emoverse playlist send | elsewhere | take-back` */
export function addElsewhereCommands(playlist: Command, io: CommandIo): void {
  playlist
    .command('send')
    .description(
      'write a playlist as one on a connected music server; sent again it changes that one. Songs that are not there are counted',
    )
    .argument('[playlist]', 'its id or its name')
    .requiredOption('--to <server>', 'address or id of the music server (emoverse library servers)')
    .option(
      '--evening',
      'songs for the mood of the evening in place of a playlist, chosen anew each time by the running server (emoverse serve)',
    )
    .addOption(new Option('--every <day>', 'send it anew, by the running server').choices(DAYS))
    .addOption(
      new Option('--at <hour>', 'hour of this machine’s clock').argParser(wholeNumber(0, 23)).default(18),
    )
    .option(...PROFILE_OPTION)
    .option(...DATA_OPTION)
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      '\nExamples:\n  $ emoverse playlist send "Rainy Sunday" --to http://192.168.1.5:4533\n  $ emoverse playlist send --evening --to http://192.168.1.5:4533 --every day --at 18',
    )
    .action(async (wanted: string | undefined, options: ElsewhereOptions) => {
      const { send } = await import('../commands/playlist-elsewhere.ts');
      await send(wanted, options, io);
    });
  playlist
    .command('elsewhere')
    .description('playlists that were sent elsewhere: when, how that went, and when next')
    .option(...PROFILE_OPTION)
    .option(...DATA_OPTION)
    .option('--json', 'one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  $ emoverse playlist elsewhere')
    .action(async (options: ElsewhereOptions) => {
      const { list } = await import('../commands/playlist-elsewhere.ts');
      await list(options, io);
    });
  playlist
    .command('take-back')
    .description('delete a playlist that was sent to a music server, there')
    .argument('<id>', 'its id (emoverse playlist elsewhere)')
    .option(...PROFILE_OPTION)
    .option(...DATA_OPTION)
    .option('--json', 'one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  $ emoverse playlist take-back 6f9619ff-8b86-4d11-b42d-00c04fc964ff')
    .action(async (id: string, options: ElsewhereOptions) => {
      const { takeBack } = await import('../commands/playlist-elsewhere.ts');
      await takeBack(id, options, io);
    });
}
