import { collect, oneOf, text, wholeNumber } from '../options.ts';
import { defineCommand } from './define-command.ts';

const AFTER = `
Each picture is read by itself, as one frame. Then films are made of the negatives (--minutes of them) and of the pictures of
each --faces: every picture is held before the camera for two and a half seconds, sways a little, is looked at four times a
second, and what is held for a second is confirmed, as in the app.

Examples:
  $ emoverse evaluate hands --data ~/reference-data/hands
  $ emoverse evaluate hands --data hands --faces cross/film --shows-thumb fingers_01.jpg --json`;

/** `emoverse evaluate hands` */
export const defineEvaluateHands = defineCommand({
  options: (command) =>
    command
      .requiredOption(
        '--data <dir>',
        'folder with images/ and images.csv (file,gesture): like and dislike are thumbs, all else is none',
      )
      .option(
        '--faces <dir>',
        'folder with images/ and labels.csv of people who show no thumb, for a film; may be repeated',
        collect(text),
      )
      .option('--minutes <n>', 'length of each film; 0: none', wholeNumber(0, Number.POSITIVE_INFINITY), 10)
      .option(
        '--part <name>',
        'all, held (the half of the files, by the hash of their names, on which nothing was chosen) or tuning (the other half)',
        oneOf(['all', 'held', 'tuning'] as const),
        'all' as const,
      )
      .option(
        '--shows-thumb <file>',
        'a negative in which somebody saw a thumb: figures stand with and without it; may be repeated',
        collect(text),
      )
      .option('--json', 'one JSON object on stdout')
      .option('--markdown', 'a Markdown table on stdout'),
  help: AFTER,
  load: async () => (await import('../commands/evaluate-hands.ts')).evaluateHands,
});
