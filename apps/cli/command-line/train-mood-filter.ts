import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import { MODEL_OPTION, wholeNumber } from '../options.ts';
import type { TrainOptions } from '../commands/train-mood-filter.ts';

/** `emoverse train-mood-filter` */
export function defineTrainMoodFilter(command: Command, io: CommandIo): void {
  command
    .requiredOption('--data <dir>', 'folder with labels.csv and mosaics of 48×48 tiles')
    .option('--split <name>', 'split in labels.csv (default: the one that is not Training)')
    .option(...MODEL_OPTION)
    .option('--sequences <n>', 'sequences of 15 seconds or so', wholeNumber(8, 10_000), 80)
    .option(
      '--seed <n>',
      'that of `evaluate mood`, so that the halves are the same',
      wholeNumber(0, 2 ** 31),
      7,
    )
    .option(
      '--output <dir>',
      'write model, manifest and card there: the folder of the package that reads them',
    )
    .option('--json', 'constants and figures as one JSON object on stdout')
    .addHelpText(
      'after',
      '\nExample:\n  $ emoverse train-mood-filter --data fer2013 --output packages/mood/fitted/mood-filter',
    )
    .action(async (options: TrainOptions) => {
      const { trainMoodFilter } = await import('../commands/train-mood-filter.ts');
      await trainMoodFilter(options, io);
    });
}
