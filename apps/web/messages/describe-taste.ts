import type { TasteSentence } from '@emoverse/api-contract';
import type { TFunction } from 'i18next';
import { formatLanguage } from './format.ts';
import { nameTerm } from './name-term.ts';

/** What is sure of a taste, as a sentence. */
export function describeTaste(
  { leaning, facet, terms }: TasteSentence,
  t: TFunction,
  locale: string,
): string {
  const term = terms.map((one) => nameOf(facet, one, t, locale)).join(', ');
  return leaning === 'comes-back'
    ? t(`learned.comesBack.${facet}`, { term })
    : t(`learned.passesOver.${facet}`, { term });
}

function nameOf(facet: TasteSentence['facet'], term: string, t: TFunction, locale: string): string {
  if (facet === 'creator' || facet === 'decade') return term;
  return facet === 'language' ? formatLanguage(term, locale) : nameTerm(term, t);
}
