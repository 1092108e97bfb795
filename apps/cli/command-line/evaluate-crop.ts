import { MODEL_OPTION, oneOf, wholeNumber } from '../options.ts';
import { FINDERS } from './choices.ts';
import { defineCommand } from './define-command.ts';

/** `emoverse evaluate crop` */
export const defineEvaluateCrop = defineCommand({
  options: (command) =>
    command
      .requiredOption('--data <dir>', 'folder with labels.csv and mosaics of 48×48 tiles')
      .option('--split <name>', 'split in labels.csv (default: the one that is not Training)')
      .option('--detector <name>', FINDERS.join(' or '), oneOf(FINDERS), 'neural')
      .option(...MODEL_OPTION)
      .option(
        '--limit <n>',
        'how many tiles, drawn by the seed',
        wholeNumber(2, Number.POSITIVE_INFINITY),
        600,
      )
      .option('--seed <n>', 'for the choice of tiles, their size and place', wholeNumber(0, 2 ** 31), 7)
      .option('--json', 'one JSON object on stdout'),
  help: '\nExamples:\n  $ emoverse evaluate crop --data fer2013 --split PublicTest\n  $ emoverse evaluate crop --data fer2013 --detector haar --limit 200 --json',
  load: async () => (await import('../commands/evaluate-crop.ts')).evaluateCrop,
});
