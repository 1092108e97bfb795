import type { CommandEntry } from './add-commands.ts';

/** All commands, in the order in which help lists them. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'detect',
    takes: '[options] <files...>',
    summary: 'find the faces in pictures and read their emotions; nothing leaves this machine',
    load: async () => (await import('./detect.ts')).defineDetect,
  },
  {
    name: 'recommend',
    takes: '[options]',
    summary:
      'suggest songs, films, games, books, podcasts, courses and practices for a mood, each with a reason',
    load: async () => (await import('./recommend.ts')).defineRecommend,
  },
  {
    name: 'serve',
    takes: '[arguments...]',
    summary: 'serve the web app on this machine (as npm start does)',
    load: async () => (await import('./serve.ts')).defineServe,
  },
  {
    name: 'backup',
    takes: '[options] <file>',
    summary: 'copy the whole store with its keys into one file, also while EmoVerse runs',
    load: async () => (await import('./backup.ts')).defineBackup,
  },
  {
    name: 'restore',
    takes: '[options] <file>',
    summary: 'put a backup in the place of the store, whichever engine it comes from',
    load: async () => (await import('./backup.ts')).defineRestore,
  },
  {
    name: 'catalogue',
    takes: '',
    summary: 'what can be recommended: check it, count it, import more',
    load: async () => (await import('./catalogue.ts')).defineCatalogue,
  },
  {
    name: 'moods',
    takes: '',
    summary: 'moods and notes of days: bring them in from other programs, take them out',
    load: async () => (await import('./moods.ts')).defineMoods,
  },
  {
    name: 'people',
    takes: '',
    summary: 'the people who use EmoVerse here: never their moods, lists or taste',
    load: async () => (await import('./people.ts')).definePeople,
  },
  {
    name: 'playlist',
    takes: '',
    summary: 'playlists of songs, films, books, games, podcasts, courses and practices',
    load: async () => (await import('./playlist.ts')).definePlaylist,
  },
  {
    name: 'import',
    takes: '[options] <file>',
    summary:
      'bring what somebody liked elsewhere: an export of ListenBrainz, Last.fm, Spotify, Letterboxd, Goodreads, Trakt or Steam; the same file twice changes nothing',
    load: async () => (await import('./import.ts')).defineImport,
  },
  {
    name: 'imports',
    takes: '',
    summary: 'what somebody brought from elsewhere',
    load: async () => (await import('./import.ts')).defineImports,
  },
  {
    name: 'library',
    takes: '',
    summary:
      'your own music, from folders and from your own music server: recommended and played beside the rest, never sent anywhere',
    load: async () => (await import('./library.ts')).defineLibrary,
  },
  {
    name: 'train-care',
    takes: '[options]',
    summary: 'fit the weights by which words that call for care are recognised',
    load: async () => (await import('./train-care.ts')).defineTrainCare,
  },
  {
    name: 'train-words',
    takes: '[options]',
    summary: 'fit the learned reader of words on labelled texts, and join it with the lexicon',
    load: async () => (await import('./train-words.ts')).defineTrainWords,
  },
  {
    name: 'train-voice',
    takes: '[options]',
    summary: 'fit the head that hears how lively a voice sounds on acted recordings',
    load: async () => (await import('./train-voice.ts')).defineTrainVoice,
  },
  {
    name: 'train-clusters',
    takes: '[options]',
    summary:
      "fit the paper's music model: standardise the audio features, reduce them by PCA, cluster with K-means, name each cluster by its mood",
    load: async () => (await import('./train-clusters.ts')).defineTrainClusters,
  },
  {
    name: 'train-mood-filter',
    takes: '[options]',
    summary:
      'measure the constants of the mood filter on the half of the faces that `evaluate mood` does not judge on: how faces differ, how readings of one face scatter, how sure to be',
    load: async () => (await import('./train-mood-filter.ts')).defineTrainMoodFilter,
  },
  {
    name: 'train-fusion',
    takes: '[options]',
    summary:
      'measure how far face, words, voice and the own word may be believed beside each other, on evenings made of the readings that `evaluate fusion` does not judge on',
    load: async () => (await import('./train-fusion.ts')).defineTrainFusion,
  },
  {
    name: 'train-population',
    takes: '[options]',
    summary:
      'learn from the ratings of many people what is liked together and by whom, and keep it in the store for the recommender',
    load: async () => (await import('./train-population.ts')).defineTrainPopulation,
  },
  {
    name: 'train-music-head',
    takes: '[options]',
    summary:
      'train what is shipped about the moods of songs: names of clusters, the mood head, and valence and arousal from audio features',
    load: async () => (await import('./train-music-head.ts')).defineTrainMusicHead,
  },
  {
    name: 'train-reviews',
    takes: '[options]',
    summary:
      'fit what reads reviews: emotions of a sentence, what genres and keywords of a film lead to expect, and the words of the second reviewer (review-words)',
    load: async () => (await import('./train-reviews.ts')).defineTrainReviews,
  },
  {
    name: 'evaluate',
    takes: '',
    summary: 'measure the parts on data that you have, by fixed protocols',
    load: async () => (await import('./evaluate.ts')).defineEvaluate,
  },
];
