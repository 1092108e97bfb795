import { useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { FailedNote } from '../../components/failed-note.tsx';
import { ItemLinks } from '../../components/item-links.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { Page } from '../../components/page.tsx';
import { SaveButton } from '../../components/save-button.tsx';
import { Cover } from '../../components/cover.tsx';
import { describeItem } from '../../messages/describe-item.ts';
import { PlayButton } from '../../player/play-button.tsx';
import { useApp } from '../../state/app.ts';
import { useRemote } from '../../state/use-remote.ts';

/** One work: what it is, and the ways to it. */
export function WorkScreen() {
  const { t, i18n } = useTranslation();
  const { services, reactions } = useApp();
  const { id } = useParams({ from: '/w/$id' });
  const load = useCallback(
    (signal: AbortSignal) => services.api.call('getItem', { params: { itemId: id } }, { signal }),
    [services, id],
  );
  const { state, again } = useRemote(load);
  if (state.kind === 'loading') return <LoadingNote rows={2} onRetry={again} />;
  if (state.kind === 'failed') return <FailedNote error={state.error} onRetry={again} />;
  const item = state.value;
  return (
    <Page title={item.title} intro={item.creators.join(', ')}>
      <div className="grid gap-6 sm:grid-cols-[16rem_1fr]">
        <Cover item={item} />
        <div className="grid content-start gap-4">
          <p className="text-ink-soft">{describeItem(item, t, i18n.language).join(' · ')}</p>
          {item.description !== undefined && <p className="text-lg">{item.description}</p>}
          <div className="flex gap-3">
            <PlayButton look="primary" playable={{ item }} among={[]} />
            <SaveButton playable={{ item }} />
          </div>
          <div className="flex flex-wrap gap-2">
            <ItemLinks item={item} onOpen={() => reactions.react({ itemId: item.id }, 'opened')} />
          </div>
        </div>
      </div>
    </Page>
  );
}
