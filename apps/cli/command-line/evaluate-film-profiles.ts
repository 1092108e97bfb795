import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import type { FilmProfilesOptions } from '../commands/evaluate-film-profiles.ts';

/** `emoverse evaluate film-profiles` */
export function defineEvaluateFilmProfiles(command: Command, io: CommandIo): void {
  command
    .option(
      '--reference <dir>',
      'folder with reviews/, catalog/movies.csv and eval/ml-latest-small (default: EMOVERSE_REFERENCE_DATA)',
    )
    .option('--json', 'one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  $ emoverse evaluate film-profiles --reference ~/reference-data')
    .action(async (options: FilmProfilesOptions) => {
      const { evaluateFilmProfiles } = await import('../commands/evaluate-film-profiles.ts');
      await evaluateFilmProfiles(options, io);
    });
}
