import type { Occasion, WhySentence } from '@emoverse/domain';
import type { TFunction } from 'i18next';
import { formatLanguage, formatRegion } from './format.ts';
import { capitalised, nameTerm } from './name-term.ts';

/** Why a work is suggested, as one sentence of a friend. Its parts are data; the words are those of the language. */
export function describeWhy({ key, values }: WhySentence, t: TFunction, locale: string): string {
  const { title, maker, genre, term, language, country, decade, minutes, occasion } = values;
  const sentence = t(`why.say.${key}`, {
    ...(title !== undefined && { title }),
    ...(maker !== undefined && { maker }),
    ...(genre !== undefined && { genre: nameTerm(genre, t) }),
    ...(term !== undefined && { term: nameTerm(term, t) }),
    ...(language !== undefined && { language: formatLanguage(language, locale) }),
    ...(country !== undefined && { country: formatRegion(country, locale) }),
    ...(decade !== undefined && { decade }),
    ...(minutes !== undefined && { count: minutes }),
    ...(occasion !== undefined && { occasion: describeOccasion(occasion, t) }),
  });
  return capitalised(sentence, locale);
}

function describeOccasion({ aim, feel, part }: Occasion, t: TFunction): string {
  return t(`why.aim.${aim}`, { time: t(`why.time.${feel}.${part}`) });
}
