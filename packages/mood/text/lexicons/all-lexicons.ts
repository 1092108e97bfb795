import { compileLexicon, type CompiledLexicon } from '../compile-lexicon.ts';
import { TEXT_LANGUAGES, type TextLanguage } from '../text-lexicon.ts';
import { ARABIC } from './arabic.ts';
import { CHINESE } from './chinese.ts';
import { DUTCH } from './dutch.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { HINDI } from './hindi.ts';
import { INDONESIAN } from './indonesian.ts';
import { ITALIAN } from './italian.ts';
import { POLISH } from './polish.ts';
import { PORTUGUESE } from './portuguese.ts';
import { RUSSIAN } from './russian.ts';
import { SPANISH } from './spanish.ts';
import { SWEDISH } from './swedish.ts';
import { TURKISH } from './turkish.ts';
import { UKRAINIAN } from './ukrainian.ts';

const SOURCES = {
  en: ENGLISH,
  de: GERMAN,
  es: SPANISH,
  fr: FRENCH,
  pt: PORTUGUESE,
  it: ITALIAN,
  ru: RUSSIAN,
  hi: HINDI,
  zh: CHINESE,
  uk: UKRAINIAN,
  tr: TURKISH,
  pl: POLISH,
  nl: DUTCH,
  sv: SWEDISH,
  ar: ARABIC,
  id: INDONESIAN,
};

/** The lexicons of all languages, compiled. */
export const LEXICONS: ReadonlyMap<TextLanguage, CompiledLexicon> = new Map(
  TEXT_LANGUAGES.map((language) => [language, compileLexicon(SOURCES[language])]),
);
