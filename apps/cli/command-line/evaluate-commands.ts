import type { CommandEntry } from './add-commands.ts';

/** All that `emoverse evaluate` measures, in the order in which help lists it. */
export const EVALUATE_COMMANDS: readonly CommandEntry[] = [
  {
    name: 'emotions',
    takes: '[options]',
    summary:
      'accuracy of networks on FER-2013 and FER+ tiles: every tile of the split, one thread, no test-time augmentation (mirrored average beside it)',
    load: async () => (await import('./evaluate-emotions.ts')).defineEvaluateEmotions,
  },
  {
    name: 'faces',
    takes: '[options]',
    summary: 'recall, precision and average precision of the face detectors on photos with marked faces',
    load: async () => (await import('./evaluate-faces.ts')).defineEvaluateFaces,
  },
  {
    name: 'crop',
    takes: '[options]',
    summary:
      'what finding and cutting out the face costs: tiles set into camera frames, turned, found again and read, with and without straightening; and which size and place of the square reads best',
    load: async () => (await import('./evaluate-crop.ts')).defineEvaluateCrop,
  },
  {
    name: 'sentiment',
    takes: '[options]',
    summary:
      "VADER sentiment: equality with the reference's scores, agreement with people, accuracy on labelled reviews",
    load: async () => (await import('./evaluate-sentiment.ts')).defineEvaluateSentiment,
  },
  {
    name: 'sentence-emotions',
    takes: '[options]',
    summary:
      'emotions of viewers in sentences of film reviews, several a sentence: precision, recall and F1 of each, beside the most frequent emotion and VADER alone',
    load: async () => (await import('./evaluate-sentence-emotions.ts')).defineEvaluateSentenceEmotions,
  },
  {
    name: 'film-profiles',
    takes: '[options]',
    summary:
      "what reviews tell of films: tone against IMDb ratings, emotion profiles against genres and other people's tags, beside the paper's way",
    load: async () => (await import('./evaluate-film-profiles.ts')).defineEvaluateFilmProfiles,
  },
  {
    name: 'text',
    takes: '[options]',
    summary: 'mood from a few words: accuracy and macro F1 over the seven emotions, by language',
    load: async () => (await import('./evaluate-text.ts')).defineEvaluateText,
  },
  {
    name: 'voice',
    takes: '[options]',
    summary: 'how lively a voice sounds, against what was acted: area under the curve by speaker',
    load: async () => (await import('./evaluate-voice.ts')).defineEvaluateVoice,
  },
  {
    name: 'hands',
    takes: '[options]',
    summary: 'thumbs up and down before the camera: how many are seen, and what else is taken for one',
    load: async () => (await import('./evaluate-hands.ts')).defineEvaluateHands,
  },
  {
    name: 'head',
    takes: '[options]',
    summary:
      'how many nods and shakes of made-up heads are told, and how often one is told where there was none',
    load: async () => (await import('./evaluate-head.ts')).defineEvaluateHead,
  },
  {
    name: 'care',
    takes: '[options]',
    summary: 'words that call for care: recall and false alarms by language, with Wilson intervals',
    load: async () => (await import('./evaluate-care.ts')).defineEvaluateCare,
  },
  {
    name: 'mood',
    takes: '[options]',
    summary:
      'how calm, quick and honest the mood over time is: sequences of FER+ tiles with movement, noise, intruders and cuts, read by the network; judged on the half of the faces that the filter was not fitted on',
    load: async () => (await import('./evaluate-mood.ts')).defineEvaluateMood,
  },
  {
    name: 'fusion',
    takes: '[options]',
    summary:
      'moods from face, words, voice and the own word joined, against the best of them alone: simulated evenings made of what each was measured to read',
    load: async () => (await import('./evaluate-fusion.ts')).defineEvaluateFusion,
  },
  {
    name: 'mood-response',
    takes: '[options]',
    summary: 'whether the response to moods that is learned from people predicts ratings given in a mood',
    load: async () => (await import('./evaluate-mood-response.ts')).defineEvaluateMoodResponse,
  },
  {
    name: 'music-moods',
    takes: '[options]',
    summary:
      'how well moods are told from audio features: PCA and K-means with named clusters, our own head, and baselines',
    load: async () => (await import('./evaluate-music-moods.ts')).defineEvaluateMusicMoods,
  },
  {
    name: 'policy',
    takes: '[options]',
    summary:
      'what another policy would have earned, judged on what was logged: replay, SNIPS and doubly robust estimates with intervals',
    load: async () => (await import('./evaluate-policy.ts')).defineEvaluatePolicy,
  },
  {
    name: 'simulate',
    takes: '[options]',
    summary:
      'made-up people with known tastes, moods, patience and fatigue on the bundled catalogue: regret of each way of recommending, what onboarding, taste from other domains and the question how one feels are worth, and what list steps cost',
    load: async () => (await import('./evaluate-simulate.ts')).defineEvaluateSimulate,
  },
  {
    name: 'recommender',
    takes: '[options]',
    summary:
      'how well new people are served, by replaying a set of ratings: lists, picks, and learning as one goes',
    load: async () => (await import('./evaluate-recommender.ts')).defineEvaluateRecommender,
  },
  {
    name: 'imports',
    takes: '[options]',
    summary: 'how much better newcomers are served who bring what they liked elsewhere, on a set of ratings',
    load: async () => (await import('./evaluate-imports.ts')).defineEvaluateImports,
  },
  {
    name: 'serve',
    takes: '',
    summary: 'drive the recommender from outside: one JSON object a line in, one reply a line out',
    load: async () => (await import('./evaluate-serve.ts')).defineEvaluateServe,
  },
];
