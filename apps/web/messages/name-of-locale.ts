import { formatLanguage } from './format.ts';

/** What a language calls itself, as a heading has it: “Français”, “Português (Brasil)”. */
export function nameOfLocale(locale: string): string {
  const [first = '', ...rest] = formatLanguage(locale, locale);
  return first.toLocaleUpperCase(locale) + rest.join('');
}
