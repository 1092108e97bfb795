import { collect, domainOption, oneOf, wholeNumber } from '../options.ts';
import { SIMULATION_PARTS } from './choices.ts';
import { defineCommand } from './define-command.ts';

/** `emoverse evaluate simulate` */
export const defineEvaluateSimulate = defineCommand({
  options: (command) =>
    command
      .option('--people <n>', 'made-up people', wholeNumber(2, 10_000), 50)
      .option('--visits <n>', 'visits of each, about a day apart', wholeNumber(2, 1000), 30)
      .option(
        '--seed <n>',
        'the first person; the same seed gives the same figures',
        wholeNumber(0, 2 ** 31),
        1,
      )
      .option(
        '--domain <name>',
        'what is asked for; may be given several times (default: all)',
        collect(domainOption),
      )
      .option(
        '--only <part>',
        `one part: ${SIMULATION_PARTS.join(', ')}; may be given several times`,
        collect(oneOf(SIMULATION_PARTS)),
      )
      .option('--report <dir>', 'write simulation.html there: tables and plots, self-contained')
      .option('--json', 'one JSON object on stdout'),
  help: '\nExamples:\n  $ emoverse evaluate simulate --people 50 --visits 30 --report reports\n  $ emoverse evaluate simulate --only regret --domain films --json > regret.json',
  load: async () => (await import('../commands/evaluate-simulate.ts')).evaluateSimulate,
});
