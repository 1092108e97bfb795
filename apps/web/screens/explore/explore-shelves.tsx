import type { CatalogueShelf } from '@emoverse/api-contract';
import type { MediaDomain } from '@emoverse/domain';
import { Link } from '@tanstack/react-router';
import { startTransition, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailedNote } from '../../components/failed-note.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { Shelf } from '../../components/shelf.tsx';
import { WorkCard } from '../../components/work-card.tsx';
import { useApp } from '../../state/app.ts';
import { useRemote } from '../../state/use-remote.ts';
import { nameShelf, searchOf } from './name-shelf.ts';

/** What is widely loved, then works by time, language and genre. */
export function ExploreShelves({ domain }: { readonly domain: MediaDomain | undefined }) {
  const { t, i18n } = useTranslation();
  const { services } = useApp();
  const load = useCallback(
    (signal: AbortSignal) => services.api.call('exploreShelves', { query: { domain } }, { signal }),
    [services, domain],
  );
  const { state, again } = useRemote(load);
  const count = useGradually(state.kind === 'ready' ? state.value.shelves.length : 0);
  if (state.kind === 'loading')
    return (
      // As tall as what comes, so that nothing below it is seen to move.
      <div className="min-h-dvh">
        <LoadingNote rows={3} onRetry={again} />
      </div>
    );
  if (state.kind === 'failed') return <FailedNote error={state.error} onRetry={again} />;
  const { shelves } = state.value;
  const rest = (shelf: CatalogueShelf, title: string) => {
    const search = searchOf(shelf);
    return search === undefined || shelf.total <= shelf.items.length ? undefined : (
      <Link
        to="/explore"
        search={{ domain, ...search }}
        aria-label={t('explore.allOf', { title })}
        className="inline-flex min-h-11 items-center rounded-full px-3 text-sm text-accent hover:bg-sunken"
      >
        {t('explore.all')}
      </Link>
    );
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      {shelves.slice(0, count).map((shelf) => {
        const title = nameShelf(shelf, t, i18n.language);
        const among = shelf.items.map((item) => ({ item }));
        return (
          <Shelf key={`${shelf.kind} ${shelf.key}`} title={title} action={rest(shelf, title)}>
            {among.map((playable) => (
              <WorkCard key={playable.item.id} playable={playable} among={among} />
            ))}
          </Shelf>
        );
      })}
    </div>
  );
}

/** What a page shows at once on the tallest screens. */
const AT_ONCE = 3;

/** One more with each picture that the browser draws: hundreds of covers in one go would hold up a tap. */
function useGradually(total: number): number {
  const [count, setCount] = useState(AT_ONCE);
  useEffect(() => {
    if (count >= total) return undefined;
    const next = requestAnimationFrame(() => startTransition(() => setCount(count + 1)));
    return () => cancelAnimationFrame(next);
  }, [count, total]);
  return Math.min(count, total);
}
