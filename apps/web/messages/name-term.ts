import type { TFunction } from 'i18next';
import en from './en.json' with { type: 'json' };

/** A genre or a tag as prose has it, in the language of the page; one that came with a table of one's own as it stands there. */
export function nameTerm(word: string, t: TFunction): string {
  const key = word.toLowerCase().replaceAll(/[^a-z\d]+/g, '-');
  return isKnown(key) ? t(`term.${key}`) : inSentence(word);
}

/** The same at the beginning of a line. */
export function nameTermFirst(word: string, t: TFunction, locale: string): string {
  return capitalised(nameTerm(word, t), locale);
}

export function capitalised(text: string, locale: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
}

const isKnown = (key: string): key is keyof typeof en.term => Object.hasOwn(en.term, key);

/** Tables spell genres with hyphens and capitals. What is all capitals stays. */
function inSentence(word: string): string {
  return word === word.toUpperCase() ? word : word.replaceAll('-', ' ').toLowerCase();
}
