import { Link, useNavigate } from '@tanstack/react-router';
import { ListMusic, Trash2 } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { FailedNote } from '../../components/failed-note.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { Page } from '../../components/page.tsx';
import { StateNote } from '../../components/state-note.tsx';
import { formatDateTime } from '../../messages/format.ts';
import { useApp } from '../../state/app.ts';
import { asApiError } from '../../state/profile-state.ts';
import { useRemote } from '../../state/use-remote.ts';
import { useLive } from '../../state/use-live.ts';
import { ImportPlaylist } from './import-playlist.tsx';
import { NewPlaylistForm } from './new-playlist-form.tsx';
import { useDeletePlaylist } from './use-delete-playlist.ts';

/** All playlists: make one, take a file, delete one. */
export function PlaylistsScreen() {
  const { t, i18n } = useTranslation();
  const { services, toasts } = useApp();
  const navigate = useNavigate();
  const deletePlaylist = useDeletePlaylist();
  const load = useCallback(
    async (signal: AbortSignal) => (await services.api.call('listPlaylists', {}, { signal })).playlists,
    [services],
  );
  const { state, set, again, refresh } = useRemote(load);
  useLive('playlists', refresh);
  const playlists = state.kind === 'ready' ? state.value : [];
  const make = async (name: string): Promise<void> => {
    try {
      const { playlist } = await services.api.call('makePlaylist', { body: { id: services.newId(), name } });
      await navigate({ to: '/playlists/$playlistId', params: { playlistId: playlist.id } });
    } catch (error) {
      toasts.show(t('failed.text', { message: asApiError(error).message }), { tone: 'problem' });
    }
  };
  return (
    <Page
      title={t('playlist.title')}
      intro={t('playlist.intro')}
      aside={<ImportPlaylist onImported={again} />}
    >
      <section aria-label={t('playlist.new')} className="card mb-6 p-4 sm:p-5">
        <NewPlaylistForm action={t('playlist.make')} onName={(name) => void make(name)} />
      </section>
      {state.kind === 'loading' && <LoadingNote onRetry={again} />}
      {state.kind === 'failed' && <FailedNote error={state.error} onRetry={again} />}
      {state.kind === 'ready' && playlists.length === 0 && (
        <StateNote icon={ListMusic} title={t('playlist.noneTitle')}>
          <p>{t('playlist.none')}</p>
        </StateNote>
      )}
      <ul className="grid gap-3">
        {playlists.map(({ id, name, origin, works, changedAt }) => (
          <li key={id} className="card flex items-center gap-4 p-4">
            <ListMusic aria-hidden size={22} className="shrink-0 text-ink-soft" />
            <div className="min-w-0 flex-1">
              <Link
                to="/playlists/$playlistId"
                params={{ playlistId: id }}
                className="text-lg font-medium wrap-anywhere underline-offset-4 hover:underline"
              >
                {name}
              </Link>
              <p className="text-sm text-ink-soft">
                {[
                  t('playlist.works', { count: works }),
                  t(`playlist.origin.${origin}`),
                  formatDateTime(changedAt, i18n.language),
                ].join(' · ')}
              </p>
            </div>
            <IconButton
              icon={Trash2}
              label={t('playlist.delete', { name })}
              onClick={() =>
                void deletePlaylist(id, (what) => {
                  if (what === 'gone') set(playlists.filter((other) => other.id !== id));
                  else again();
                })
              }
            />
          </li>
        ))}
      </ul>
    </Page>
  );
}
