import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import { wholeNumber } from '../options.ts';
import type { MoodResponseOptions } from '../commands/evaluate-mood-response.ts';

/** `emoverse evaluate mood-response` */
export function defineEvaluateMoodResponse(command: Command, io: CommandIo): void {
  command
    .requiredOption(
      '--ratings <csv>',
      'columns user_id, item_id, category, mood (may be empty), rating 0 to 5',
    )
    .option('--repeats <n>', 'ten-fold cross-validations with other folds', wholeNumber(1, 100), 5)
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      '\nExample:\n  $ emoverse evaluate mood-response --ratings incarmusic_mood_ratings.csv',
    )
    .action(async (options: MoodResponseOptions) => {
      const { measureResponse } = await import('../commands/evaluate-mood-response.ts');
      await measureResponse(options, io);
    });
}
