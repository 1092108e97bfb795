import type { CatalogueShelf } from '@emoverse/api-contract';
import type { TFunction } from 'i18next';
import { formatLanguage } from '../../messages/format.ts';
import { nameTermFirst } from '../../messages/name-term.ts';
import type { ExploreSearch } from '../../state/explore-search.ts';

/** Without words: what has none has no language. */
const NO_WORDS = 'zxx';

/** What stands above a shelf. */
export function nameShelf(
  { kind, key }: Pick<CatalogueShelf, 'kind' | 'key'>,
  t: TFunction,
  locale: string,
): string {
  switch (kind) {
    case 'loved':
      return t('explore.loved');
    case 'decade':
      return t('explore.decade', { year: Number(key) });
    case 'language':
      return key === NO_WORDS
        ? t('item.noWords')
        : t('explore.language', { language: formatLanguage(key, locale) });
    case 'genre':
      return nameTermFirst(key, t, locale);
  }
}

/** Where all of a shelf is. */
export function searchOf({ kind, key }: Pick<CatalogueShelf, 'kind' | 'key'>): ExploreSearch | undefined {
  switch (kind) {
    case 'loved':
      return undefined;
    case 'decade':
      return { decade: Number(key) };
    case 'language':
      return { language: key };
    case 'genre':
      return { genre: key };
  }
}
