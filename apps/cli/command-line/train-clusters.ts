import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import { DATA_OPTION, collect, text, wholeNumber } from '../options.ts';
import type { TrainOptions } from '../commands/train-clusters.ts';

/** `emoverse train-clusters` */
export function defineTrainClusters(command: Command, io: CommandIo): void {
  command
    .option('--k <n>', 'clusters', wholeNumber(1, 200), 8)
    .option('--components <n>', 'principal components to cluster in', wholeNumber(1, 9), 2)
    .option('--seed <n>', 'the same seed gives the same model', wholeNumber(0, 2 ** 32 - 1), 7)
    .option(
      '--catalogue <csv>',
      'table of songs with audio features; may be given several times (default: the catalogue with its imports)',
      collect(text),
    )
    .option(...DATA_OPTION)
    .option('--plot <file>', 'draw the clusters as SVG')
    .option('--output <file>', 'save the model as JSON, with its version')
    .option('--json', 'the model as one JSON object on stdout')
    .addHelpText(
      'after',
      '\nExamples:\n  $ emoverse train-clusters --plot clusters.svg\n  $ emoverse train-clusters --catalogue songs_normalize.csv --k 8 --output clusters.json --plot clusters.svg',
    )
    .action(async (options: TrainOptions) => {
      const { trainClusters } = await import('../commands/train-clusters.ts');
      await trainClusters(options, io);
    });
}
