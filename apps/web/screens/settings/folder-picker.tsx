import { ArrowUp, Check, Folder } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { MOST_FOLDERS_LISTED } from '@emoverse/api-contract';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { FailedNote } from '../../components/failed-note.tsx';
import { describeProblem } from '../../messages/describe-problem.ts';
import { useApp } from '../../state/app.ts';
import { useRemote } from '../../state/use-remote.ts';

const rowClass =
  'flex min-h-11 w-full items-center gap-3 rounded-xl px-3 py-2 text-start hover:bg-sunken disabled:opacity-55';

/** Goes through the folders of the machine that EmoVerse runs on, and takes one. */
export function FolderPicker({ onChosen }: { readonly onChosen: () => void }) {
  const { t } = useTranslation();
  const { services } = useApp();
  const [path, setPath] = useState<string | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const load = useCallback(
    (signal: AbortSignal) =>
      services.api.call('listLibraryFolders', { query: path === undefined ? {} : { path } }, { signal }),
    [services, path],
  );
  const { state, again } = useRemote(load);
  const list = useRef<HTMLUListElement>(null);
  const shown = state.kind === 'ready' ? state.value.path : undefined;
  // Who opened a folder by the keyboard stands in it.
  useEffect(() => {
    if (shown !== undefined) list.current?.querySelector('button')?.focus();
  }, [shown]);
  const open = (next: string | undefined): void => {
    setProblem(undefined);
    setPath(next);
  };
  const choose = async (chosen: string): Promise<void> => {
    setBusy(true);
    try {
      await services.api.call('addMusicFolder', { body: { path: chosen } });
      onChosen();
    } catch (error) {
      setProblem(describeProblem(error, t));
      setBusy(false);
    }
  };
  if (state.kind === 'failed')
    return (
      <div className="grid gap-3">
        <FailedNote error={state.error} onRetry={again} />
        <Button onClick={() => open(undefined)}>{t('library.up')}</Button>
      </div>
    );
  const { folders, parent, isCut } = state.kind === 'ready' ? state.value : { folders: [], isCut: false };
  return (
    <div className="grid gap-4">
      {shown !== undefined && (
        <p className="text-sm wrap-anywhere text-ink-soft">
          <bdi dir="ltr">{shown}</bdi>
        </p>
      )}
      <ul ref={list} className="grid max-h-[50vh] gap-1 overflow-y-auto" aria-busy={state.kind === 'loading'}>
        {shown !== undefined && (
          <li>
            <button type="button" className={rowClass} onClick={() => open(parent)}>
              <ArrowUp aria-hidden size={19} className="shrink-0" />
              {t('library.up')}
            </button>
          </li>
        )}
        {folders.map((folder) => (
          <li key={folder.path}>
            <button type="button" className={rowClass} onClick={() => open(folder.path)}>
              <Folder aria-hidden size={19} className="shrink-0 text-accent" />
              <span className="min-w-0 wrap-anywhere">{folder.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {state.kind === 'ready' && folders.length === 0 && (
        <p className="text-ink-soft">{t('library.noFolders')}</p>
      )}
      {isCut && <p className="text-sm text-ink-soft">{t('library.cut', { count: MOST_FOLDERS_LISTED })}</p>}
      <div role="alert">
        {problem !== undefined && <p className="rounded-xl bg-warn-wash p-4">{problem}</p>}
      </div>
      {shown !== undefined && (
        <Button look="primary" disabled={busy} onClick={() => void choose(shown)}>
          <Check aria-hidden size={18} />
          <span className="wrap-anywhere">{t('library.choose', { name: nameOf(shown) })}</span>
        </Button>
      )}
    </div>
  );
}

/** The last part of a path of either kind; the path where it has none. */
function nameOf(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? path;
}
