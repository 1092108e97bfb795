import {
  elementAt,
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
 * A fixed map from emotion to genre weights, 0…1, as the 2025 paper's film recommender has one. The weights are our own
 * reading of it, extended to the genres of the other domains; nothing here is learned. Mood-congruent, except that
 * anger, fear and sadness also get the practices that ease them. Keys are genre terms as in `termKey`.
 */
export const EMOTION_GENRE_WEIGHTS: Readonly<Record<Emotion, Readonly<Record<string, number>>>> = {
  angry: {
    action: 1,
    thriller: 0.8,
    crime: 0.7,
    war: 0.6,
    western: 0.4,
    metal: 1,
    punk: 0.9,
    rock: 0.7,
    'hip-hop': 0.6,
    shooter: 0.8,
    fighting: 0.9,
    racing: 0.6,
    politics: 0.5,
    law: 0.4,
    fitness: 0.5,
    sports: 0.5,
    movement: 0.8,
    relaxation: 0.6,
  },
  disgust: {
    horror: 0.8,
    crime: 0.7,
    thriller: 0.6,
    documentary: 0.5,
    satire: 0.6,
    grunge: 0.7,
    industrial: 0.6,
    dystopian: 0.6,
    stealth: 0.4,
    society: 0.5,
    news: 0.4,
    philosophy: 0.4,
    writing: 0.4,
    attention: 0.5,
    grounding: 0.6,
  },
  fear: {
    horror: 1,
    thriller: 0.9,
    mystery: 0.8,
    survival: 0.7,
    'true-crime': 0.7,
    'dark-ambient': 0.7,
    gothic: 0.6,
    stealth: 0.5,
    psychology: 0.4,
    mindfulness: 0.6,
    breathing: 0.9,
    grounding: 0.9,
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
    latin: 0.8,
    reggae: 0.7,
    'k-pop': 0.8,
    bollywood: 0.7,
    platformer: 0.7,
    party: 0.8,
    rhythm: 0.7,
    humour: 0.9,
    children: 0.6,
    sports: 0.5,
    food: 0.6,
    cooking: 0.6,
    connection: 0.8,
    movement: 0.6,
  },
  sad: {
    drama: 1,
    romance: 0.7,
    music: 0.4,
    ballad: 0.8,
    'singer-songwriter': 0.8,
    blues: 0.7,
    folk: 0.6,
    country: 0.6,
    soul: 0.5,
    'r&b': 0.5,
    gospel: 0.4,
    memoir: 0.6,
    poetry: 0.7,
    literary: 0.5,
    classic: 0.4,
    narrative: 0.5,
    'walking-simulator': 0.6,
    'visual-novel': 0.5,
    storytelling: 0.6,
    literature: 0.5,
    'mental-health': 0.5,
    journaling: 0.8,
    connection: 0.6,
  },
  surprise: {
    'science-fiction': 0.9,
    mystery: 0.8,
    fantasy: 0.8,
    adventure: 0.6,
    electronic: 0.7,
    experimental: 0.6,
    world: 0.6,
    soundtrack: 0.5,
    roguelike: 0.6,
    sandbox: 0.5,
    rpg: 0.6,
    science: 0.6,
    mythology: 0.5,
    biology: 0.4,
    animals: 0.5,
    attention: 0.5,
  },
  neutral: {
    documentary: 0.8,
    drama: 0.5,
    history: 0.6,
    biography: 0.6,
    jazz: 0.6,
    indie: 0.5,
    classical: 0.6,
    ambient: 0.5,
    simulation: 0.6,
    strategy: 0.5,
    puzzle: 0.6,
    board: 0.5,
    card: 0.5,
    word: 0.5,
    'non-fiction': 0.6,
    essay: 0.6,
    fiction: 0.4,
    philosophy: 0.5,
    interviews: 0.5,
    education: 0.5,
    languages: 0.5,
    mathematics: 0.5,
    programming: 0.5,
    business: 0.4,
    technology: 0.4,
    art: 0.5,
    attention: 0.6,
    breathing: 0.5,
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
  return sumWeights(scores, weightsOfGenre(genre) ?? []);
}

/** The same of what `weightsOfGenre` gives. */
export function sumWeights(scores: EmotionScores, weights: readonly number[]): number {
  let sum = 0;
  for (let place = 0; place < weights.length; place++)
    sum += scores[elementAt(EMOTIONS, place)] * (weights[place] ?? 0);
  return sum;
}

/** What each of `EMOTIONS` gives a genre; undefined where none gives it any weight. */
export function weightsOfGenre(genre: string): readonly number[] | undefined {
  const isMapped = EMOTIONS.some((emotion) => Object.hasOwn(EMOTION_GENRE_WEIGHTS[emotion], genre));
  return isMapped ? EMOTIONS.map((emotion) => EMOTION_GENRE_WEIGHTS[emotion][genre] ?? 0) : undefined;
}

/** The emotion that contributes most to a genre's weight. */
export function emotionBehind(scores: EmotionScores, genre: string): Emotion {
  const share = (emotion: Emotion): number => scores[emotion] * (EMOTION_GENRE_WEIGHTS[emotion][genre] ?? 0);
  return EMOTIONS.reduce((best, emotion) => (share(emotion) > share(best) ? emotion : best), EMOTIONS[0]);
}
