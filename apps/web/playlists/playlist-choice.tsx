import { Link } from '@tanstack/react-router';
import type { ItemId } from '@emoverse/domain';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { FailedNote } from '../components/failed-note.tsx';
import { LoadingNote } from '../components/loading-note.tsx';
import { describeProblem } from '../messages/describe-problem.ts';
import { useApp } from '../state/app.ts';
import { useRemote } from '../state/use-remote.ts';
import { NewPlaylistForm } from './new-playlist-form.tsx';

interface PlaylistChoiceProps {
  readonly itemId: ItemId;
  readonly title: string;
  readonly onDone: () => void;
}

/** The person's playlists, and a new one, to put an item into. */
export function PlaylistChoice({ itemId, title, onDone }: PlaylistChoiceProps) {
  const { t } = useTranslation();
  const { services, toasts } = useApp();
  const load = useCallback(
    async (signal: AbortSignal) => (await services.api.call('listPlaylists', {}, { signal })).playlists,
    [services],
  );
  const { state, again } = useRemote(load);
  const put = async (send: (entry: { id: string; itemId: ItemId }) => Promise<unknown>, name: string) => {
    try {
      await send({ id: services.newId(), itemId });
      toasts.show(t('playlist.addedTo', { title, name }));
      onDone();
    } catch (error) {
      toasts.show(describeProblem(error, t), { tone: 'problem' });
    }
  };
  return (
    <div className="grid gap-5">
      {state.kind === 'loading' && <LoadingNote rows={2} onRetry={again} />}
      {state.kind === 'failed' && <FailedNote error={state.error} onRetry={again} />}
      {state.kind === 'ready' && state.value.length > 0 && (
        <ul aria-label={t('playlist.title')} className="grid gap-2">
          {state.value.map(({ id, name, works }) => (
            <li key={id}>
              <Button
                className="w-full justify-between!"
                onClick={() =>
                  void put(
                    (entry) =>
                      services.api.call('addToPlaylist', { params: { id }, body: { entries: [entry] } }),
                    name,
                  )
                }
              >
                <span dir="auto" className="truncate">
                  {name}
                </span>
                <span className="text-sm text-ink-soft">{t('playlist.works', { count: works })}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <NewPlaylistForm
        action={t('playlist.make')}
        onName={(name) =>
          void put(
            (entry) =>
              services.api.call('makePlaylist', { body: { id: services.newId(), name, entries: [entry] } }),
            name,
          )
        }
      />
      <Link to="/library" search={{ view: 'playlists' }} className="underline underline-offset-4">
        {t('playlist.toAll')}
      </Link>
    </div>
  );
}
