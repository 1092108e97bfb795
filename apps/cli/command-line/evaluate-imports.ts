import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import { foldList } from '../options.ts';
import type { EvaluateImportsOptions } from '../commands/evaluate-imports.ts';

/** `emoverse evaluate imports` */
export function defineEvaluateImports(command: Command, io: CommandIo): void {
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
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      '\nEvery second of the first 50 ratings stands in an export (stars, or only that it was watched), the others come as reactions. Intervals: 2,000 resamples of people, seed 7.\n\nExample:\n  $ emoverse evaluate imports --ratings ml-latest-small',
    )
    .action(async (options: EvaluateImportsOptions) => {
      const { evaluateImports } = await import('../commands/evaluate-imports.ts');
      await evaluateImports(options, io);
    });
}
