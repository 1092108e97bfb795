import type { PlaylistCopyAnswer } from '@emoverse/api-contract';
import type { CopyPlace, CopySource } from '@emoverse/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { describeProblem } from '../messages/describe-problem.ts';
import { formatDateTime } from '../messages/format.ts';
import { useApp } from '../state/app.ts';
import { CopySchedule } from './copy-schedule.tsx';

interface CopyRowProps {
  /** Absent where the place is not connected any more: then it can only be taken back. */
  readonly place: CopyPlace | undefined;
  readonly placeName: string;
  readonly copy: PlaylistCopyAnswer | undefined;
  /** What is sent; made first where it is not kept yet. */
  readonly source: () => Promise<CopySource>;
  /** What songs of the evening are called there. */
  readonly name?: string;
  readonly onChanged: () => void;
}

/** One list in one place: send it, see how that went, say when it is sent anew, take it back. */
export function CopyRow({ place, placeName, copy, source, name, onChanged }: CopyRowProps) {
  const { t, i18n } = useTranslation();
  const { services, toasts } = useApp();
  const [busy, setBusy] = useState(false);
  const act = async (work: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      toasts.show(describeProblem(error, t), { tone: 'problem' });
    }
    setBusy(false);
    onChanged();
  };
  const send = () =>
    act(async () => {
      if (place === undefined) return;
      const body = {
        id: services.newId(),
        source: await source(),
        place,
        ...(name !== undefined && { name }),
      };
      await services.api.call('copyPlaylist', { body });
    });
  const takeBack = (id: string) =>
    act(async () => {
      await services.api.call('takeBackPlaylistCopy', { params: { id } });
      toasts.show(t('copy.takenBack', { place: placeName }));
    });
  const at = (moment: number): string => formatDateTime(moment, i18n.language);
  return (
    <div role="group" aria-label={placeName} className="grid gap-3 rounded-xl border border-line p-4">
      <div role="status" className="text-[0.95rem]">
        <p className="font-medium break-all">{placeName}</p>
        {copy?.written !== undefined && (
          <p className="text-sm text-ink-soft">
            {t('copy.songs', { count: copy.written.songs })}{' '}
            {copy.written.missing > 0 && t('copy.missing', { count: copy.written.missing })}{' '}
            {t('copy.sent', { date: at(copy.written.at) })}{' '}
            {copy.nextAt !== undefined && t('copy.next', { date: at(copy.nextAt) })}
          </p>
        )}
        {copy?.problem !== undefined && (
          <p className="mt-2 rounded-xl bg-warn-wash p-3">
            {t('copy.failed', { date: at(copy.problem.at), message: describeProblem(copy.problem, t) })}
          </p>
        )}
      </div>
      {copy !== undefined && place !== undefined && <CopySchedule copy={copy} onChanged={onChanged} />}
      <div className="flex flex-wrap gap-3">
        {place !== undefined && (
          <Button size="small" disabled={busy} onClick={() => void send()}>
            {busy ? t('common.loading') : copy === undefined ? t('copy.send') : t('copy.sendAgain')}
          </Button>
        )}
        {copy !== undefined && (
          <Button size="small" look="danger" disabled={busy} onClick={() => void takeBack(copy.id)}>
            {t('copy.takeBack')}
          </Button>
        )}
        {copy?.page !== undefined && (
          <a
            href={copy.page}
            target="_blank"
            rel="noreferrer noopener"
            className="self-center underline underline-offset-4"
          >
            {t('spotify.openThere')}
          </a>
        )}
      </div>
    </div>
  );
}
