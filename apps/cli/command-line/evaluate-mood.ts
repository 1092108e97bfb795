import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import { MODEL_OPTION, wholeNumber } from '../options.ts';
import type { MoodOptions } from '../commands/evaluate-mood.ts';

/** `emoverse evaluate mood` */
export function defineEvaluateMood(command: Command, io: CommandIo): void {
  command
    .requiredOption('--data <dir>', 'folder with labels.csv and mosaics of 48×48 tiles')
    .option('--split <name>', 'split in labels.csv (default: the one that is not Training)')
    .option(...MODEL_OPTION)
    .option('--sequences <n>', 'sequences of 15 seconds or so', wholeNumber(4, 10_000), 80)
    .option('--seed <n>', 'the same seed gives the same sequences', wholeNumber(0, 2 ** 31), 7)
    .option(
      '--frame-rate <n>',
      'frames a second (default: each sequence its own, 10 to 30)',
      wholeNumber(1, 120),
    )
    .option('--people', 'simulated people instead: what the adaptation to a person gains and risks')
    .option('--report <dir>', 'write mood-SPLIT.html there: tables and plots, self-contained')
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      '\nExamples:\n  $ emoverse evaluate mood --data fer2013 --split PublicTest\n  $ emoverse evaluate mood --data fer2013 --people --json > people.json',
    )
    .action(async (options: MoodOptions) => {
      const { evaluateMood } = await import('../commands/evaluate-mood.ts');
      await evaluateMood(options, io);
    });
}
