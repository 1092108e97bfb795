import {
  EMOTIONS,
  EMOTION_MOOD_POINTS,
  moodDistance,
  scoresFrom,
  type Emotion,
  type EmotionScores,
  type IntentChoice,
  type MoodPoint,
} from '@emoverse/domain';

/**
 * The fixed map from emotion to genre weights, 0…1, of the paper's film recommender, with the genres of the other
 * domains added in its spirit. Mood-congruent with two exceptions that the paper makes for unpleasant
 * arousal: anger and fear also get what lets them out. Keys are genre terms in lower case with hyphens.
 */
export const EMOTION_GENRE_WEIGHTS: Readonly<Record<Emotion, Readonly<Record<string, number>>>> = {
  angry: {
    action: 1,
    thriller: 0.8,
    crime: 0.7,
    war: 0.6,
    metal: 1,
    punk: 0.9,
    'hip-hop': 0.6,
    shooter: 0.8,
    fighting: 0.9,
  },
  disgust: {
    horror: 0.8,
    crime: 0.7,
    thriller: 0.6,
    documentary: 0.5,
    satire: 0.6,
    industrial: 0.6,
    grunge: 0.7,
    dystopian: 0.6,
  },
  fear: {
    horror: 1,
    thriller: 0.9,
    mystery: 0.8,
    survival: 0.7,
    'true-crime': 0.7,
    'dark-ambient': 0.7,
    gothic: 0.6,
  },
  happy: {
    comedy: 1,
    adventure: 0.7,
    animation: 0.7,
    family: 0.7,
    music: 0.7,
    romance: 0.5,
    pop: 0.9,
    dance: 0.8,
    disco: 0.9,
    funk: 0.8,
    platformer: 0.7,
    party: 0.8,
    humour: 0.9,
  },
  sad: {
    drama: 1,
    romance: 0.7,
    music: 0.4,
    ballad: 0.8,
    'singer-songwriter': 0.8,
    blues: 0.7,
    folk: 0.6,
    soul: 0.5,
    memoir: 0.6,
    literary: 0.5,
    narrative: 0.5,
  },
  surprise: {
    'science-fiction': 0.9,
    mystery: 0.8,
    fantasy: 0.8,
    adventure: 0.6,
    electronic: 0.7,
    experimental: 0.6,
    roguelike: 0.6,
    science: 0.6,
  },
  neutral: {
    documentary: 0.8,
    drama: 0.5,
    history: 0.6,
    biography: 0.6,
    jazz: 0.6,
    indie: 0.5,
    ambient: 0.5,
    simulation: 0.6,
    strategy: 0.5,
    puzzle: 0.6,
    'non-fiction': 0.6,
    business: 0.4,
    technology: 0.4,
  },
};

/** How quickly an emotion stops counting with its prototype's distance from the target. */
const PROTOTYPE_WIDTH = 0.4;

/**
 * The emotions that a list is to serve. The paper knows only the emotion that was read: that is `match`. For the
 * other intents the target's nearness to the emotions' prototypes takes its place.
 */
export function emotionsToServe(
  scores: EmotionScores,
  intent: IntentChoice,
  target: MoodPoint,
): EmotionScores {
  if (intent.kind === 'match') return scores;
  return scoresFrom((emotion) =>
    Math.exp(-0.5 * (moodDistance(EMOTION_MOOD_POINTS[emotion], target) / PROTOTYPE_WIDTH) ** 2),
  );
}

/** Σ over emotions of p(emotion) × weight(emotion, genre), 0…1. `genre` as in `EMOTION_GENRE_WEIGHTS`. */
export function genreWeight(scores: EmotionScores, genre: string): number {
  return EMOTIONS.reduce(
    (sum, emotion) => sum + scores[emotion] * (EMOTION_GENRE_WEIGHTS[emotion][genre] ?? 0),
    0,
  );
}

/** The emotion that contributes most to a genre's weight. */
export function emotionBehind(scores: EmotionScores, genre: string): Emotion {
  const share = (emotion: Emotion): number => scores[emotion] * (EMOTION_GENRE_WEIGHTS[emotion][genre] ?? 0);
  return EMOTIONS.reduce((best, emotion) => (share(emotion) > share(best) ? emotion : best), EMOTIONS[0]);
}
