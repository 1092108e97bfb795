import { DATA_OPTION, collect, text, wholeNumber } from '../options.ts';
import { defineCommand } from './define-command.ts';

/** `emoverse train-clusters` */
export const defineTrainClusters = defineCommand({
  options: (command) =>
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
      .option('--json', 'the model as one JSON object on stdout'),
  help: '\nExamples:\n  $ emoverse train-clusters --plot clusters.svg\n  $ emoverse train-clusters --catalogue songs_normalize.csv --k 8 --output clusters.json --plot clusters.svg',
  load: async () => (await import('../commands/train-clusters.ts')).trainClusters,
});
