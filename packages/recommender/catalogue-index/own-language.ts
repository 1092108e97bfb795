import type { Filters } from '@emoverse/domain';
import type { CatalogueIndex } from './catalogue-index.ts';

/** Words for nobody: what has no language is at home everywhere. */
const NO_WORDS = 'zxx';
/** Understood by more people as a second language than any other. */
const WIDELY_UNDERSTOOD = 'en';

/** How near the language of a work is to a person: their own, English as a second one, or from afar. */
export type LanguageNearness = 'own' | 'english' | 'afar';

/**
 * Tells how near languages are to somebody; undefined where nothing is known of theirs, or where they have chosen
 * some themselves (`filters.languages`). What is without words, or in a language that is not known, is near to all.
 */
export function languageNearness(
  filters: Filters,
): ((language: string | undefined) => LanguageNearness) | undefined {
  if (filters.languages?.length || !filters.ownLanguages?.length) return undefined;
  const own = new Set([...filters.ownLanguages, NO_WORDS]);
  return (language) => {
    if (language === undefined || own.has(language)) return 'own';
    return language === WIDELY_UNDERSTOOD ? 'english' : 'afar';
  };
}

/** The same of a whole catalogue, whose languages are few: whether the item at a position is that near. */
export function positionsThatAre(
  filters: Filters,
  { languageOf, languages }: Pick<CatalogueIndex, 'languageOf' | 'languages'>,
): ((nearness: LanguageNearness) => (position: number) => boolean) | undefined {
  const nearnessOf = languageNearness(filters);
  if (nearnessOf === undefined) return undefined;
  return (nearness) => {
    const are = Uint8Array.from(languages, (language) => (nearnessOf(language) === nearness ? 1 : 0));
    return (position) => are[languageOf[position] ?? -1] === 1;
  };
}
