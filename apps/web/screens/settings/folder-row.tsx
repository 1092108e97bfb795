import type { MusicFolder } from '@emoverse/api-contract';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { describeProblem } from '../../messages/describe-problem.ts';
import { formatMinutes, formatNumber } from '../../messages/format.ts';
import { useApp } from '../../state/app.ts';
import { UnheardFiles } from './unheard-files.tsx';
import { useRowChange } from './use-row-change.ts';

interface FolderRowProps {
  readonly folder: MusicFolder;
  readonly onChanged: () => void;
}

type Scan = NonNullable<MusicFolder['scan']>;

/** One chosen folder: how far it is read, what could not be heard, and the ways on. */
export function FolderRow({ folder, onChanged }: FolderRowProps) {
  const { t } = useTranslation();
  const { services } = useApp();
  const { busy, change } = useRowChange(onChanged);
  const { id, name, path, tracks, unheard, scan } = folder;
  const params = { id };
  const read = (): void => void change(() => services.api.call('readMusicFolder', { params }));
  const isGoing = scan?.state === 'running' || scan?.state === 'waiting';
  const isHalf = scan?.state === 'paused' || scan?.state === 'cut-off';
  const isOver = !isGoing && !isHalf;
  return (
    <div role="group" aria-label={name} className="grid gap-3 rounded-xl border border-line p-4">
      <div>
        <p className="flex flex-wrap justify-between gap-x-4">
          <span className="font-medium wrap-anywhere">{name}</span>
          <span className="text-ink-soft">{t('library.tracks', { count: tracks })}</span>
        </p>
        <p className="text-sm wrap-anywhere text-ink-soft">
          <bdi dir="ltr">{path}</bdi>
        </p>
      </div>
      {scan !== undefined && <ScanNote name={name} scan={scan} />}
      <div className="flex flex-wrap gap-3">
        {isGoing && (
          <Button
            disabled={busy}
            onClick={() => void change(() => services.api.call('pauseMusicFolder', { params }))}
          >
            {t('library.pause')}
          </Button>
        )}
        {isHalf && (
          <Button look="primary" disabled={busy} onClick={read}>
            {t('library.goOn')}
          </Button>
        )}
        {!isOver && (
          <Button
            look="quiet"
            disabled={busy}
            onClick={() => void change(() => services.api.call('cancelMusicFolder', { params }))}
          >
            {t('library.stop')}
          </Button>
        )}
        {isOver && (
          <Button disabled={busy} onClick={read}>
            {t('library.again')}
          </Button>
        )}
        <Button
          disabled={busy}
          onClick={() =>
            void change(
              () => services.api.call('removeMusicFolder', { params }),
              t('library.removed', { name }),
            )
          }
        >
          {t('library.remove')}
        </Button>
      </div>
      {isOver && unheard + (scan?.passedOver.length ?? 0) > 0 && <UnheardFiles folder={folder} />}
    </div>
  );
}

/** How far a folder is read, or how that ended. */
function ScanNote({ name, scan }: { readonly name: string; readonly scan: Scan }) {
  const { t, i18n } = useTranslation();
  const { state, found, done, isReading, secondsLeft, problem } = scan;
  const number = (value: number): string => formatNumber(value, i18n.language);
  if (problem !== undefined)
    return (
      <p role="status" className="rounded-xl bg-warn-wash p-4">
        {describeProblem({ code: problem, message: problem }, t)}
      </p>
    );
  if (state === 'done' || state === 'cancelled')
    return (
      <p role="status" className="text-[0.95rem] empty:hidden">
        {state === 'cancelled' ? t('library.cancelled') : found === 0 ? t('library.nothing') : null}
      </p>
    );
  const words = {
    waiting: t('library.waiting'),
    running:
      secondsLeft === undefined
        ? undefined
        : t('library.left', { time: formatMinutes(secondsLeft / 60, i18n.language) }),
    paused: t('library.paused'),
    'cut-off': t('library.paused'),
    failed: undefined,
  }[state];
  return (
    <div className="grid gap-1.5 text-sm">
      <progress
        className="h-2 w-full accent-accent"
        aria-label={t('library.progress', { name })}
        {...(isReading || state !== 'running' ? { max: Math.max(1, found), value: done } : {})}
      />
      <p className="flex flex-wrap justify-between gap-x-4">
        <span>
          {isReading
            ? t('library.reading', { done: number(done), found: number(found) })
            : t('library.looking', { found: number(found) })}
        </span>
        <span role="status">{words}</span>
      </p>
    </div>
  );
}
