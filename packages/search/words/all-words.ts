import { pickLocale } from '@emoverse/domain';
import { ARABIC } from './ar.ts';
import { GERMAN } from './de.ts';
import { ENGLISH } from './en.ts';
import { SPANISH } from './es.ts';
import { FRENCH } from './fr.ts';
import { HINDI } from './hi.ts';
import { ITALIAN } from './it.ts';
import { JAPANESE } from './ja.ts';
import { BRAZILIAN_PORTUGUESE } from './pt-br.ts';
import { RUSSIAN } from './ru.ts';
import { TURKISH } from './tr.ts';
import type { QueryWords } from './words.ts';
import { SIMPLIFIED_CHINESE } from './zh-hans.ts';

/** By BCP 47 tag. */
const WORDS: Readonly<Record<string, QueryWords>> = {
  en: ENGLISH,
  ar: ARABIC,
  de: GERMAN,
  es: SPANISH,
  fr: FRENCH,
  hi: HINDI,
  it: ITALIAN,
  ja: JAPANESE,
  'pt-BR': BRAZILIAN_PORTUGUESE,
  ru: RUSSIAN,
  tr: TURKISH,
  'zh-Hans': SIMPLIFIED_CHINESE,
};

/** The words of the first language that is known, and those of English. */
export function wordsOf(languages: readonly string[]): readonly QueryWords[] {
  const locale = pickLocale(languages, Object.keys(WORDS)) ?? 'en';
  return [...new Set([WORDS[locale] ?? ENGLISH, ENGLISH])];
}
