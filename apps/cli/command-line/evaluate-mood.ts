import { MODEL_OPTION, wholeNumber } from '../options.ts';
import { defineCommand } from './define-command.ts';

/** `emoverse evaluate mood` */
export const defineEvaluateMood = defineCommand({
  options: (command) =>
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
      .option('--json', 'one JSON object on stdout'),
  help: '\nExamples:\n  $ emoverse evaluate mood --data fer2013 --split PublicTest\n  $ emoverse evaluate mood --data fer2013 --people --json > people.json',
  load: async () => (await import('../commands/evaluate-mood.ts')).evaluateMood,
});
