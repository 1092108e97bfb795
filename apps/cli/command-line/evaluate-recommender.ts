import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import { foldList, oneOf } from '../options.ts';
import type { EvaluateRecommenderOptions } from '../commands/evaluate-recommender.ts';
import { PROTOCOLS, YARDSTICKS } from './choices.ts';

/** `emoverse evaluate recommender` */
export function defineEvaluateRecommender(command: Command, io: CommandIo): void {
  command
    .requiredOption(
      '--ratings <dir>',
      'folder with movies.csv and ratings.csv (MovieLens), or items.jsonl and train.csv',
    )
    .option(
      '--protocol <name>',
      'csr1 (lists), csr1b (picks), clr1 (closed loop) or all',
      oneOf([...PROTOCOLS, 'all']),
      'all',
    )
    .option(
      '--folds <list>',
      'people whose number modulo 5 is one of these are new, e.g. 1,2,3,4',
      foldList,
      [1, 2, 3, 4],
    )
    .option('--baselines <list>', `yardsticks: ${YARDSTICKS.join(', ')}, or none`, baselineList, [
      ...YARDSTICKS,
    ])
    .option('--json', 'one JSON object on stdout')
    .option('--report <dir>', 'write an HTML page with tables and plots there')
    .addHelpText(
      'after',
      '\nEverything is trained on the other folds and tuned inside them. Intervals: 2,000 resamples of people, seed 7.\n\nExample:\n  $ emoverse evaluate recommender --ratings ml-latest-small --protocol all --folds 1,2,3,4 --report report',
    )
    .action(async (options: EvaluateRecommenderOptions) => {
      const { evaluateRecommender } = await import('../commands/evaluate-recommender.ts');
      await evaluateRecommender(options, io);
    });
}

function baselineList(text: string): (typeof YARDSTICKS)[number][] {
  if (text === 'none') return [];
  return text.split(',').map(oneOf(YARDSTICKS));
}
