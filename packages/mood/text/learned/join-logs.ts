import { EMOTIONS, numberAt } from '@emoverse/domain';
import { softmax } from '@emoverse/numeric';
import type { WeighedText } from '../weigh-text.ts';
import type { WordsManifest } from './words-manifest.ts';

/** What "nothing special" adds to the log-odds of neutral: half of the labelled texts are film lines, which know no neutral. */
const ORDINARY = 3;
/** Up to so many words what the lexicon found counts in full; in a longer text a word of feeling stands among many others. */
const LEXICON_WORDS = 10;

/**
 * Of other things than oneself the learned reader knows little: where its confidence is below, the lexicon counts more, in full
 * from `DOUBT_SPAN` less on. Fitted on sentences of film reviews, of which a third are neutral; of the texts learned from few are.
 */
const DOUBT_BELOW = 0.6;
const DOUBT_SPAN = 0.2;
const DOUBTED_LEXICON = 2.5;
/** The same for the lexicon's "found nothing", which speaks for neutral. */
const DOUBTED_SILENCE = 1;

/** What the joined reading needs of a weighed text. */
export type JoinedText = Pick<
  WeighedText,
  'logs' | 'telling' | 'ordinary' | 'language' | 'wordCount' | 'ofOneself'
>;

/**
 * One reading of the learned reader's log-odds and the lexicon's: their weighted sum. The weight of the learned ones is by
 * language, because the labels that it learned from are surer in some than in others; that of the lexicon falls with the length
 * of the text, and rises where the learned reader is not at home.
 */
export function joinLogs(
  learned: readonly number[],
  { logs, telling, ordinary, language, wordCount, ofOneself }: JoinedText,
  join: Pick<WordsManifest['join'], 'learned' | 'lexicon'>,
): readonly number[] {
  const weight = ofLanguage(join.learned, language);
  const weighted = learned.map((value) => weight * value);
  const doubt = ofOneself ? 0 : doubtOf(Math.max(...softmax(weighted)));
  const lexiconWeight = telling
    ? join.lexicon * lexiconShare(wordCount) * (1 - doubt) + DOUBTED_LEXICON * doubt
    : DOUBTED_SILENCE * doubt;
  return EMOTIONS.map(
    (emotion, k) =>
      numberAt(weighted, k) +
      lexiconWeight * numberAt(logs, k) +
      (ordinary && emotion === 'neutral' ? ORDINARY : 0),
  );
}

function doubtOf(confidence: number): number {
  return Math.min(1, Math.max(0, (DOUBT_BELOW - confidence) / DOUBT_SPAN));
}

/** How much of its weight the lexicon has in a text of so many words, 0…1. */
export function lexiconShare(wordCount: number): number {
  return Math.min(1, LEXICON_WORDS / Math.max(1, wordCount));
}

/** The number of a language, or that of "unknown". */
export function ofLanguage(numbers: Readonly<Record<string, number>>, language: string | undefined): number {
  return numbers[language ?? 'unknown'] ?? numbers['unknown'] ?? 1;
}
