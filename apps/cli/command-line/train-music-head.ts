import { CLUSTER_SONGS_OPTION, wholeNumber } from '../options.ts';
import { defineCommand } from './define-command.ts';

/** `emoverse train-music-head` */
export const defineTrainMusicHead = defineCommand({
  options: (command) =>
    command
      .requiredOption(...CLUSTER_SONGS_OPTION)
      .requiredOption('--moods <csv>', 'songs with audio features and mood (Happy, Sad, Energetic, Calm)')
      .requiredOption('--tags <csv>', "songs with audio features and listeners' tag_valence and tag_arousal")
      .option('--k <n>', 'clusters', wholeNumber(1, 200), 24)
      .option('--components <n>', 'principal components', wholeNumber(1, 9), 3)
      .option('--seed <n>', 'the same seed gives the same head', wholeNumber(0, 2 ** 32 - 1), 1)
      .option(
        '--output <dir>',
        'write model, manifest and card there: the folder of the package that reads them',
      )
      .option('--json', 'head and figures as one JSON object on stdout'),
  help: '\nExample:\n  $ emoverse train-music-head --catalogue music.csv --catalogue music_hits_by_decade.csv --moods music_moods.csv --tags music_valence_arousal.csv --output packages/music-moods/fitted/music-head',
  load: async () => (await import('../commands/train-music-head.ts')).trainHead,
});
