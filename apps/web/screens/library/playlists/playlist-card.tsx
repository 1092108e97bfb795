import type { PlaylistSummary } from '@emoverse/api-contract';
import { Link } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../components/icon-button.tsx';
import { formatMinutes } from '../../../messages/format.ts';
import { useApp } from '../../../state/app.ts';
import { useRemote } from '../../../state/use-remote.ts';
import { CoverMosaic } from './cover-mosaic.tsx';

interface PlaylistCardProps {
  readonly playlist: PlaylistSummary;
  readonly onDelete: () => void;
}

/** A playlist among others: four of its covers, its name, how many works, how long. */
export function PlaylistCard({ playlist, onDelete }: PlaylistCardProps) {
  const { t, i18n } = useTranslation();
  const { services } = useApp();
  const { id, name, works, changedAt } = playlist;
  const load = useCallback(
    async (signal: AbortSignal) => ({
      ...(await services.api.call('getPlaylist', { params: { id } }, { signal })),
      changedAt,
    }),
    // Its works may be others when it was changed.
    [services, id, changedAt],
  );
  const { state } = useRemote(load);
  const { items, playlist: whole } =
    state.kind === 'ready' ? state.value : { items: [], playlist: undefined };
  const minutes = (whole?.entries ?? []).reduce((sum, { durationMs = 0 }) => sum + durationMs / 60_000, 0);
  return (
    <article className="min-w-0">
      <Link to="/playlists/$playlistId" params={{ playlistId: id }} className="group grid gap-3 rounded-2xl">
        <CoverMosaic items={items} />
        <span className="font-medium wrap-anywhere group-hover:underline">{name}</span>
      </Link>
      <div className="flex items-center justify-between gap-2">
        <p className="text-sm text-ink-soft">
          {[
            t('playlist.works', { count: works }),
            ...(minutes >= 1 ? [formatMinutes(minutes, i18n.language)] : []),
          ].join(' · ')}
        </p>
        <IconButton icon={Trash2} label={t('playlist.delete', { name })} onClick={onDelete} />
      </div>
    </article>
  );
}
