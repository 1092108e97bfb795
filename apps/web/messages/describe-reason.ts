import { emotionSchema, unreachable, type Reason } from '@emoverse/domain';
import type { TFunction } from 'i18next';
import { describeViewers } from './describe-viewers.ts';
import { formatLanguage, formatNumber } from './format.ts';
import { nameTerm, nameTermFirst } from './name-term.ts';

/** Within this distance on the plane an item is close to the mood asked for; within twice it, near. */
const CLOSE = 0.3;
/** Tones of reviews nearer to zero than this are mixed. */
const CLEAR_TONE = 0.2;

/** Why an item is shown, in words. The reason itself is data that the ranking computed. */
export function describeReason(reason: Reason, t: TFunction, locale: string): string {
  switch (reason.kind) {
    case 'mood-match':
      if (reason.distance <= CLOSE) return t('reason.moodClose');
      return reason.distance <= 2 * CLOSE ? t('reason.moodNear') : t('reason.moodLeaning');
    case 'journey-step':
      return t('reason.journeyStep', { step: reason.step, steps: reason.steps });
    case 'similar-to-liked':
      return t('reason.similarToLiked', { title: reason.title });
    case 'met-before':
      return t('reason.metBefore');
    case 'taste':
      return describeTaste(reason.facet, reason.term, t, locale);
    case 'emotion-genre': {
      const emotion = emotionSchema.safeParse(reason.emotion);
      const name = emotion.success ? t(`looks.${emotion.data}`) : reason.emotion;
      return t('reason.emotionGenre', { genre: nameTermFirst(reason.genre, t, locale), emotion: name });
    }
    case 'cluster':
      return t('reason.cluster', { cluster: nameTerm(reason.cluster, t) });
    case 'well-rated':
      return t('reason.wellRated', { rating: formatNumber(reason.rating, locale, 1) });
    case 'popular':
      return t('reason.popular');
    case 'review-tone':
      if (reason.emotions !== undefined && reason.emotions.length > 0)
        return t('reason.reviewsTelling', {
          words: describeViewers({ telling: reason.emotions, tone: reason.tone }, t),
        });
      if (Math.abs(reason.tone) < CLEAR_TONE) return t('reason.reviewsMixed');
      return reason.tone > 0 ? t('reason.reviewsWarm') : t('reason.reviewsDark');
    case 'intent-fit':
      return t('reason.intentFit', { term: nameTerm(reason.term, t) });
    case 'explore':
      return t('reason.explore');
    default:
      return unreachable(reason);
  }
}

type Facet = Extract<Reason, { kind: 'taste' }>['facet'];

function describeTaste(facet: Facet, term: string, t: TFunction, locale: string): string {
  switch (facet) {
    case 'creator':
      return t('reason.tasteCreator', { term });
    case 'language':
      return t('reason.tasteLanguage', { term: formatLanguage(term, locale) });
    case 'decade':
      return t('reason.tasteDecade', { term });
    case 'genre':
      return t('reason.tasteGenre', { term: nameTerm(term, t) });
    case 'tag':
    case 'keyword':
      return t('reason.tasteTag', { term: nameTerm(term, t) });
    case 'domain':
    case 'audio':
      return t('reason.tasteOther', { term: nameTerm(term, t) });
    default:
      return unreachable(facet);
  }
}
