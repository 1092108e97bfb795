import { wholeNumber } from '../options.ts';
import { defineCommand } from './define-command.ts';

/** `emoverse evaluate mood-response` */
export const defineEvaluateMoodResponse = defineCommand({
  options: (command) =>
    command
      .requiredOption(
        '--ratings <csv>',
        'columns user_id, item_id, category, mood (may be empty), rating 0 to 5',
      )
      .option('--repeats <n>', 'ten-fold cross-validations with other folds', wholeNumber(1, 100), 5)
      .option('--json', 'one JSON object on stdout'),
  help: '\nExample:\n  $ emoverse evaluate mood-response --ratings incarmusic_mood_ratings.csv',
  load: async () => (await import('../commands/evaluate-mood-response.ts')).measureResponse,
});
