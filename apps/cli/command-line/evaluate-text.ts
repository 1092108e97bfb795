import { NO_WORDS_MODEL, WORDS_MODEL } from './choices.ts';
import { defineCommand } from './define-command.ts';

/** `emoverse evaluate text` */
export const defineEvaluateText = defineCommand({
  options: (command) =>
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
      .option(
        '--compare',
        'the commonest label, the lexicon, the learned reader and both joined, side by side',
      )
      .option('--json', 'one JSON object on stdout'),
  help: '\nJoy and love count as happy, an empty cell as neutral; a row with several emotions is right when the top\nemotion is one of them, and left out of macro F1 and ECE.\n\nExample:\n  $ emoverse evaluate text --data packages/mood/text/test-sentences.csv',
  load: async () => (await import('../commands/evaluate-text.ts')).evaluateText,
});
