import { FOLDS_OPTION, RATINGS_OPTION } from '../options.ts';
import { defineCommand } from './define-command.ts';

/** `emoverse evaluate imports` */
export const defineEvaluateImports = defineCommand({
  options: (command) =>
    command
      .requiredOption(...RATINGS_OPTION)
      .option(...FOLDS_OPTION)
      .option('--json', 'one JSON object on stdout'),
  help: '\nEvery second of the first 50 ratings stands in an export (stars, or only that it was watched), the others come as reactions. Intervals: 2,000 resamples of people, seed 7.\n\nExample:\n  $ emoverse evaluate imports --ratings ml-latest-small',
  load: async () => (await import('../commands/evaluate-imports.ts')).evaluateImports,
});
