import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../components/button.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { useApp } from '../state/app.ts';

/** The tracks in their order: go to one, move it, take it out. */
export function QueuePanel() {
  const { t } = useTranslation();
  const { player } = useApp();
  const { queue, troubles } = useStore(player.queue.store);
  return (
    <div className="grid gap-2 border-b border-line pb-2">
      <div className="flex items-center justify-between gap-4">
        <h2 className="text-lg">{t('player.queueTitle')}</h2>
        <Button size="small" look="quiet" onClick={() => player.queue.clear()}>
          {t('player.clear')}
        </Button>
      </div>
      <ol className="max-h-[40vh] overflow-y-auto" aria-label={t('player.queueTitle')}>
        {queue.tracks.map((track, index) => {
          const trouble = troubles[track.key];
          return (
            <li key={track.key} className="flex items-center gap-1 border-t border-line">
              <button
                type="button"
                dir="auto"
                aria-current={index === queue.at ? 'true' : undefined}
                className="min-h-11 min-w-0 flex-1 truncate rounded-lg px-2 hover:bg-sunken aria-[current]:font-semibold aria-[current]:text-accent"
                onClick={() => player.queue.jumpTo(track.key)}
              >
                {track.work.title} <span className="text-ink-soft">{track.work.creators.join(', ')}</span>
                {trouble !== undefined && (
                  <span className="ml-2 text-sm text-danger">{t(`player.leftOut.${trouble}`)}</span>
                )}
              </button>
              <IconButton
                icon={ChevronUp}
                label={t('player.up', { title: track.work.title })}
                disabled={index === 0}
                onClick={() => player.queue.move(track.key, -1)}
              />
              <IconButton
                icon={ChevronDown}
                label={t('player.down', { title: track.work.title })}
                disabled={index === queue.tracks.length - 1}
                onClick={() => player.queue.move(track.key, 1)}
              />
              <IconButton
                icon={X}
                label={t('player.remove', { title: track.work.title })}
                onClick={() => player.queue.remove(track.key)}
              />
            </li>
          );
        })}
      </ol>
    </div>
  );
}
