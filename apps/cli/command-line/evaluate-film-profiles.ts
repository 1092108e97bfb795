import { defineCommand } from './define-command.ts';

/** `emoverse evaluate film-profiles` */
export const defineEvaluateFilmProfiles = defineCommand({
  options: (command) =>
    command
      .option(
        '--reference <dir>',
        'folder with reviews/, catalog/movies.csv and eval/ml-latest-small (default: EMOVERSE_REFERENCE_DATA)',
      )
      .option('--json', 'one JSON object on stdout'),
  help: '\nExample:\n  $ emoverse evaluate film-profiles --reference ~/reference-data',
  load: async () => (await import('../commands/evaluate-film-profiles.ts')).evaluateFilmProfiles,
});
