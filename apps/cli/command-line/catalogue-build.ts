import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import type { BuildOptions } from '../commands/catalogue-build.ts';
import { USER_REVIEWS, VIEWERS_TABLE } from './choices.ts';

/** `emoverse catalogue build` */
export function addCatalogueBuildCommand(parent: Command, io: CommandIo): void {
  parent
    .command('build')
    .description(
      'check every row of the bundled tables; with reference tables, measure our own descriptors against them and write checks.json',
    )
    .option('--reference <dir>', 'folder with catalog/ and eval/ (default: EMOVERSE_REFERENCE_DATA)')
    .option(
      '--reviews <dir>',
      `folder with ${USER_REVIEWS}: add up what it says of bundled films and write ${VIEWERS_TABLE} (default: reviews/ of --reference)`,
    )
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      '\nExamples:\n  $ emoverse catalogue build\n  $ emoverse catalogue build --reference ~/reference-data',
    )
    .action(async (options: BuildOptions) => {
      const { catalogueBuild } = await import('../commands/catalogue-build.ts');
      await catalogueBuild(options, io);
    });
}
