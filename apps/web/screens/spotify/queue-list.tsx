import type { ApiClient } from '@emoverse/api-contract';
import type { CatalogueItem } from '@emoverse/domain';
import { spotifyLinks } from '@emoverse/playback';
import { Heart, Play } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button, buttonClass } from '../../components/button.tsx';
import { FailedNote } from '../../components/failed-note.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { asApiError } from '../../state/profile-state.ts';
import { useRemote } from '../../state/use-remote.ts';
import type { readQueue } from './queue-address.ts';
import { SavePlaylist } from './save-playlist.tsx';
import type { SpotifySession } from './spotify-session.ts';

interface QueueListProps {
  readonly api: ApiClient;
  readonly session: SpotifySession;
  readonly queue: ReturnType<typeof readQueue>;
}

/** The list that was brought along, in our own words: play it, save it, or open its songs there. */
export function QueueList({ api, session, queue }: QueueListProps) {
  const { t } = useTranslation();
  const { busy, missing } = useStore(session.store);
  const [said, setSaid] = useState('');
  const load = useCallback(
    async (signal: AbortSignal): Promise<CatalogueItem[]> => {
      const found = await Promise.allSettled(
        queue.entries.map(({ itemId }) => api.call('getItem', { params: { itemId } }, { signal })),
      );
      // An item may have left the catalogue; if nothing came, the first reason is told.
      const items = found.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
      const failed = found.find((result) => result.status === 'rejected');
      if (items.length === 0 && failed !== undefined) throw failed.reason;
      return items;
    },
    [api, queue],
  );
  const { state, again } = useRemote(load);
  if (queue.entries.length === 0) {
    return (
      <section aria-label={t('spotify.queue')} className="card grid justify-items-start gap-3 p-5">
        <p className="text-ink-soft">{t('spotify.noQueue')}</p>
        <a href="/stage" className={buttonClass('secondary')}>
          {t('spotify.back')}
        </a>
      </section>
    );
  }
  if (state.kind === 'loading') return <LoadingNote rows={3} onRetry={again} />;
  if (state.kind === 'failed') return <FailedNote error={state.error} onRetry={again} />;
  const itemIds = state.value.map(({ id }) => id);
  const save = async (item: CatalogueItem): Promise<void> => {
    try {
      await api.call('saveToSpotify', { body: { itemIds: [item.id] } });
      setSaid(t('spotify.savedThere', { title: item.title }));
    } catch (error) {
      setSaid(asApiError(error).message);
    }
  };
  return (
    <section aria-label={t('spotify.queue')} className="card grid gap-4 p-5">
      <div className="flex flex-wrap gap-3">
        <Button look="primary" disabled={busy} onClick={() => void session.play(itemIds)}>
          <Play aria-hidden size={17} />
          {t('spotify.playList')}
        </Button>
      </div>
      <p role="status" className="text-sm text-ink-soft">
        {said}
      </p>
      <ol className="grid gap-1">
        {state.value.map((item) => (
          <li key={item.id} className="flex flex-wrap items-center gap-2 border-t border-line py-1">
            <IconButton
              icon={Play}
              label={t('spotify.playNamed', { title: item.title })}
              disabled={busy}
              onClick={() => void session.play(itemIds, item.id)}
            />
            <span className="min-w-0 flex-1">
              {item.title} <span className="text-ink-soft">{item.creators.slice(0, 2).join(', ')}</span>
            </span>
            {missing.includes(item.id) ? (
              <a
                href={spotifyLinks(item).at(0)?.address}
                target="_blank"
                rel="noreferrer noopener"
                className="text-sm underline underline-offset-4"
              >
                {t('spotify.notFound')}
              </a>
            ) : (
              <IconButton
                icon={Heart}
                label={t('spotify.saveNamed', { title: item.title })}
                onClick={() => void save(item)}
              />
            )}
          </li>
        ))}
      </ol>
      <SavePlaylist api={api} itemIds={itemIds} title={queue.title} />
    </section>
  );
}
