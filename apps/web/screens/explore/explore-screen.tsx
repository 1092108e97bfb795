import { useNavigate, useSearch } from '@tanstack/react-router';
import { LayoutGrid, Map as MapSign } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CoversChip } from '../../components/covers-chip.tsx';
import { Page } from '../../components/page.tsx';
import { chipClass } from '../../components/chip-class.ts';
import type { ExploreSearch } from '../../state/explore-search.ts';
import { DomainChips } from '../../components/domain-chips.tsx';
import { ExploreShelves } from './explore-shelves.tsx';
import { FoundWorks } from './found-works.tsx';
import { MoodMap } from './mood-map.tsx';
import { SearchField } from './search-field.tsx';

/** All works, without being in a mood first: by words, on shelves, or on the map of moods. */
export function ExploreScreen() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/explore' });
  const navigate = useNavigate({ from: '/explore' });
  const change = (to: ExploreSearch): void => {
    void navigate({ search: { ...search, ...to }, replace: true, resetScroll: false });
  };
  const isFinding = [search.q, search.decade, search.language, search.genre].some(
    (part) => part !== undefined,
  );
  const View = search.view === 'map' ? LayoutGrid : MapSign;
  return (
    <Page title={t('explore.title')} width="wide">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <SearchField text={search.q ?? ''} onText={(q) => change({ q: q === '' ? undefined : q })} />
        <div className="flex items-center gap-2">
          <DomainChips chosen={search.domain} onChoose={(domain) => change({ domain })} />
          {!isFinding && (
            <button
              type="button"
              onClick={() => change({ view: search.view === 'map' ? undefined : 'map' })}
              className="ms-auto inline-flex min-h-11 shrink-0 items-center gap-2 rounded-full bg-accent px-4 text-sm font-medium text-accent-ink"
            >
              <View aria-hidden size={18} />
              {search.view === 'map' ? t('explore.toShelves') : t('explore.toMap')}
            </button>
          )}
        </div>
        <div className="empty:hidden">
          <CoversChip className={chipClass} />
        </div>
        {isFinding ? (
          <FoundWorks search={search} onClear={() => void navigate({ search: { domain: search.domain } })} />
        ) : search.view === 'map' ? (
          <MoodMap domain={search.domain} />
        ) : (
          <ExploreShelves domain={search.domain} />
        )}
      </div>
    </Page>
  );
}
