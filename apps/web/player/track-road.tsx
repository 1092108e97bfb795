import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useApp } from '../state/app.ts';
import { TrackCover } from './track-cover.tsx';

/** The queue as a road of covers: where one is, what was, what comes. */
export function TrackRoad() {
  const { t } = useTranslation();
  const { player } = useApp();
  const { queue } = useStore(player.queue.store);
  const road = useRef<HTMLOListElement>(null);
  useEffect(() => {
    road.current
      ?.querySelector('[aria-current]')
      ?.scrollIntoView({ block: 'nearest', inline: 'center', behavior: 'instant' });
  }, [queue.at]);
  if (queue.tracks.length < 2) return null;
  return (
    <ol
      ref={road}
      aria-label={t('player.queueTitle')}
      className="flex items-end gap-3 overflow-x-auto px-1 py-2"
    >
      {queue.tracks.map((track, index) => (
        <li key={track.key} className="shrink-0">
          <button
            type="button"
            aria-current={index === queue.at ? 'true' : undefined}
            aria-label={t('player.goTo', { title: track.work.title })}
            title={track.work.title}
            className="block rounded-xl opacity-70 transition-opacity hover:opacity-100 aria-[current]:opacity-100 aria-[current]:outline-2 aria-[current]:outline-offset-2 aria-[current]:outline-accent"
            onClick={() => player.queue.jumpTo(track.key)}
          >
            <TrackCover track={track} className="w-16 sm:w-20" />
          </button>
        </li>
      ))}
    </ol>
  );
}
