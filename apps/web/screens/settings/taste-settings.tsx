import { FileUp } from 'lucide-react';
import { useCallback, useEffect, useId, useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { FailedNote } from '../../components/failed-note.tsx';
import { FileButton } from '../../components/file-button.tsx';
import { describeProblem } from '../../messages/describe-problem.ts';
import { useApp } from '../../state/app.ts';
import { timeSlices } from '../../state/time-slices.ts';
import { useRemote } from '../../state/use-remote.ts';
import { BroughtNote } from './brought-note.tsx';
import { bringTaste, type BroughtTaste } from './bring-taste.ts';
import { TasteImportRow } from './taste-import-row.tsx';

type Bringing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string; readonly share: number }
  | { readonly kind: 'done'; readonly brought: BroughtTaste }
  | { readonly kind: 'failed'; readonly message: string };

/** What somebody liked elsewhere: a file of another service in, what came of it, and each import back out. */
export function TasteSettings() {
  const { t } = useTranslation();
  const { services, lists } = useApp();
  const [state, setState] = useState<Bringing>({ kind: 'idle' });
  const stopping = useRef<AbortController | undefined>(undefined);
  const fileId = useId();
  const load = useCallback(
    (signal: AbortSignal) => services.api.call('listTasteImports', {}, { signal }),
    [services],
  );
  const { state: listed, again, refresh } = useRemote(load);
  const imports = listed.kind === 'ready' ? listed.value.imports : [];
  useEffect(() => () => stopping.current?.abort(), []);

  const take = async (file: File): Promise<void> => {
    const stop = new AbortController();
    const nextSlice = timeSlices(services);
    stopping.current = stop;
    setState({ kind: 'reading', name: file.name, share: 0 });
    try {
      const brought = await bringTaste(file, {
        ...{ api: services.api, newId: services.newId, now: services.now(), signal: stop.signal },
        onProgress: (share) => {
          setState({ kind: 'reading', name: file.name, share });
          return nextSlice();
        },
      });
      setState({ kind: 'done', brought });
      lists.clear();
      refresh();
    } catch (error) {
      setState(
        stop.signal.aborted ? { kind: 'idle' } : { kind: 'failed', message: describeProblem(error, t) },
      );
    }
  };
  const isReading = state.kind === 'reading';
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const file = event.dataTransfer.files.item(0);
    if (file !== null && !isReading) void take(file);
  };
  return (
    <>
      <div
        className="card grid justify-items-start gap-3 border-dashed border-line-strong p-5 sm:p-6"
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      >
        {state.kind === 'reading' ? (
          <>
            <label htmlFor={fileId} className="wrap-anywhere">
              {t('elsewhere.reading', { name: state.name })}
            </label>
            <progress id={fileId} className="h-2 w-full accent-accent" value={state.share} />
            <Button onClick={() => stopping.current?.abort()}>{t('common.cancel')}</Button>
          </>
        ) : (
          <>
            <FileButton
              icon={FileUp}
              look="primary"
              label={t('elsewhere.choose')}
              accept=".zip,.csv,.tsv,.json,.jsonl,.ndjson,.txt"
              onFiles={([file]) => void take(file)}
            />
            <p className="text-sm text-ink-soft">{t('elsewhere.private')}</p>
          </>
        )}
        <div role="status">
          {state.kind === 'failed' && <p className="text-danger">{state.message}</p>}
          {state.kind === 'done' && <BroughtNote brought={state.brought} />}
        </div>
      </div>
      {listed.kind === 'failed' && <FailedNote error={listed.error} onRetry={again} />}
      {imports.length > 0 && (
        <ul className="card divide-y divide-line px-5 py-1 sm:px-6">
          {imports.map((one) => (
            <TasteImportRow
              key={one.id}
              imported={one}
              onUndone={() => {
                setState({ kind: 'idle' });
                lists.clear();
                refresh();
              }}
            />
          ))}
        </ul>
      )}
    </>
  );
}
