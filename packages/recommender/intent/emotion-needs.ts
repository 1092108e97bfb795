import { EMOTIONS, type Emotion, type EmotionScores, type Intent, type MoodPoint } from '@emoverse/domain';

/** What an emotion needs besides a place on the plane. */
interface EmotionNeeds {
  /** The intents in which the need is looked after; in the others the person has said what they want. */
  readonly intents: readonly Intent[];
  /** How far from the common goal of *calm* this emotion comes to rest. */
  readonly calmAt: MoodPoint;
  /** Words that serve the need by their nature, as `INTENT_TERMS`: term → fit −1…1. */
  readonly terms: Readonly<Record<string, number>>;
}

const LED: readonly Intent[] = ['lift', 'calm', 'journey'];
const NOTHING: EmotionNeeds = { intents: [], calmAt: { valence: 0, arousal: 0 }, terms: {} };

/**
 * What each emotion needs. Editorial: anger wants to move, to make and to cool (its calm is an unhurried one); fear wants what
 * is safe, familiar and slow (its calm is warm and deep); sadness wants company and a little light; disgust wants clean
 * air, order and kindness; surprise wants wonder. Happiness and neutrality want nothing that they do not have.
 */
export const EMOTION_NEEDS: Readonly<Record<Emotion, EmotionNeeds>> = {
  angry: {
    intents: LED,
    calmAt: { valence: 0.1, arousal: 0.2 },
    terms: {
      'tag:release': 1,
      'tag:anger': 1,
      'tag:movement': 0.8,
      'tag:cool': 0.8,
      'tag:groovy': 0.7,
      'tag:cathartic': 0.6,
      'tag:nature': 0.5,
      'tag:sea': 0.6,
      'tag:rain': 0.6,
      'tag:night': 0.4,
      'tag:road': 0.6,
      'tag:travel': 0.5,
      'tag:driving': 0.5,
      'tag:building': 0.7,
      'tag:hands-on': 0.7,
      'tag:strategy': 0.5,
      'tag:puzzle': 0.5,
      'tag:space': 0.4,
      'tag:sport': 0.4,
      'tag:writing': 0.5,
      'tag:order': 0.6,
      'tag:absurd': 0.4,
      'tag:satirical': 0.4,
      'tag:philosophy': 0.5,
      'tag:science': 0.5,
      'tag:history': 0.3,
      'tag:technology': 0.4,
      'genre:reggae': 0.6,
      'genre:blues': 0.6,
      'genre:jazz': 0.5,
      'genre:electronic': 0.4,
      'genre:simulation': 0.4,
      'genre:strategy': 0.5,
      'genre:philosophy': 0.6,
      'genre:science': 0.5,
      'tag:angry': -0.6,
      'tag:aggressive': -0.8,
      'tag:revenge': -0.8,
      'tag:justice': -0.4,
      'tag:politics': -0.5,
      'tag:protest': -0.6,
    },
  },
  fear: {
    intents: LED,
    calmAt: { valence: 0.3, arousal: -0.15 },
    terms: {
      'tag:cozy': 1,
      'tag:comforting': 1,
      'tag:comfort': 1,
      'tag:grounding': 1,
      'tag:breathing': 0.8,
      'tag:fear': 1,
      'tag:gentle': 0.8,
      'tag:warm': 0.9,
      'tag:home': 0.8,
      'tag:heartwarming': 0.8,
      'tag:kindness': 0.8,
      'tag:friendship': 0.7,
      'tag:family': 0.6,
      'tag:tender': 0.6,
      'tag:childhood': 0.6,
      'tag:animals': 0.5,
      'tag:food': 0.5,
      'tag:romantic': 0.4,
      'tag:hopeful': 0.5,
      'tag:brave': 0.6,
      'tag:senses': 0.6,
      'tag:slow': 0.4,
      'tag:nostalgic': 0.3,
      'tag:spiritual': 0.3,
      'genre:children': 0.5,
      'genre:family': 0.5,
      'genre:soul': 0.5,
      'genre:folk': 0.4,
      'genre:horror': -1,
      'genre:true-crime': -1,
      'genre:thriller': -0.9,
      'genre:crime': -0.7,
      'genre:survival': -0.7,
      'tag:scary': -1,
      'tag:creepy': -1,
      'tag:eerie': -0.9,
      'tag:haunting': -0.8,
      'tag:paranoia': -1,
      'tag:tense': -0.9,
      'tag:suspense': -0.9,
      'tag:dark': -0.7,
      'tag:night': -0.4,
      'tag:crime': -0.7,
      'tag:survival': -0.7,
      'tag:mysterious': -0.4,
      'tag:news': -0.6,
    },
  },
  sad: {
    intents: LED,
    calmAt: { valence: 0, arousal: 0 },
    terms: {
      'tag:comforting': 0.8,
      'tag:comfort': 0.8,
      'tag:warm': 0.8,
      'tag:hopeful': 0.8,
      'tag:kindness': 0.7,
      'tag:connection': 0.7,
      'tag:friendship': 0.6,
      'tag:gentle': 0.6,
      'tag:heartwarming': 0.6,
      'tag:tender': 0.5,
      'tag:cozy': 0.5,
      'tag:sad': 0.3,
      'tag:nature': 0.3,
      'tag:grief': -0.8,
      'tag:heartbreak': -0.8,
      'tag:heartbreaking': -0.8,
      'tag:lonely': -0.6,
      'tag:bleak': -1,
      'tag:dark': -0.6,
      'tag:party': -0.4,
    },
  },
  disgust: {
    intents: LED,
    calmAt: { valence: 0.05, arousal: 0 },
    terms: {
      'tag:disgust': 1,
      'tag:refreshing': 1,
      'tag:nature': 0.8,
      'tag:sea': 0.8,
      'tag:kindness': 0.8,
      'tag:order': 0.6,
      'tag:wonder': 0.6,
      'tag:playful': 0.6,
      'tag:whimsical': 0.5,
      'tag:poetic': 0.5,
      'tag:summer': 0.5,
      'tag:animals': 0.5,
      'tag:minimal': 0.4,
      'tag:space': 0.4,
      'tag:art': 0.4,
      'genre:horror': -1,
      'tag:grotesque': -1,
      'tag:disturbing': -1,
      'tag:gritty': -0.7,
      'tag:crime': -0.5,
      'tag:food': -0.6,
      'tag:satirical': -0.3,
    },
  },
  surprise: {
    intents: ['match', ...LED],
    calmAt: { valence: 0.05, arousal: 0 },
    terms: {
      'tag:wonder': 1,
      'tag:mind-bending': 0.8,
      'tag:surprising': 0.8,
      'tag:magic': 0.8,
      'tag:curious': 0.7,
      'tag:space': 0.7,
      'tag:whimsical': 0.6,
      'tag:surreal': 0.6,
      'tag:adventure': 0.5,
      'tag:science': 0.5,
      'tag:psychedelic': 0.5,
      'genre:science-fiction': 0.4,
      'genre:fantasy': 0.4,
      'tag:scary': -0.6,
      'tag:bleak': -0.6,
    },
  },
  happy: NOTHING,
  neutral: NOTHING,
};

/** Emotions that need something. */
export const NEEDING: readonly Emotion[] = EMOTIONS.filter((emotion) => EMOTION_NEEDS[emotion] !== NOTHING);

/** The emotions whose needs a list looks after, with their shares. */
export function needsOf(scores: EmotionScores, intent: Intent): readonly (readonly [Emotion, number])[] {
  return NEEDING.filter(
    (emotion) => EMOTION_NEEDS[emotion].intents.includes(intent) && scores[emotion] > 0,
  ).map((emotion) => [emotion, scores[emotion]]);
}

/** Where *calm* lies for a mood, from where it lies for everybody: Σ p(emotion) × offset. */
export function calmOffset(scores: EmotionScores): MoodPoint {
  return NEEDING.reduce<MoodPoint>(
    (sum, emotion) => ({
      valence: sum.valence + scores[emotion] * EMOTION_NEEDS[emotion].calmAt.valence,
      arousal: sum.arousal + scores[emotion] * EMOTION_NEEDS[emotion].calmAt.arousal,
    }),
    { valence: 0, arousal: 0 },
  );
}
