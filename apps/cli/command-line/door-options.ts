import type { Command } from 'commander';
import { wholeNumber } from '../options.ts';

/** Where faces, texts and voices lie that others judged, and how many evenings are made of them. */
export function addDoorOptions(command: Command): Command {
  return command
    .requiredOption('--data <dir>', 'folder with fer2013/, text/text_emotions.csv and voice/')
    .option(
      '--faces <dir>',
      'in place of its fer2013/: labels.csv with FER+ votes and mosaics of 48×48 tiles',
    )
    .option('--split <name>', 'split of the faces (default: the one that is not Training)')
    .option('--words <file>', 'in place of its texts: CSV with id, text and labels')
    .option('--voices <dir>', 'in place of its voice/: wav/ and clips.csv')
    .option('--evenings <n>', 'evenings of each of the four kinds', wholeNumber(100, 100_000), 2000)
    .option('--seed <n>', 'the same seed gives the same evenings', wholeNumber(0, 2 ** 31), 7);
}
