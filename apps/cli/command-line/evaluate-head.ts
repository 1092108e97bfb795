import { wholeNumber } from '../options.ts';
import { defineCommand } from './define-command.ts';

/** `emoverse evaluate head` */
export const defineEvaluateHead = defineCommand({
  options: (command) =>
    command
      .option('--gestures <n>', 'nods, and as many shakes', wholeNumber(1, 100_000), 500)
      .option('--minutes <n>', 'minutes of each other movement', wholeNumber(1, 100_000), 30)
      .option('--seed <n>', 'the same seed gives the same heads', wholeNumber(0, 2 ** 31), 11)
      .option('--json', 'one JSON object on stdout'),
  help: '\nExample:\n  $ emoverse evaluate head --gestures 100 --minutes 10',
  load: async () => (await import('../commands/evaluate-head.ts')).evaluateHead,
});
