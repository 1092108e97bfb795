import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import type { TextOptions } from '../commands/evaluate-text.ts';
import { NO_WORDS_MODEL, WORDS_MODEL } from './choices.ts';

/** `emoverse evaluate text` */
export function defineEvaluateText(command: Command, io: CommandIo): void {
  command
    .requiredOption(
      '--data <file>',
      'CSV with text and emotion (or emotions or labels, apart by |), and if known language (ISO 639-1) and half; or set, human_mean and text (pleasantness rated by people)',
    )
    .option('--given', "take the row's language as chosen instead of recognising it")
    .option('--held', 'only the fifth of the rows, by the hash of their id, that train-words leaves out')
    .option(
      '--model <name>',
      `learned reader of words under models/ or its folder; ${NO_WORDS_MODEL}: the lexicon alone`,
      WORDS_MODEL,
    )
    .option('--compare', 'the commonest label, the lexicon, the learned reader and both joined, side by side')
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      '\nJoy and love count as happy, an empty cell as neutral; a row with several emotions is right when the top\nemotion is one of them, and left out of macro F1 and ECE.\n\nExample:\n  $ emoverse evaluate text --data packages/mood/text/test-sentences.csv',
    )
    .action(async (options: TextOptions) => {
      const { evaluateText } = await import('../commands/evaluate-text.ts');
      await evaluateText(options, io);
    });
}
