import type { Settings } from '@emoverse/api-contract';
import { ownLanguagesOf, type Filters } from '@emoverse/domain';

/** Own languages that are reckoned with; a header may name a thousand. */
const OWN_LANGUAGES = 10;

/** The interface speaks English until somebody chooses otherwise, so English tells less than what the browser says. */
export function withOwnLanguages(
  filters: Filters,
  { locale }: Settings,
  languages: readonly string[],
): Filters {
  if (filters.languages?.length || filters.ownLanguages !== undefined) return filters;
  const own = ownLanguagesOf(locale.startsWith('en') ? [...languages, locale] : [locale, ...languages]);
  return { ...filters, ownLanguages: own.slice(0, OWN_LANGUAGES) };
}
