import { MODEL_OPTION, wholeNumber } from '../options.ts';
import { defineCommand } from './define-command.ts';

/** `emoverse train-mood-filter` */
export const defineTrainMoodFilter = defineCommand({
  options: (command) =>
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
      .option('--json', 'constants and figures as one JSON object on stdout'),
  help: '\nExample:\n  $ emoverse train-mood-filter --data fer2013 --output packages/mood/fitted/mood-filter',
  load: async () => (await import('../commands/train-mood-filter.ts')).trainMoodFilter,
});
