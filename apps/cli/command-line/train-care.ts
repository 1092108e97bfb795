import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import type { TrainOptions } from '../commands/train-care.ts';

/** `emoverse train-care` */
export function defineTrainCare(command: Command, io: CommandIo): void {
  command
    .option('--sentences <dir>', 'folder with the tables of sentences', 'packages/mood/care')
    .option(
      '--everyday <file>',
      'CSV with language and text: everyday texts (default: text/text_emotions.csv of EMOVERSE_REFERENCE_DATA)',
    )
    .option(
      '--output <dir>',
      'write model, manifest and card there: the folder of the package that reads them',
    )
    .option('--json', 'what was fitted as one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  $ emoverse train-care --output packages/mood/fitted/care')
    .action(async (options: TrainOptions) => {
      const { trainCare } = await import('../commands/train-care.ts');
      await trainCare(options, io);
    });
}
