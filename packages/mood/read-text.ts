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
import type { TextWeights, WeighedText } from './text/weigh-text.ts';

import type { CareKind } from './care/care-patterns.ts';
import type { WordsModel } from './text/learned/words-model.ts';
import { LONGEST_TEXT, type TextLanguage } from './text/text-lexicon.ts';

/** Confidence from which a text's mood is proposed; below, the person is asked. */
export const TEXT_SURE_AT = 0.4;
/** Spread of what a text means around the place its words name, in circumplex units. */
const TEXT_DEVIATION = 0.25;
/** Spread over the plane where nothing is known: that of an even spread over −1…1. */
const UNKNOWN_TEXT_DEVIATION = Math.sqrt(1 / 3);

/** So many of the words that moved the learned reader are told. */
const MOST_MOVED = 3;

export interface TextOptions {
  /** The language the person chose; otherwise it is recognised. */
  readonly language?: TextLanguage | undefined;
  /** BCP 47 tags of the browser, to tip the balance between languages. */
  readonly preferred?: readonly string[] | undefined;
  readonly weights?: TextWeights;
  /** The learned reader; without it the lexicon reads alone. */
  readonly model?: WordsModel | undefined;
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
  /** Words of the text that moved the learned reader most towards its answer, strongest first; none without it. */
  readonly moved: readonly string[];
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
  // Loaded when first needed: the words of sixteen languages are larger than the rest of this package.
  const [{ recogniseCare }, { weighText }] = await Promise.all([
    import('./care/recognise-care.ts'),
    import('./text/weigh-text.ts'),
  ]);
  const call = recogniseCare(text);
  if (call !== undefined) return { kind: 'care', ...call, words: [], moved: [], estimate: unknownMood(at) };
  const weighed = await weighText(text, options.language, options.preferred, options.weights);
  const { language, words, telling, mixed } = weighed;
  const isEmpty = !telling && !/[\p{L}\p{N}]/u.test(text);
  if (isEmpty || (!telling && language === undefined && options.model === undefined)) {
    const why = isEmpty ? 'empty' : 'unknown-language';
    return { kind: 'unsure', why, language, words, moved: [], estimate: unknownMood(at) };
  }
  const { model } = options;
  const scores = scoresFromLogs(
    model === undefined ? weighed.logs : model.join(model.logits(text, weighed.found, language), weighed),
  );
  const estimate = estimateFrom(scores, weighed, at, model !== undefined);
  const moved = model === undefined ? [] : movedBy(model, text, topEmotion(scores));
  const read = { language, words, moved, estimate };
  const sureAt = model?.manifest.join.sureAt ?? TEXT_SURE_AT;
  const isSure = (telling || model !== undefined) && estimate.confidence >= sureAt && !mixed;
  if (isSure && language !== undefined) return { kind: 'mood', ...read };
  return { kind: 'unsure', why: whyUnsure(words, telling, mixed, language), ...read };
}

function movedBy(model: WordsModel, text: string, emotion: Emotion): readonly string[] {
  return model
    .contributions(text, emotion)
    .filter(({ word, adds }) => adds > 0 && /[\p{L}\p{Extended_Pictographic}]/u.test(word))
    .sort((a, b) => b.adds - a.adds)
    .slice(0, MOST_MOVED)
    .map(({ word }) => word);
}

function whyUnsure(
  words: readonly FoundWord[],
  telling: boolean,
  mixed: boolean,
  language: TextLanguage | undefined,
): WhyUnsure {
  if (!telling && language === undefined) return 'unknown-language';
  if (!telling) return 'no-mood-words';
  if (mixed) return 'mixed';
  return words.length > 0 && words.every(({ negated }) => negated) ? 'denied' : 'faint';
}

function estimateFrom(
  scores: EmotionScores,
  { evidence, telling }: WeighedText,
  at: number,
  learned: boolean,
): MoodEstimate {
  const expected = expectedMoodPoint(scores);
  const point = clampMoodPoint(
    telling
      ? {
          valence: (expected.valence + evidence.sentiment) / 2,
          arousal: (expected.arousal + evidence.arousal) / 2,
        }
      : learned
        ? expected
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
    valenceDeviation: telling || learned ? deviation('valence') : UNKNOWN_TEXT_DEVIATION,
    arousalDeviation: telling || learned ? deviation('arousal') : UNKNOWN_TEXT_DEVIATION,
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
