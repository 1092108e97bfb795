import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import { wholeNumber } from '../options.ts';
import type { TrainOptions } from '../commands/train-words.ts';

/** `emoverse train-words` */
export function defineTrainWords(command: Command, io: CommandIo): void {
  command
    .requiredOption('--data <file>', 'CSV with id, text and labels (apart by |; empty: neutral)')
    .requiredOption('--out <dir>', 'folder to write manifest, weights, golden texts and card into')
    .option('--all', 'learn from the held rows as well; there are no figures then')
    .option('--seed <n>', 'seed of the order of the texts', wholeNumber(0, 2 ** 31), 7)
    .addHelpText(
      'after',
      '\nA few minutes on one core. Same table and seed, same weights.\n\nExample:\n  $ emoverse train-words --data ~/reference-data/text/text_emotions.csv --out models/emoverse-words',
    )
    .action(async (options: TrainOptions) => {
      const { trainWords } = await import('../commands/train-words.ts');
      await trainWords(options, io);
    });
}
