import { elementAt, type MediaDomain } from '@emoverse/domain';
import { Link, useSearch } from '@tanstack/react-router';
import { Sparkles } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { buttonClass } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { StateNote } from '../../components/state-note.tsx';
import { useApp } from '../../state/app.ts';
import { useSettings } from '../../state/use-settings.ts';
import type { VisitState } from '../../state/visit.ts';
import { FiltersSheet } from './filters-sheet.tsx';
import { JourneyHead } from './journey-head.tsx';
import { MoreSheet } from '../../work-details/more-sheet.tsx';
import type { MoreOf } from '../../work-details/more-of.ts';
import { Pick } from './pick.tsx';
import { StageBar } from './stage-bar.tsx';
import { StageShelf } from './stage-shelf.tsx';
import { useChangeFilters } from './use-change-filters.ts';
import { useSeen } from './use-seen.ts';

/** What is suggested for the mood and the intent of this visit. */
export function StageScreen() {
  const { t } = useTranslation();
  const { visit } = useApp();
  const state = useStore(visit.store);
  if (state.kind === 'chosen') return <Stage visit={state} />;
  return (
    <Page title={t('stage.title.none')}>
      <StateNote
        icon={Sparkles}
        title={t('stage.noMoodTitle')}
        actions={
          <Link to="/" className={buttonClass('primary')}>
            {t('stage.toNow')}
          </Link>
        }
      >
        <p>{t('stage.noMood')}</p>
      </StateNote>
    </Page>
  );
}

/** A pick, or the head of a journey; below it a shelf for each kind that the person has on. */
function Stage({ visit }: { readonly visit: Extract<VisitState, { kind: 'chosen' }> }) {
  const { t } = useTranslation();
  const { domains } = useSettings();
  const search = useSearch({ from: '/stage' });
  const changeFilters = useChangeFilters();
  const [more, setMore] = useState<MoreOf | undefined>(undefined);
  const [filtering, setFiltering] = useState(false);
  const { seen, watch } = useSeen<MediaDomain>();
  const first = domains.find((domain) => domain === search.domain) ?? elementAt(domains, 0);
  const others = domains.filter((domain) => domain !== first);
  const onJourney = visit.intent.kind === 'journey';
  const hasPick = useAskInTime({ first, seen, onJourney });
  const title = t(`stage.title.${visit.intent.kind}`);
  const openFilters = (): void => setFiltering(true);
  const shelfOf = (domain: MediaDomain) => (
    <StageShelf
      key={domain}
      domain={domain}
      watch={watch(domain)}
      onMore={setMore}
      onFilters={openFilters}
      onJourney={onJourney}
    />
  );
  return (
    <div className="mx-auto w-full max-w-[96rem] px-4 pb-16 sm:px-6 sm:pt-2 lg:px-10">
      <title>{`${title} · EmoVerse`}</title>
      <header className="mb-3 flex flex-wrap items-center gap-x-6">
        <h1 tabIndex={-1} className="pt-3 text-2xl outline-none sm:pt-0 sm:text-3xl">
          {title}
        </h1>
        <div className="w-full min-w-0 sm:w-auto sm:flex-1">
          <StageBar visit={visit} onChange={changeFilters} onFilters={openFilters} />
        </div>
      </header>
      {onJourney ? (
        <>
          <JourneyHead visit={visit} domain={first} />
          {shelfOf(first)}
        </>
      ) : !hasPick ? (
        shelfOf(first)
      ) : (
        <div className="grid gap-x-8 gap-y-4 lg:grid-cols-[min(40vw,70dvh)_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
          <Pick domain={first} onMore={setMore} />
          <div className="min-w-0 self-end">{shelfOf(first)}</div>
        </div>
      )}
      <div className="mt-3 grid gap-3 sm:gap-4">{others.map(shelfOf)}</div>
      <MoreSheet more={more} onClose={() => setMore(undefined)} />
      <FiltersSheet
        domain={first}
        open={filtering}
        onClose={() => setFiltering(false)}
        onChange={changeFilters}
      />
    </div>
  );
}

interface InTime {
  readonly first: MediaDomain;
  /** The shelves that have come near. */
  readonly seen: ReadonlySet<MediaDomain>;
  readonly onJourney: boolean;
}

/**
 * Asks for what is about to be looked at and is not there: the pick first, so that no shelf shows it as well; then the
 * shelves that have come near, together. A journey has no pick: all of it is the one thing.
 * @returns whether there is a pick, or may be soon
 */
function useAskInTime({ first, seen, onJourney }: InTime): boolean {
  const { lists, device, profile } = useApp();
  const { filters } = useSettings();
  const count = useStore(device, (state) => state.listCount);
  // With the person's own filters, so not before they are known.
  const settled = useStore(profile.store, (state) => state.kind !== 'loading');
  const there = useStore(lists.store, (state) => state.lists);
  const pick = useStore(lists.store, (state) => state.pick);
  const isPicked = onJourney || (pick?.domain === first && pick.kind !== 'loading');
  const isAsked = onJourney || pick?.domain === first;
  useEffect(() => {
    if (!settled) return;
    if (!isAsked) void lists.ensurePick(first, filters);
    const missing = isPicked ? [...seen].filter((domain) => there[domain] === undefined) : [];
    if (missing.length > 0) void lists.ensure(missing, filters, count);
  }, [lists, filters, count, settled, first, isAsked, isPicked, seen, there]);
  return !isPicked || (!onJourney && pick?.recommended !== undefined);
}
