import { FolderPlus } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { FailedNote } from '../../components/failed-note.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useApp } from '../../state/app.ts';
import { useIsChild } from '../../state/use-is-child.ts';
import { useRemote } from '../../state/use-remote.ts';
import { FolderPicker } from './folder-picker.tsx';
import { FolderRow } from './folder-row.tsx';
import { NamedFolders } from './named-folders.tsx';
import { NOT_THEIRS } from './not-theirs.ts';
import { OwnMoods } from './own-moods.tsx';
import { SettingsSection } from './settings-section.tsx';

/** So often is looked how far a folder is read. */
const LOOK_MS = 1_000;

/** The folders with the person's own music: choose one, see how far it is read, hear what is in it. */
export function LibrarySettings() {
  const { t } = useTranslation();
  const { services } = useApp();
  const isChild = useIsChild();
  const load = useCallback(
    (signal: AbortSignal) => services.api.call('listMusicFolders', {}, { signal }),
    [services],
  );
  const { state, again, refresh } = useRemote(load);
  const [choosing, setChoosing] = useState(false);
  const { folders, moods } = state.kind === 'ready' ? state.value : { folders: [], moods: [] };
  const isReading = folders.some(({ scan }) => scan?.state === 'waiting' || scan?.state === 'running');
  // The catalogue takes up what was read a moment later.
  const isTakenUp = moods.length > 0 || folders.every(({ tracks }) => tracks === 0);
  useEffect(
    () => (isReading || !isTakenUp ? services.schedule(refresh, LOOK_MS) : undefined),
    // Each answer is a new value: one look follows the other.
    [isReading, isTakenUp, services, refresh, state],
  );
  if (isChild || (state.kind === 'failed' && NOT_THEIRS.has(state.error.code)))
    return <NamedFolders why={isChild || state.kind !== 'failed' ? undefined : state.error} />;
  return (
    <SettingsSection id="own-music" title={t('library.title')} hint={t('library.hint')}>
      {state.kind === 'failed' && <FailedNote error={state.error} onRetry={again} />}
      {state.kind === 'ready' && folders.length === 0 && <p>{t('library.none')}</p>}
      {folders.length > 0 && (
        <ul aria-label={t('library.list')} className="grid gap-3">
          {folders.map((folder) => (
            <li key={folder.id}>
              <FolderRow folder={folder} onChanged={refresh} />
            </li>
          ))}
        </ul>
      )}
      {state.kind === 'ready' && (
        <div>
          <Button onClick={() => setChoosing(true)}>
            <FolderPlus aria-hidden size={18} />
            {t('library.add')}
          </Button>
        </div>
      )}
      <OwnMoods moods={moods} />
      <Sheet title={t('library.where')} open={choosing} onClose={() => setChoosing(false)}>
        <FolderPicker
          onChosen={() => {
            setChoosing(false);
            refresh();
          }}
        />
      </Sheet>
    </SettingsSection>
  );
}
