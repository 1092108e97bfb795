import type { CatalogueItem, Filters } from '@emoverse/domain';

/** Words for nobody: what has no language is at home everywhere. */
const NO_WORDS = 'zxx';
/** Understood by more people as a second language than any other. */
const WIDELY_UNDERSTOOD = 'en';

/** How near the language of a work is to a person: their own, English as a second one, or from afar. */
export type LanguageNearness = 'own' | 'english' | 'afar';

/**
 * Tells the nearness of works to somebody; undefined where nothing is known of their languages, or where they have
 * chosen languages themselves (`filters.languages`). A work without words, or whose language is not known, is near to all.
 */
export function languageNearness(
  filters: Filters,
): ((item: Pick<CatalogueItem, 'language'>) => LanguageNearness) | undefined {
  if (filters.languages?.length || !filters.ownLanguages?.length) return undefined;
  const own = new Set([...filters.ownLanguages, NO_WORDS]);
  return ({ language }) => {
    if (language === undefined || own.has(language)) return 'own';
    return language === WIDELY_UNDERSTOOD ? 'english' : 'afar';
  };
}
