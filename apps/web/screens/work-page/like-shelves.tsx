import type { CatalogueItem } from '@emoverse/domain';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { FailedNote } from '../../components/failed-note.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { Shelf } from '../../components/shelf.tsx';
import { WorkCard } from '../../components/work-card.tsx';
import { useApp } from '../../state/app.ts';
import { useRemote } from '../../state/use-remote.ts';

/** Works of other domains stand after those of its own, so many shelves. */
const OTHERS = 3;

/** What is like a work: of its own kind, then what goes with it. */
export function LikeShelves({ item }: { readonly item: CatalogueItem }) {
  const { t } = useTranslation();
  const { services } = useApp();
  const load = useCallback(
    (signal: AbortSignal) =>
      services.api.call('listLike', { params: { itemId: item.id }, query: {} }, { signal }),
    [services, item.id],
  );
  const { state, again } = useRemote(load);
  if (state.kind === 'loading') return <LoadingNote rows={1} onRetry={again} />;
  if (state.kind === 'failed') return <FailedNote error={state.error} onRetry={again} />;
  return (
    <div className="mt-12 grid grid-cols-[minmax(0,1fr)] gap-8">
      {state.value.lists.slice(0, 1 + OTHERS).map(({ domain, items }) => {
        const among = items.map((one) => ({ item: one }));
        const title = domain === item.domain ? t('work.like') : t(`work.with.${domain}`);
        return (
          <Shelf key={domain} title={title}>
            {among.map((playable) => (
              <WorkCard key={playable.item.id} playable={playable} among={among} />
            ))}
          </Shelf>
        );
      })}
    </div>
  );
}
