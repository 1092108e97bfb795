import { useNavigate } from '@tanstack/react-router';
import { ListMusic } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { FailedNote } from '../../../components/failed-note.tsx';
import { LoadingNote } from '../../../components/loading-note.tsx';
import { StateNote } from '../../../components/state-note.tsx';
import { useApp } from '../../../state/app.ts';
import { useAttempt } from '../../../state/use-attempt.ts';
import { useRemote } from '../../../state/use-remote.ts';
import { useChanges } from '../../../state/use-changes.ts';
import { ImportPlaylist } from './import-playlist.tsx';
import { NewPlaylistForm } from '../../../playlists/new-playlist-form.tsx';
import { PlaylistsElsewhere } from './playlists-elsewhere.tsx';
import { PlaylistCard } from './playlist-card.tsx';
import { useDeletePlaylist } from './use-delete-playlist.ts';

/** The works of a playlist are asked for when it is shown: so many at once. */
const PAGE = 24;

/** All playlists: make one, take a file, delete one. */
export function PlaylistShelf() {
  const { t } = useTranslation();
  const attempt = useAttempt();
  const { services } = useApp();
  const navigate = useNavigate();
  const deletePlaylist = useDeletePlaylist();
  const [shown, setShown] = useState(PAGE);
  const load = useCallback(
    async (signal: AbortSignal) => (await services.api.call('listPlaylists', {}, { signal })).playlists,
    [services],
  );
  const { state, set, again, refresh } = useRemote(load);
  useChanges('playlists', refresh);
  const playlists = state.kind === 'ready' ? state.value : [];
  const make = (name: string): Promise<void> =>
    attempt(async () => {
      const { playlist } = await services.api.call('makePlaylist', { body: { id: services.newId(), name } });
      await navigate({ to: '/playlists/$playlistId', params: { playlistId: playlist.id } });
    });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-7">
      {state.kind === 'loading' && <LoadingNote onRetry={again} />}
      {state.kind === 'failed' && <FailedNote error={state.error} onRetry={again} />}
      {state.kind === 'ready' && playlists.length === 0 && (
        <StateNote icon={ListMusic} title={t('playlist.noneTitle')}>
          <p>{t('playlist.none')}</p>
        </StateNote>
      )}
      {playlists.length > 0 && (
        <ul
          aria-label={t('playlist.title')}
          className="grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-3 lg:grid-cols-5"
        >
          {playlists.slice(0, shown).map((playlist) => (
            <li key={playlist.id} className="min-w-0">
              <PlaylistCard
                playlist={playlist}
                onDelete={() =>
                  void deletePlaylist(playlist.id, (what) => {
                    if (what === 'gone') set(playlists.filter((other) => other.id !== playlist.id));
                    else again();
                  })
                }
              />
            </li>
          ))}
        </ul>
      )}
      {playlists.length > shown && (
        <div className="flex justify-center">
          <Button onClick={() => setShown(shown + PAGE)}>{t('playlist.showMore')}</Button>
        </div>
      )}
      <section aria-label={t('playlist.new')} className="flex flex-wrap items-end gap-x-6 gap-y-4">
        <div className="min-w-0 flex-1 basis-72">
          <NewPlaylistForm action={t('playlist.make')} onName={(name) => void make(name)} />
        </div>
        <ImportPlaylist onImported={again} />
      </section>
      <PlaylistsElsewhere />
    </div>
  );
}
