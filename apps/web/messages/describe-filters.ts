import type { Filters } from '@emoverse/domain';
import type { TFunction } from 'i18next';
import { describeNotes } from './describe-notes.ts';
import { formatLanguage, formatList, formatMinutes, formatNumber } from './format.ts';

const NO_WORDS = 'zxx';

/** What one filter does, in words, and the filters as they are without it. */
export interface FilterInWords {
  readonly name: keyof Filters | 'years';
  readonly text: string;
  readonly without: Filters;
}

/** Every filter that narrows the lists, one after the other; nothing where none does. */
export function describeFilters(filters: Filters, t: TFunction, locale: string): FilterInWords[] {
  const {
    languages = [],
    genres = [],
    fromYear,
    toYear,
    maximumMinutes,
    minimumRating = 0,
    withoutNotes = [],
  } = filters;
  const inWords: FilterInWords[] = [];
  const say = (name: FilterInWords['name'], text: string, change: Partial<Filters>): void => {
    inWords.push({ name, text, without: { ...filters, ...change } });
  };
  if (languages.length > 0)
    say('languages', describeLanguages(languages, t, locale), { languages: undefined });
  const years = describeYears(fromYear, toYear, t);
  if (years !== undefined) say('years', years, { fromYear: undefined, toYear: undefined });
  if (genres.length > 0)
    say('genres', t('filters.said.genres', { genres: formatList(genres, locale) }), { genres: undefined });
  if (maximumMinutes !== undefined)
    say('maximumMinutes', t('filters.said.minutes', { length: formatMinutes(maximumMinutes, locale) }), {
      maximumMinutes: undefined,
    });
  if (minimumRating > 0)
    say('minimumRating', t('filters.said.rating', { rating: formatNumber(minimumRating, locale, 0) }), {
      minimumRating: undefined,
    });
  if (withoutNotes.length > 0)
    say(
      'withoutNotes',
      t('filters.said.without', { notes: describeNotes(withoutNotes, t, locale, 'disjunction') }),
      {
        withoutNotes: undefined,
      },
    );
  if (filters.ownMusic === true) say('ownMusic', t('filters.said.ownMusic'), { ownMusic: undefined });
  if (!filters.allowExplicit) say('allowExplicit', t('filters.said.clean'), { allowExplicit: true });
  return inWords;
}

function describeLanguages(languages: readonly string[], t: TFunction, locale: string): string {
  const spoken = languages.filter((language) => language !== NO_WORDS);
  const names = formatList(
    spoken.map((language) => formatLanguage(language, locale)),
    locale,
  );
  if (spoken.length === 0) return t('filters.said.noWords');
  return spoken.length < languages.length
    ? t('filters.said.languagesOrNone', { languages: names })
    : t('filters.said.languages', { languages: names });
}

/** Whole decades are called by their names, other years by their numbers. */
function describeYears(from: number | undefined, to: number | undefined, t: TFunction): string | undefined {
  if (from === undefined && to === undefined) return undefined;
  const first = from === undefined ? undefined : nameOf(from, from % 10 === 0 ? from : undefined, t);
  const last = to === undefined ? undefined : nameOf(to, to % 10 === 9 ? to - 9 : undefined, t);
  if (first === undefined) return t('filters.said.until', { to: last });
  if (last === undefined) return t('filters.said.since', { from: first });
  return first === last
    ? t('filters.said.during', { decade: first })
    : t('filters.said.between', { from: first, to: last });
}

function nameOf(year: number, decade: number | undefined, t: TFunction): string {
  return decade === undefined ? String(year) : t('filters.decade', { year: decade });
}
