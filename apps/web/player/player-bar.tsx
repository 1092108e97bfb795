import { ListMusic, Pause, Play, SkipBack, SkipForward, Volume2, VolumeX } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { IconButton } from '../components/icon-button.tsx';
import { VolumeSlider } from '../components/volume-slider.tsx';
import { describeGaveWay } from '../messages/describe-gave-way.ts';
import { useApp } from '../state/app.ts';
import { PlayerProblem } from './player-problem.tsx';
import { current, placeAfter } from './queue.ts';
import { QueuePanel } from './queue-panel.tsx';
import { SeekBar } from './seek-bar.tsx';
import { TrackCover } from './track-cover.tsx';
import { usePlayerKeys } from './use-player-keys.ts';

/** What plays of the person's own music, with the buttons that everybody knows; there while the queue holds something. */
export function PlayerBar() {
  const { t } = useTranslation();
  const { player } = useApp();
  const { queue, kind, muted, volume, troubles, gaveWay, elsewhere } = useStore(player.store);
  const [open, setOpen] = useState(false);
  const region = useRef<HTMLElement>(null);
  usePlayerKeys(region, player);
  const track = current(queue);
  if (track === undefined) return null;
  const sounds = kind === 'playing' || kind === 'loading';
  const isLast = placeAfter(queue, new Set(Object.keys(troubles))) === undefined;
  return (
    <section
      ref={region}
      aria-label={t('player.region')}
      aria-keyshortcuts="K J L N P M"
      className="sticky bottom-16 z-20 border-t border-line bg-paper/95 backdrop-blur-md md:bottom-0"
    >
      <div className="mx-auto grid w-full max-w-6xl gap-1 px-4 py-2 sm:px-6">
        <PlayerProblem />
        <p role="status" className="text-sm text-ink-soft">
          {elsewhere ? t('player.elsewhere') : gaveWay !== undefined && describeGaveWay('music', gaveWay, t)}
        </p>
        {open && <QueuePanel />}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <div className="flex min-w-0 flex-1 basis-52 items-center gap-3">
            <TrackCover key={track.key} track={track} />
            <div className="min-w-0">
              <p className="truncate font-medium">{track.title}</p>
              <p className="truncate text-sm text-ink-soft">{track.artists.join(', ')}</p>
            </div>
          </div>
          <div role="group" aria-label={t('player.controls')} className="flex items-center">
            <IconButton icon={SkipBack} label={t('player.previous')} onClick={() => player.previous()} />
            <IconButton
              icon={sounds ? Pause : Play}
              label={sounds ? t('player.pause') : elsewhere ? t('player.playHere') : t('player.play')}
              onClick={() => player.toggle()}
            />
            <IconButton
              icon={SkipForward}
              label={t('player.next')}
              disabled={isLast}
              onClick={() => player.next()}
            />
          </div>
          <SeekBar />
          <div className="flex items-center">
            <IconButton
              icon={muted ? VolumeX : Volume2}
              label={t('player.mute')}
              pressed={muted}
              onClick={() => player.setMuted(!muted)}
            />
            <VolumeSlider
              label={t('player.volume')}
              volume={muted ? 0 : volume}
              className="hidden w-24 sm:block"
              onChange={(chosen) => player.setVolume(chosen)}
            />
            <IconButton
              icon={ListMusic}
              label={t('player.queue', { count: queue.tracks.length })}
              expanded={open}
              onClick={() => setOpen(!open)}
            />
          </div>
        </div>
        {/* For those who do not see the bar change. */}
        <p role="status" className="sr-only">
          {sounds && t('player.nowPlaying', { title: track.title, artists: track.artists.join(', ') })}
        </p>
      </div>
    </section>
  );
}
