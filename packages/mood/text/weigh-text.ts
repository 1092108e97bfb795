import { EMOTIONS, EMOTION_MOOD_POINTS, byEmotion, type Emotion } from '@emoverse/domain';
import type { FoundWord } from './find-mood-words.ts';
import { countWords, textTokens } from './learned/text-terms.ts';
import { understandText } from './understand-text.ts';
import type { TextLanguage } from './text-lexicon.ts';

/** Weights of the log-odds; `TEXT_WEIGHTS` were fitted, see there. */
export interface TextWeights {
  /** One plain word of an emotion, for that emotion. */
  readonly word: number;
  /** Sentiment −1…1 times the emotion's valence. */
  readonly sentiment: number;
  /** Mean arousal −1…1 of the words times the emotion's arousal. */
  readonly arousal: number;
  /** For neutral, where the language is known and no word of mood was found. */
  readonly plainText: number;
}

/**
 * The best of five by log-loss on 503 English sentences labelled by others (`README.md`). Fitting them on our own
 * sentences would make them far too sure: who writes the sentences knows the words.
 */
export const TEXT_WEIGHTS: TextWeights = { word: 1.5, sentiment: 1.5, arousal: 0.5, plainText: 2 };

/** Words for good and for bad feelings contradict each other when the lesser weighs this share of the greater. */
const CONTRADICTION = 0.6;
/** Saturation of summed pleasantness, so that long texts do not run into the extremes. */
const SENTIMENT_SOFTNESS = 1.5;

/** Words that say only how pleasant or lively it is count this much of an emotion's. */
const GENERAL_WORD = 0.6;

/** Said to agree rather than to tell how one is. */
const ASSENTS: ReadonlySet<string> = new Set(
  'ok okay oke okej tamam حسنا تمام vale ладно гаразд ठीक ठीक_है va_bene in_ordnung w_porzadku d_accord'
    .split(' ')
    .map((said) => said.replace('_', ' ')),
);

/** The first person in English. */
const OF_ONESELF = /(?<![\p{L}\p{N}])(?:i|me|my|mine|myself|we|us|our|ours|im|ive|id)(?![\p{L}\p{N}])/iu;

/** What the lexicon, and in English VADER, find in a text. */
export interface WeighedText {
  readonly language: TextLanguage | undefined;
  /** All words of mood, wished-for ones as well. */
  readonly found: readonly FoundWord[];
  /** Those that are felt. */
  readonly words: readonly FoundWord[];
  /** Something was found. */
  readonly telling: boolean;
  readonly evidence: Evidence;
  /** Its words contradict each other. */
  readonly mixed: boolean;
  /** It says that nothing is felt in particular ("as always, nothing special"), and no more than a mere "okay". */
  readonly ordinary: boolean;
  /** It speaks of who writes, as far as is known: English says so by "I", other languages often without a word of it. */
  readonly ofOneself: boolean;
  /** How many words it has, of mood or not. */
  readonly wordCount: number;
  /** Log-odds of the emotions, up to a constant. */
  readonly logs: readonly number[];
}

/** Reads a text by the lexicon of the chosen language, or of the recognised one, by emoji, and in English by VADER. */
export async function weighText(
  text: string,
  chosen: TextLanguage | undefined,
  preferred: readonly string[] | undefined,
  weights: TextWeights = TEXT_WEIGHTS,
): Promise<WeighedText> {
  const { language, words: found } = understandText(text, chosen, preferred);
  const words = found.filter(({ wished }) => !wished);
  // VADER takes what is wished for as had, so it is asked only where nothing is.
  const hearsVader = language === 'en' && words.length === found.length;
  const compound = hearsVader ? await englishSentiment(text) : undefined;
  const telling = words.length > 0 || (compound !== undefined && compound !== 0);
  const evidence = weigh(words, compound);
  return {
    language,
    found,
    words,
    telling,
    evidence,
    mixed: contradicts(evidence.emotions),
    ordinary:
      words.every(({ meaning }) => meaning === 'neutral') &&
      words.some(({ text: said }) => !ASSENTS.has(said)),
    ofOneself: language !== 'en' || OF_ONESELF.test(text),
    wordCount: countWords(textTokens(text)),
    logs: logsOf(evidence, telling, weights),
  };
}

async function englishSentiment(text: string): Promise<number> {
  // Larger still, and for English only.
  const { analyzeSentiment } = await import('@emoverse/sentiment');
  return analyzeSentiment(text.replace(/[’‘ʼ`´＇]/gu, "'")).compound;
}

function logsOf(evidence: Evidence, telling: boolean, weights: TextWeights): readonly number[] {
  return EMOTIONS.map(
    (emotion) =>
      weights.word * evidence.emotions[emotion] +
      weights.sentiment * evidence.sentiment * EMOTION_MOOD_POINTS[emotion].valence +
      weights.arousal * evidence.arousal * EMOTION_MOOD_POINTS[emotion].arousal +
      (emotion === 'neutral' && !telling ? weights.plainText : 0),
  );
}

/** How much speaks for each emotion, for pleasantness −1…1 and for arousal −1…1. */
export interface Evidence {
  readonly emotions: Readonly<Record<Emotion, number>>;
  readonly sentiment: number;
  readonly arousal: number;
}

function weigh(words: readonly FoundWord[], compound: number | undefined): Evidence {
  const emotions = byEmotion(() => 0);
  let pleasant = 0;
  let arousal = 0;
  let weights = 0;
  for (const { meaning, weight, negated, arousal: activation } of words) {
    weights += weight;
    arousal += weight * activation * (negated ? -0.3 : 1);
    if (meaning === 'lively' || meaning === 'quiet') continue;
    if (meaning === 'pleasant' || meaning === 'unpleasant') {
      const sign = meaning === 'pleasant' ? 1 : -1;
      pleasant += weight * sign * GENERAL_WORD * (negated ? -0.7 : 1);
      continue;
    }
    const { valence } = EMOTION_MOOD_POINTS[meaning];
    if (!negated) {
      emotions[meaning] += weight;
      pleasant += weight * valence;
    } else if (meaning === 'happy') {
      // "Not happy" leans to sad, but says less than "sad".
      emotions.sad += 0.7 * weight;
      emotions.happy -= 0.5 * weight;
      pleasant -= 0.5 * weight;
    } else if (meaning !== 'neutral') {
      // "Not afraid" is no news of joy: rather neutral, a little pleasant.
      emotions[meaning] -= 0.7 * weight;
      emotions.neutral += 0.4 * weight;
      emotions.happy += 0.2 * weight;
      pleasant += valence < 0 ? 0.3 * weight : 0;
    }
  }
  const ours = pleasant / Math.sqrt(pleasant * pleasant + SENTIMENT_SOFTNESS);
  return {
    emotions,
    sentiment: compound === undefined ? ours : words.length === 0 ? compound : (ours + compound) / 2,
    arousal: weights === 0 ? 0 : arousal / weights,
  };
}

function contradicts(emotions: Evidence['emotions']): boolean {
  const good = Math.max(0, emotions.happy);
  const bad = [emotions.angry, emotions.disgust, emotions.fear, emotions.sad].reduce(
    (sum, weight) => sum + Math.max(0, weight),
    0,
  );
  return Math.min(good, bad) > CONTRADICTION * Math.max(good, bad);
}
