import { detectTextLanguage } from './detect-text-language.ts';
import { EMOJI_MOODS } from './emoji-moods.ts';
import { findMoodWords, type FoundWord } from './find-mood-words.ts';
import { LEXICONS } from './lexicons/all-lexicons.ts';
import type { TextLanguage } from './text-lexicon.ts';

/** The language of a text and its words of mood. */
export interface UnderstoodText {
  readonly language: TextLanguage | undefined;
  readonly words: readonly FoundWord[];
}

/** Finds the words of mood by the lexicon of the chosen language, or of the recognised one; emoji in any. */
export function understandText(
  text: string,
  chosen: TextLanguage | undefined,
  preferred: readonly string[] | undefined,
): UnderstoodText {
  const language = chosen ?? detectTextLanguage(text, preferred) ?? languageOfScript(text);
  const lexicon = LEXICONS.get(language ?? 'en');
  const words = lexicon === undefined ? [] : findMoodWords(text, lexicon);
  if (language !== undefined) return { language, words };
  // Of an unknown language only emoji are understood.
  return { language, words: words.filter(({ text: sign }) => EMOJI_MOODS.has(sign)) };
}

const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Letters of Cyrillic that Russian does not have. */
const NOT_RUSSIAN = /[іїєґўђјљњћџѓќ]/iu;

/** Of a text without a known word: Russian by its letters, by far the commonest of those written in them. */
function languageOfScript(text: string): TextLanguage | undefined {
  return CYRILLIC.test(text) && !NOT_RUSSIAN.test(text) ? 'ru' : undefined;
}
