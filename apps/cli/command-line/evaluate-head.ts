import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import { wholeNumber } from '../options.ts';
import type { HeadOptions } from '../commands/evaluate-head.ts';

/** `emoverse evaluate head` */
export function defineEvaluateHead(command: Command, io: CommandIo): void {
  command
    .option('--gestures <n>', 'nods, and as many shakes', wholeNumber(1, 100_000), 500)
    .option('--minutes <n>', 'minutes of each other movement', wholeNumber(1, 100_000), 30)
    .option('--seed <n>', 'the same seed gives the same heads', wholeNumber(0, 2 ** 31), 11)
    .option('--json', 'one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  $ emoverse evaluate head --gestures 100 --minutes 10')
    .action(async (options: HeadOptions) => {
      const { evaluateHead } = await import('../commands/evaluate-head.ts');
      await evaluateHead(options, io);
    });
}
