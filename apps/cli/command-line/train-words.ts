import { wholeNumber } from '../options.ts';
import { defineCommand } from './define-command.ts';

/** `emoverse train-words` */
export const defineTrainWords = defineCommand({
  options: (command) =>
    command
      .requiredOption('--data <file>', 'CSV with id, text and labels (apart by |; empty: neutral)')
      .requiredOption('--out <dir>', 'folder to write manifest, weights, golden texts and card into')
      .option('--all', 'learn from the held rows as well; there are no figures then')
      .option('--seed <n>', 'seed of the order of the texts', wholeNumber(0, 2 ** 31), 7),
  help: '\nA few minutes on one core. Same table and seed, same weights.\n\nExample:\n  $ emoverse train-words --data ~/reference-data/text/text_emotions.csv --out models/emoverse-words',
  load: async () => (await import('../commands/train-words.ts')).trainWords,
});
