import { FOLDS_OPTION, RATINGS_OPTION, oneOf } from '../options.ts';
import { PROTOCOLS, YARDSTICKS } from './choices.ts';
import { defineCommand } from './define-command.ts';

/** `emoverse evaluate recommender` */
export const defineEvaluateRecommender = defineCommand({
  options: (command) =>
    command
      .requiredOption(...RATINGS_OPTION)
      .option(
        '--protocol <name>',
        'csr1 (lists), csr1b (picks), clr1 (closed loop) or all',
        oneOf([...PROTOCOLS, 'all']),
        'all',
      )
      .option(...FOLDS_OPTION)
      .option('--baselines <list>', `yardsticks: ${YARDSTICKS.join(', ')}, or none`, baselineList, [
        ...YARDSTICKS,
      ])
      .option('--json', 'one JSON object on stdout')
      .option('--report <dir>', 'write an HTML page with tables and plots there'),
  help: '\nEverything is trained on the other folds and tuned inside them. Intervals: 2,000 resamples of people, seed 7.\n\nExample:\n  $ emoverse evaluate recommender --ratings ml-latest-small --protocol all --folds 1,2,3,4 --report report',
  load: async () => (await import('../commands/evaluate-recommender.ts')).evaluateRecommender,
});

function baselineList(text: string): (typeof YARDSTICKS)[number][] {
  if (text === 'none') return [];
  return text.split(',').map(oneOf(YARDSTICKS));
}
