import type { CatalogueItem, Rating } from '@emoverse/domain';
import type { TFunction } from 'i18next';
import { nameTermFirst } from './name-term.ts';
import { formatFactDate, formatLanguage, formatMinutes, formatNumber, formatYear } from './format.ts';

const NO_WORDS = 'zxx';
const GENRES_SHOWN = 2;

/** The facts of an item in one line, those that matter in its domain, in a set order. */
export function describeItem(item: CatalogueItem, t: TFunction, locale: string): readonly string[] {
  const year = item.year === undefined ? [] : [formatYear(item.year, locale)];
  const length = item.durationMinutes === undefined ? [] : [formatMinutes(item.durationMinutes, locale)];
  const genres = item.genres.slice(0, GENRES_SHOWN).map((genre) => nameTermFirst(genre, t, locale));
  const language = describeLanguage(item, t, locale);
  const level = item.level === undefined ? [] : [describeLevel(item.level, t)];
  const age =
    item.contentRating ??
    (item.minimumAge === undefined ? undefined : t('item.fromAge', { age: item.minimumAge }));
  const suitable = age === undefined ? [] : [age];
  switch (item.domain) {
    case 'music':
      return [...year, ...genres, ...language, ...length];
    case 'films':
      return [...year, ...length, ...genres, ...language, ...suitable];
    case 'games':
      return [...year, ...genres, ...item.platforms.slice(0, 3), ...suitable];
    case 'books':
      return [...year, ...genres, ...language];
    case 'podcasts':
      return [...genres, ...language, ...length.map((text) => t('item.perEpisode', { length: text }))];
    case 'courses':
      return [...genres, ...level, ...length, ...language];
    case 'wellbeing':
      return [...length, ...(item.practice === undefined ? [] : [t(`practiceKind.${item.practice.kind}`)])];
  }
}

const LEVELS = ['beginner', 'intermediate', 'advanced', 'mixed'] as const;

function describeLevel(level: string, t: TFunction): string {
  const known = LEVELS.find((candidate) => candidate === level);
  return known === undefined ? level : t(`item.level.${known}`);
}

function describeLanguage(item: CatalogueItem, t: TFunction, locale: string): string[] {
  if (item.language === undefined) return [];
  if (item.language === NO_WORDS) return [t('item.noWords')];
  // The reader's own language goes without saying.
  return item.language === locale.split('-')[0] ? [] : [formatLanguage(item.language, locale)];
}

/** A rating with its scale, votes, source and date: a figure without them says little. */
export function describeRating(
  rating: Rating,
  t: TFunction,
  locale: string,
): { figure: string; origin: string } {
  const votes =
    rating.votes === undefined
      ? ''
      : t('item.votes', { count: rating.votes, formatted: formatNumber(rating.votes, locale) });
  return {
    figure: t('item.rating', {
      value: formatNumber(rating.value, locale, rating.scaleMax >= 100 ? 0 : 1),
      max: formatNumber(rating.scaleMax, locale),
    }),
    origin: [
      votes,
      t('item.ratingOrigin', { source: rating.source, date: formatFactDate(rating.date, locale) }),
    ]
      .filter((part) => part !== '')
      .join(' · '),
  };
}
