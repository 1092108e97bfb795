import { foldList } from '../options.ts';
import { defineCommand } from './define-command.ts';

/** `emoverse evaluate imports` */
export const defineEvaluateImports = defineCommand({
  options: (command) =>
    command
      .requiredOption(
        '--ratings <dir>',
        'folder with movies.csv and ratings.csv (MovieLens), or items.jsonl and train.csv',
      )
      .option(
        '--folds <list>',
        'people whose number modulo 5 is one of these are new, e.g. 1,2,3,4',
        foldList,
        [1, 2, 3, 4],
      )
      .option('--json', 'one JSON object on stdout'),
  help: '\nEvery second of the first 50 ratings stands in an export (stars, or only that it was watched), the others come as reactions. Intervals: 2,000 resamples of people, seed 7.\n\nExample:\n  $ emoverse evaluate imports --ratings ml-latest-small',
  load: async () => (await import('../commands/evaluate-imports.ts')).evaluateImports,
});
