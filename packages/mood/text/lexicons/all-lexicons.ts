import { compileLexicon, type CompiledLexicon } from '../compile-lexicon.ts';
import { TEXT_LANGUAGES, type TextLanguage } from '../text-lexicon.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { HINDI } from './hindi.ts';
import { ITALIAN } from './italian.ts';
import { PORTUGUESE } from './portuguese.ts';
import { RUSSIAN } from './russian.ts';
import { SPANISH } from './spanish.ts';

const SOURCES = {
  en: ENGLISH,
  de: GERMAN,
  es: SPANISH,
  fr: FRENCH,
  pt: PORTUGUESE,
  it: ITALIAN,
  ru: RUSSIAN,
  hi: HINDI,
};

/** The lexicons of all languages, compiled. */
export const LEXICONS: ReadonlyMap<TextLanguage, CompiledLexicon> = new Map(
  TEXT_LANGUAGES.map((language) => [language, compileLexicon(SOURCES[language])]),
);
