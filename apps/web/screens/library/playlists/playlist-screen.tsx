import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { FileDown, ListMusic, Pencil, Plus, Printer, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, buttonClass } from '../../../components/button.tsx';
import { FailedNote } from '../../../components/failed-note.tsx';
import { LoadingNote } from '../../../components/loading-note.tsx';
import { Page } from '../../../components/page.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { StateNote } from '../../../components/state-note.tsx';
import { PlayAll } from '../../../player/play-all.tsx';
import { AddWorksSheet } from './add-works-sheet.tsx';
import { ExportSheet } from './export-sheet.tsx';
import { NewPlaylistForm } from '../../../playlists/new-playlist-form.tsx';
import { SortableEntries } from './sortable-entries.tsx';
import { useDeletePlaylist } from './use-delete-playlist.ts';
import { usePlaylist } from './use-playlist.ts';

/** One playlist: its works in their order, and everything that can be done with it. */
export function PlaylistScreen() {
  const { t } = useTranslation();
  const { playlistId } = useParams({ from: '/playlists/$playlistId' });
  const navigate = useNavigate();
  const deletePlaylist = useDeletePlaylist();
  const { state, again, rename, move, remove, add } = usePlaylist(playlistId);
  const [open, setOpen] = useState<'nothing' | 'add' | 'rename' | 'export'>('nothing');
  const close = (): void => setOpen('nothing');
  if (state.kind !== 'ready') {
    // 400: what stands in the address is not even the form of an id.
    const isGone = state.kind === 'failed' && [400, 404].includes(state.error.status);
    return (
      <Page title={t('playlist.one')}>
        {state.kind === 'loading' && <LoadingNote />}
        {isGone && (
          <StateNote
            icon={ListMusic}
            title={t('playlist.goneTitle')}
            actions={
              <Link to="/library" search={{ view: 'playlists' }} className={buttonClass('primary')}>
                {t('playlist.toAll')}
              </Link>
            }
          >
            <p>{t('playlist.gone')}</p>
          </StateNote>
        )}
        {state.kind === 'failed' && !isGone && <FailedNote error={state.error} onRetry={again} />}
      </Page>
    );
  }
  const { playlist, items } = state.value;
  const { name, entries } = playlist;
  const byId = new Map(items.map((item) => [item.id, item]));
  const works = entries
    .flatMap(({ itemId }) => (itemId === undefined ? [] : (byId.get(itemId) ?? [])))
    .map((item) => ({ item }));
  const leave = (what: 'gone' | 'back'): void =>
    void (what === 'gone'
      ? navigate({ to: '/library', search: { view: 'playlists' } })
      : navigate({ to: '/playlists/$playlistId', params: { playlistId } }));
  return (
    <Page title={name} intro={t('playlist.works', { count: entries.length })}>
      <div role="group" aria-label={t('playlist.actions')} className="mb-5 flex flex-wrap gap-2 print:hidden">
        <PlayAll playables={works} />
        <Button look="primary" onClick={() => setOpen('add')}>
          <Plus aria-hidden size={17} />
          {t('playlist.addWorks')}
        </Button>
        <Button onClick={() => setOpen('rename')}>
          <Pencil aria-hidden size={17} />
          {t('playlist.rename')}
        </Button>
        <Button onClick={() => setOpen('export')}>
          <FileDown aria-hidden size={17} />
          {t('playlist.export')}
        </Button>
        <Button onClick={() => window.print()}>
          <Printer aria-hidden size={17} />
          {t('playlist.print')}
        </Button>
        <Button onClick={() => void deletePlaylist(playlistId, leave)}>
          <Trash2 aria-hidden size={17} />
          {t('playlist.deleteThis')}
        </Button>
      </div>
      {entries.length === 0 ? (
        <StateNote icon={ListMusic} title={t('playlist.emptyTitle')}>
          <p>{t('playlist.empty')}</p>
        </StateNote>
      ) : (
        <SortableEntries
          entries={entries}
          items={byId}
          among={works}
          onMove={(entryId, before) => void move(entryId, before)}
          onRemove={(entry) => void remove(entry)}
        />
      )}
      <p className="mt-6 print:hidden">
        <Link to="/library" search={{ view: 'playlists' }} className="underline underline-offset-4">
          {t('playlist.toAll')}
        </Link>
      </p>
      <AddWorksSheet open={open === 'add'} onClose={close} onAdd={(entry) => void add([entry])} />
      <ExportSheet playlistId={playlistId} open={open === 'export'} onClose={close} />
      <Sheet title={t('playlist.renameTitle')} open={open === 'rename'} onClose={close}>
        <NewPlaylistForm
          action={t('common.save')}
          initial={name}
          onName={(wanted) => {
            close();
            void rename(wanted);
          }}
        />
      </Sheet>
    </Page>
  );
}
