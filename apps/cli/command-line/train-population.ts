import { DATA_OPTION } from '../options.ts';
import { defineCommand } from './define-command.ts';

/** `emoverse train-population` */
export const defineTrainPopulation = defineCommand({
  options: (command) =>
    command
      .option(
        '--ratings <dir>',
        'folder with MovieLens tables, or items.jsonl and train.csv (default: the ratings imported into the store)',
      )
      .option(
        '--moods <csv>',
        'ratings of songs given in a mood, to learn how moods are responded to: user_id, item_id, category, mood, rating',
      )
      .option(...DATA_OPTION)
      .option('--json', 'one JSON object on stdout'),
  help: '\nFilms are found in the catalogue by their ids or by title and year. A running server uses what was learned from its next list on.\n\nExamples:\n  $ emoverse train-population --ratings ml-latest-small\n  $ emoverse train-population --moods incarmusic_mood_ratings.csv',
  load: async () => (await import('../commands/train-population.ts')).trainPopulation,
});
