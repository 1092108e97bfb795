import { unreachable, type Contribution } from '@emoverse/domain';
import type { TFunction } from 'i18next';
import { formatLanguage } from './format.ts';

/** What moved an item, in words, whichever way it moved it. */
export function describeContribution(contribution: Contribution, t: TFunction, locale: string): string {
  switch (contribution.aspect) {
    case 'mood':
      return t('why.aspect.mood');
    case 'term': {
      const { facet, term } = contribution;
      const word = facet === 'language' ? formatLanguage(term, locale) : term;
      return t('why.aspect.term', { term: word, facet: t(`facet.${facet}`) });
    }
    case 'similar':
      return t('why.aspect.similar', { title: contribution.title });
    case 'met-before':
      return t('why.aspect.metBefore');
    case 'rating':
      return t('why.aspect.rating');
    case 'popularity':
      return t('why.aspect.popularity');
    case 'reviews':
      return t('why.aspect.reviews');
    case 'intent':
      return t('why.aspect.intent', { term: contribution.term });
    case 'rest':
      return t('why.aspect.rest');
    case 'other':
      return t('why.aspect.other');
    default:
      return unreachable(contribution);
  }
}
