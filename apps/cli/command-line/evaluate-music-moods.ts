import { CLUSTER_SONGS_OPTION, wholeNumber } from '../options.ts';
import { defineCommand } from './define-command.ts';

/** `emoverse evaluate music-moods` */
export const defineEvaluateMusicMoods = defineCommand({
  options: (command) =>
    command
      .requiredOption(...CLUSTER_SONGS_OPTION)
      .requiredOption(
        '--truth <csv>',
        'songs with audio features and mood (Happy, Sad, Energetic, Calm) that judge',
      )
      .option(
        '--tuning <csv>',
        'songs of the same form that name the clusters and train the head anew, and the tags the plane (default: the head that comes with EmoVerse)',
      )
      .option(
        '--head <json>',
        'a head of `train-music-head --output head.json` instead of the one that comes with EmoVerse',
      )
      .option('--tags <csv>', "songs with listeners' tag_valence and tag_arousal")
      .option('--k <n>', 'clusters (default: as chosen on the tuning songs)', wholeNumber(1, 200))
      .option('--components <n>', 'principal components', wholeNumber(1, 9))
      .option('--seed <n>', 'the same seed gives the same figures', wholeNumber(0, 2 ** 32 - 1))
      .option('--json', 'one JSON object on stdout'),
  help: '\nSongs that named or trained are scored by ten-fold cross-validation; the output says how many.\n\nExamples:\n  $ emoverse evaluate music-moods --catalogue music.csv --truth other_moods.csv\n  $ emoverse evaluate music-moods --catalogue music.csv --catalogue music_hits_by_decade.csv --truth music_moods.csv --tags music_valence_arousal.csv',
  load: async () => (await import('../commands/evaluate-music-moods.ts')).measureMusicMoods,
});
