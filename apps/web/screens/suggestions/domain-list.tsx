import type { MediaDomain } from '@emoverse/domain';
import { RefreshCw, SlidersHorizontal } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../../components/button.tsx';
import { FailedNote } from '../../components/failed-note.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { formatDay } from '../../messages/format.ts';
import { useApp } from '../../state/app.ts';
import { EMPTY_LIST } from '../../state/lists.ts';
import { useSettings } from '../../state/use-settings.ts';
import { KeepAsPlaylist } from '../playlists/keep-as-playlist.tsx';
import { FiltersSheet } from './filters-sheet.tsx';
import { countFilters } from './count-filters.ts';
import { JourneyPath } from './journey-path.tsx';
import { NoticeNote } from './notice-note.tsx';
import { PlayOnSpotify } from './play-on-spotify.tsx';
import { PlaySoundscape } from './play-soundscape.tsx';
import { SuggestionCard } from './suggestion-card.tsx';

/** One domain's list: its items, and what to do when there are few, none, or no answer. */
export function DomainList({ domain }: { readonly domain: MediaDomain }) {
  const { t, i18n } = useTranslation();
  const { services, lists, reactions, device, visit, profile } = useApp();
  const { filters } = useSettings();
  const settled = useStore(profile.store, (state) => state.kind !== 'loading');
  const count = useStore(device, (state) => state.listCount);
  const visitId = useStore(visit.store, (state) => (state.kind === 'chosen' ? state.visitId : undefined));
  const intent = useStore(visit.store, (state) => (state.kind === 'chosen' ? state.intent : undefined));
  const list = useStore(lists.store, (state) => state.lists[domain]) ?? EMPTY_LIST;
  const marks = useStore(reactions.store, (state) => state.marks);
  const [filtering, setFiltering] = useState(false);
  const items = useRef<HTMLOListElement>(null);

  useEffect(() => {
    // Asked for with the person's own filters, so not before they are known.
    if (settled) void lists.ensure(domain, filters, count);
  }, [lists, domain, filters, count, settled, visitId, intent]);

  const shown = list.items.filter(({ item }) => marks[item.id]?.hiddenBy === undefined);
  const onJourney = intent?.kind === 'journey' && list.path.length > 1;
  const waiting = list.kind === 'loading';
  const playlistTitle = t('spotify.playlistTitle', {
    intent: t(`intent.${intent?.kind ?? 'match'}.name`),
    date: formatDay(services.now(), i18n.language),
  });
  const focusItem = (index: number): void => {
    // The item that was acted on is gone: the next one takes the focus.
    requestAnimationFrame(() => {
      const elements = items.current?.querySelectorAll<HTMLElement>('article') ?? [];
      elements[Math.min(index, elements.length - 1)]?.focus();
    });
  };

  return (
    <section aria-label={t(`domain.${domain}`)} aria-busy={waiting}>
      <div className="mb-4 flex flex-wrap items-center gap-2">
        <Button onClick={() => setFiltering(true)}>
          <SlidersHorizontal aria-hidden size={17} />
          {t('filters.button', { count: countFilters(filters) })}
        </Button>
        <Button disabled={waiting} onClick={() => void lists.renew(domain, filters, count)}>
          <RefreshCw aria-hidden size={17} />
          {t('suggestions.newList')}
        </Button>
        {(domain === 'music' || domain === 'wellbeing') && <PlaySoundscape />}
        {domain === 'music' && <PlayOnSpotify items={shown} title={playlistTitle} />}
        <KeepAsPlaylist
          itemIds={shown.map(({ item }) => item.id)}
          name={t('playlist.listName', {
            domain: t(`domain.${domain}`),
            intent: t(`intent.${intent?.kind ?? 'match'}.name`),
            date: formatDay(services.now(), i18n.language),
          })}
          origin={onJourney ? 'journey' : 'suggestions'}
        />
        <p role="status" className="ml-auto text-sm text-ink-soft">
          {list.kind === 'ready' ? t('suggestions.count', { count: shown.length }) : ''}
        </p>
      </div>
      {list.error !== undefined && (
        <FailedNote error={list.error} onRetry={() => void lists.ensure(domain, filters, count)} />
      )}
      {onJourney && shown.length > 0 && <JourneyPath path={list.path} items={shown} />}
      {shown.length > 0 && (
        <ol ref={items} className="grid items-stretch gap-4 lg:grid-cols-2">
          {shown.map((recommended, index) => (
            <li key={recommended.item.id} className="min-w-0">
              <SuggestionCard
                recommended={recommended}
                policy={list.policy}
                among={shown}
                number={onJourney ? index + 1 : undefined}
                onGone={() => focusItem(index)}
              />
            </li>
          ))}
        </ol>
      )}
      {waiting && (
        <div className="mt-4">
          <LoadingNote
            rows={shown.length > 0 ? 1 : 4}
            onRetry={() =>
              void (shown.length > 0
                ? lists.more(domain, filters, count)
                : lists.renew(domain, filters, count))
            }
          />
        </div>
      )}
      {list.kind === 'ready' && (
        <>
          {list.notice !== 'none' || shown.length === 0 ? (
            <NoticeNote
              notice={shown.length === 0 && list.notice === 'none' ? 'all-gone' : list.notice}
              onFilters={() => setFiltering(true)}
              onRenew={() => void lists.renew(domain, filters, count)}
            />
          ) : onJourney ? null : ( // a journey ends where it goes; another way is a new list
            <div className="mt-6 flex justify-center">
              <Button onClick={() => void lists.more(domain, filters, count)}>{t('suggestions.more')}</Button>
            </div>
          )}
        </>
      )}
      <FiltersSheet domain={domain} open={filtering} onClose={() => setFiltering(false)} />
    </section>
  );
}
