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
    .option('--output <file>', 'write the weights there as the source file that the mood package reads')
    .option('--json', 'what was fitted as one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  $ emoverse train-care --output packages/mood/care/fitted-care.ts')
    .action(async (options: TrainOptions) => {
      const { trainCare } = await import('../commands/train-care.ts');
      await trainCare(options, io);
    });
}
