import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import { DATA_OPTION, oneOf } from '../options.ts';
import { addElsewhereCommands } from './playlist-elsewhere.ts';
import type { PlaylistOptions } from '../commands/playlist.ts';
import { FORMAT_CHOICES } from './choices.ts';

const PROFILE_OPTION = ['--profile <id>', 'whose playlists (default: everybody’s)'] as const;

/** `emoverse playlist …` */
export function definePlaylist(playlist: Command, io: CommandIo): void {
  playlist.helpCommand(false);
  playlist
    .command('list')
    .description('every playlist with its id, the last changed first')
    .option(...PROFILE_OPTION)
    .option(...DATA_OPTION)
    .option('--json', 'one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  $ emoverse playlist list')
    .action(async (options: PlaylistOptions) => {
      const { list } = await import('../commands/playlist.ts');
      await list(options, io);
    });
  playlist
    .command('show')
    .description('the works of one playlist in their order')
    .argument('<playlist>', 'its id or its name')
    .option(...PROFILE_OPTION)
    .option(...DATA_OPTION)
    .option('--json', 'one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  $ emoverse playlist show "Rainy Sunday"')
    .action(async (wanted: string, options: PlaylistOptions) => {
      const { show } = await import('../commands/playlist.ts');
      await show(wanted, options, io);
    });
  playlist
    .command('export')
    .description('write one playlist as a file, or to stdout')
    .argument('<playlist>', 'its id or its name')
    .option('--output <file>', 'file to write; its ending tells the format')
    .option('--format <name>', FORMAT_CHOICES.join(', '), oneOf(FORMAT_CHOICES))
    .option(...PROFILE_OPTION)
    .option(...DATA_OPTION)
    .option('--json', 'with --output: what was written, as one JSON object on stdout')
    .addHelpText(
      'after',
      '\nExamples:\n  $ emoverse playlist export "Rainy Sunday" --output rainy.xspf\n  $ emoverse playlist export "Rainy Sunday" --format m3u8 > rainy.m3u8',
    )
    .action(async (wanted: string, options: PlaylistOptions) => {
      const { exportPlaylist } = await import('../commands/playlist.ts');
      await exportPlaylist(wanted, options, io);
    });
  addElsewhereCommands(playlist, io);
  playlist
    .command('import')
    .description(
      'make a playlist of a file; works that the catalogue does not have stay in it and are told with line and reason',
    )
    .argument(
      '<file>',
      'an M3U8, XSPF, JSPF, CSV, JSON or Markdown file, of EmoVerse or of another program; UTF-8, or what its first bytes or its declaration say, else Windows-1252',
    )
    .option('--name <name>', 'another name than the file gives')
    .option(
      '--format <name>',
      `${FORMAT_CHOICES.join(', ')} (default: by the file’s ending or beginning)`,
      oneOf(FORMAT_CHOICES),
    )
    .option('--profile <id>', 'whose it is to be (default: the only profile)')
    .option(...DATA_OPTION)
    .option('--json', 'one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  $ emoverse playlist import liked-songs.csv --name "Liked songs"')
    .action(async (file: string, options: PlaylistOptions) => {
      const { importPlaylist } = await import('../commands/playlist.ts');
      await importPlaylist(file, options, io);
    });
}
