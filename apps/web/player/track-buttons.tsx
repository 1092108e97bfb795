import { Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { IconButton } from '../components/icon-button.tsx';
import { useApp } from '../state/app.ts';
import { placeAfter } from './queue.ts';

/** Back, play or pause, next. */
export function TrackButtons() {
  const { t } = useTranslation();
  const { player } = useApp();
  const { queue, kind, troubles, elsewhere } = useStore(player.queue.store);
  const sounds = kind === 'playing' || kind === 'loading';
  const isLast = placeAfter(queue, new Set(Object.keys(troubles))) === undefined;
  return (
    <div role="group" aria-label={t('player.controls')} className="flex items-center">
      <IconButton icon={SkipBack} label={t('player.previous')} onClick={() => player.queue.previous()} />
      <IconButton
        icon={sounds ? Pause : Play}
        label={sounds ? t('player.pause') : elsewhere ? t('player.playHere') : t('player.play')}
        onClick={() => player.queue.toggle()}
      />
      <IconButton
        icon={SkipForward}
        label={t('player.next')}
        disabled={isLast}
        onClick={() => player.queue.next()}
      />
    </div>
  );
}
