import { LONGEST_TEXT, type TextLanguage } from '../text/text-lexicon.ts';
import type { CareKind } from './care-patterns.ts';
import { describeCare } from './describe-care.ts';
import { findCarePhrase } from './find-care-phrase.ts';
import { FITTED_CARE } from './fitted-care.ts';
import { careKindBy, careScoreBy, unpackCare } from './weigh-care.ts';

/** Words that call for care, what they speak of, and the language they were read in. */
export interface CareCall {
  readonly about: CareKind;
  readonly language: TextLanguage;
}

const MODEL = unpackCare(FITTED_CARE);
/** Sentences that are judged together, more where they are short: what is meant is often said over two or three. */
const PASSAGE_SENTENCES = 3;
const PASSAGE_LENGTH = 80;
const SENTENCE_END = /(?<=[.!?…।॥。！？])\s+|\n+/u;

/**
 * Whether somebody says of themselves that they do not want to live, hurt themselves, or are hurt by somebody. A phrase
 * of the tables is believed unless the fitted weights speak clearly against it, also where its sentence stands among
 * others; without a phrase the weights alone must be sure. A long text is judged a few sentences at a time. Never throws
 * and keeps nothing.
 */
export function recogniseCare(anyText: string): CareCall | undefined {
  const text = anyText.slice(0, LONGEST_TEXT);
  const sentences = text.split(SENTENCE_END).filter((sentence) => /\p{L}/u.test(sentence));
  const alone = sentences.length > 1 && findCarePhrase(text) !== undefined ? sentences : [];
  for (const sentence of alone) {
    const call = findCarePhrase(sentence) && judge(sentence);
    if (call !== undefined) return call;
  }
  for (const passage of passagesOf(sentences)) {
    const call = judge(passage);
    if (call !== undefined) return call;
  }
  return undefined;
}

/** The last sentence of a passage is the first of the next. */
function passagesOf(sentences: readonly string[]): readonly string[] {
  const passages: string[] = [];
  let passage: string[] = [];
  let length = 0;
  sentences.forEach((sentence, at) => {
    passage.push(sentence);
    length += sentence.length;
    const isFull = passage.length >= PASSAGE_SENTENCES && length >= PASSAGE_LENGTH;
    if (!isFull && at < sentences.length - 1) return;
    passages.push(passage.join(' '));
    passage = [sentence];
    length = sentence.length;
  });
  return passages;
}

function judge(passage: string): CareCall | undefined {
  const phrase = findCarePhrase(passage);
  const described = describeCare(passage, phrase?.about);
  const score = careScoreBy(MODEL, described);
  if (phrase !== undefined && score >= MODEL.phraseThreshold) return phrase;
  if (score < MODEL.threshold) return undefined;
  return { about: careKindBy(MODEL, described), language: described.language };
}
