import {
  EMOTIONS,
  EMOTION_MOOD_POINTS,
  clampMoodPoint,
  expectedMoodPoint,
  topEmotion,
  uniformScores,
  type Emotion,
  type EmotionScores,
  type MoodEstimate,
} from '@emoverse/domain';
import { scoresFromLogs } from './log-scores.ts';
import type { FoundWord } from './text/find-mood-words.ts';

import type { CareKind } from './care/care-patterns.ts';
import { LONGEST_TEXT, type TextLanguage } from './text/text-lexicon.ts';

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

/** Confidence from which a text's mood is proposed; below, the person is asked. */
export const TEXT_SURE_AT = 0.4;
/** Words for good and for bad feelings contradict each other when the lesser weighs this share of the greater. */
const CONTRADICTION = 0.6;
/** Saturation of summed pleasantness, so that long texts do not run into the extremes. */
const SENTIMENT_SOFTNESS = 1.5;
/** Spread of what a text means around the place its words name, in circumplex units. */
const TEXT_DEVIATION = 0.25;
/** Spread over the plane where nothing is known: that of an even spread over −1…1. */
const UNKNOWN_TEXT_DEVIATION = Math.sqrt(1 / 3);

/** Words that say only how pleasant or lively it is count this much of an emotion's. */
const GENERAL_WORD = 0.6;

export interface TextOptions {
  /** The language the person chose; otherwise it is recognised. */
  readonly language?: TextLanguage | undefined;
  /** BCP 47 tags of the browser, to tip the balance between languages. */
  readonly preferred?: readonly string[] | undefined;
  readonly weights?: TextWeights;
}

/**
 * What a text says. `unsure` carries why: nothing was written, the language is not one of ours, no word of
 * mood is in it, all of them are denied ("not sad"), the words contradict each other, or they hint too faintly.
 * `care`: it speaks of not wanting to live, of hurting oneself or of being hurt by somebody (`care/`); no mood is
 * guessed. The estimate of either is wide and must not be recommended from.
 */
export type TextReading = {
  readonly estimate: MoodEstimate;
  readonly language: TextLanguage | undefined;
  /** The words and signs of mood that were understood. */
  readonly words: readonly FoundWord[];
} & (
  | { readonly kind: 'mood' }
  | { readonly kind: 'unsure'; readonly why: WhyUnsure }
  | { readonly kind: 'care'; readonly about: CareKind }
);
export type WhyUnsure = 'empty' | 'unknown-language' | 'no-mood-words' | 'denied' | 'mixed' | 'faint';

/**
 * Reads the mood in a few words by the lexicon of their language and by emoji, in English with VADER's
 * sentiment as well (loaded when first needed). Never throws for any text. The text is not kept.
 */
export async function readText(anyText: string, at: number, options: TextOptions = {}): Promise<TextReading> {
  const text = anyText.slice(0, LONGEST_TEXT);
  // Loaded when first needed: the words of eight languages are larger than the rest of this package.
  const [{ recogniseCare }, { understandText }] = await Promise.all([
    import('./care/recognise-care.ts'),
    import('./text/understand-text.ts'),
  ]);
  const call = recogniseCare(text);
  if (call !== undefined) return { kind: 'care', ...call, words: [], estimate: unknownMood(at) };
  const understood = understandText(text, options.language, options.preferred);
  const { language } = understood;
  const words = understood.words.filter(({ wished }) => !wished);
  // VADER takes what is wished for as had, so it is asked only where nothing is.
  const hearsVader = language === 'en' && words.length === understood.words.length;
  const compound = hearsVader ? await englishSentiment(text) : undefined;
  const telling = words.length > 0 || (compound !== undefined && compound !== 0);
  if (!telling && language === undefined) {
    const why = /[\p{L}\p{N}]/u.test(text) ? 'unknown-language' : 'empty';
    return { kind: 'unsure', why, language, words, estimate: unknownMood(at) };
  }
  const evidence = weigh(words, compound);
  const weights = options.weights ?? TEXT_WEIGHTS;
  const scores = scoresFromLogs(
    EMOTIONS.map(
      (emotion) =>
        weights.word * evidence.emotions[emotion] +
        weights.sentiment * evidence.sentiment * EMOTION_MOOD_POINTS[emotion].valence +
        weights.arousal * evidence.arousal * EMOTION_MOOD_POINTS[emotion].arousal +
        (emotion === 'neutral' && !telling ? weights.plainText : 0),
    ),
  );
  const estimate = estimateFrom(scores, evidence, telling, at);
  const mixed = contradicts(evidence.emotions);
  if (telling && estimate.confidence >= TEXT_SURE_AT && !mixed)
    return { kind: 'mood', language, words, estimate };
  return { kind: 'unsure', why: whyUnsure(words, telling, mixed), language, words, estimate };
}

function whyUnsure(words: readonly FoundWord[], telling: boolean, mixed: boolean): WhyUnsure {
  if (!telling) return 'no-mood-words';
  if (mixed) return 'mixed';
  return words.length > 0 && words.every(({ negated }) => negated) ? 'denied' : 'faint';
}

interface Evidence {
  readonly emotions: Readonly<Record<Emotion, number>>;
  readonly sentiment: number;
  readonly arousal: number;
}

function weigh(words: readonly FoundWord[], compound: number | undefined): Evidence {
  const emotions: Record<Emotion, number> = {
    angry: 0,
    disgust: 0,
    fear: 0,
    happy: 0,
    sad: 0,
    surprise: 0,
    neutral: 0,
  };
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

function estimateFrom(scores: EmotionScores, evidence: Evidence, telling: boolean, at: number): MoodEstimate {
  const expected = expectedMoodPoint(scores);
  const point = clampMoodPoint(
    telling
      ? {
          valence: (expected.valence + evidence.sentiment) / 2,
          arousal: (expected.arousal + evidence.arousal) / 2,
        }
      : { valence: 0, arousal: 0 },
  );
  const deviation = (axis: 'valence' | 'arousal'): number =>
    Math.sqrt(
      TEXT_DEVIATION ** 2 +
        EMOTIONS.reduce(
          (sum, emotion) =>
            sum + scores[emotion] * (EMOTION_MOOD_POINTS[emotion][axis] - expected[axis]) ** 2,
          0,
        ),
    );
  return {
    scores,
    ...point,
    valenceDeviation: telling ? deviation('valence') : UNKNOWN_TEXT_DEVIATION,
    arousalDeviation: telling ? deviation('arousal') : UNKNOWN_TEXT_DEVIATION,
    confidence: scores[topEmotion(scores)],
    source: 'text',
    at,
  };
}

function unknownMood(at: number): MoodEstimate {
  return {
    scores: uniformScores(),
    valence: 0,
    arousal: 0,
    valenceDeviation: UNKNOWN_TEXT_DEVIATION,
    arousalDeviation: UNKNOWN_TEXT_DEVIATION,
    confidence: 1 / EMOTIONS.length,
    source: 'text',
    at,
  };
}

async function englishSentiment(text: string): Promise<number> {
  // Larger still, and for English only.
  const { analyzeSentiment } = await import('@emoverse/sentiment');
  return analyzeSentiment(text).compound;
}
