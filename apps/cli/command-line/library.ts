import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import { DATA_OPTION, wholeNumber } from '../options.ts';
import { addMusicServerCommands } from './music-servers.ts';
import type { LibraryOptions } from '../commands/library.ts';

/** `emoverse library …` */
export function defineLibrary(library: Command, io: CommandIo): void {
  library.helpCommand(false);
  library
    .command('scan')
    .description(
      'read tags and sound of the files in a folder; called again, it reads only what is new or changed and goes on where it was cut off',
    )
    .argument(
      '<dir>',
      'folder with mp3, flac, ogg, opus, wav or aiff files; others are described by their tags',
    )
    .option(
      '--threads <n>',
      'files read at once (default: one less than there are cores)',
      wholeNumber(1, 64),
    )
    .option(...DATA_OPTION)
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      '\nA running server takes up what was scanned when the scan is through.\n\nExample:\n  $ emoverse library scan ~/Music',
    )
    .action(async (folder: string, options: LibraryOptions) => {
      const { scan } = await import('../commands/library.ts');
      await scan(folder, options, io);
    });
  library
    .command('list')
    .description('scanned folders and their tracks; connected music servers by their number of songs')
    .option('--folder <dir>', 'only this folder')
    .option(...DATA_OPTION)
    .option('--json', 'one JSON object on stdout, with every track')
    .addHelpText('after', '\nExample:\n  $ emoverse library list --json | jq .tracks[0].mood')
    .action(async (options: LibraryOptions) => {
      const { list } = await import('../commands/library.ts');
      await list(options, io);
    });
  library
    .command('forget')
    .description('take the tracks of a folder out of the library; the files stay where they are')
    .argument('<dir>', 'a scanned folder')
    .option(...DATA_OPTION)
    .option('--json', 'one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  $ emoverse library forget ~/Music')
    .action(async (folder: string, options: LibraryOptions) => {
      const { forget } = await import('../commands/library.ts');
      await forget(folder, options, io);
    });
  addMusicServerCommands(library, io);
}
