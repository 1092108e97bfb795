import { ListMusic, Maximize2, Volume2, VolumeX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { IconButton } from '../components/icon-button.tsx';
import { VolumeSlider } from '../components/volume-slider.tsx';
import { describeGaveWay } from '../messages/describe-gave-way.ts';
import { useApp } from '../state/app.ts';
import { PlayerProblem } from './player-problem.tsx';
import { PreviewNote } from './preview-note.tsx';
import { QueuePanel } from './queue-panel.tsx';
import { SeekBar } from './seek-bar.tsx';
import { TrackButtons } from './track-buttons.tsx';
import { TrackCover } from './track-cover.tsx';
import type { Track } from './track.ts';

/** A track of the queue in the bar, with the buttons that everybody knows. */
export function TrackBar({ track }: { readonly track: Track }) {
  const { t } = useTranslation();
  const { player } = useApp();
  const q = player.queue;
  const { queue, kind, muted, volume, gaveWay, elsewhere } = useStore(q.store);
  const [open, setOpen] = useState(false);
  const { work, sound } = track;
  const sounds = kind === 'playing' || kind === 'loading';
  // Spotify's small player takes no volume.
  const hasVolume = sound.kind !== 'embed' || sound.embed.service !== 'spotify';
  const what = sound.kind === 'own' ? 'music' : sound.kind === 'spotify' ? 'spotify' : 'queue';
  return (
    <div className="mx-auto grid w-full max-w-6xl gap-1 px-4 py-2 sm:px-6">
      <PlayerProblem />
      <p role="status" className="text-sm text-ink-soft empty:hidden">
        {elsewhere ? t('player.elsewhere') : gaveWay !== undefined && describeGaveWay(what, gaveWay, t)}
      </p>
      <PreviewNote />
      {open && <QueuePanel />}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <button
          type="button"
          className="flex min-h-12 min-w-0 flex-1 basis-44 items-center gap-3 rounded-lg text-start"
          onClick={() => player.setFull(true)}
        >
          <TrackCover key={track.key} track={track} />
          <span className="min-w-0">
            <span dir="auto" className="block truncate font-medium">
              {work.title}
            </span>
            <span dir="auto" className="block truncate text-sm text-ink-soft">
              {work.creators.join(', ')}
            </span>
            <span className="sr-only">{t('player.openFull')}</span>
          </span>
        </button>
        <TrackButtons />
        <SeekBar />
        <div className="flex items-center max-sm:hidden">
          {hasVolume && (
            <>
              <IconButton
                icon={muted ? VolumeX : Volume2}
                label={t('player.mute')}
                pressed={muted}
                onClick={() => q.setMuted(!muted)}
              />
              <VolumeSlider
                label={t('player.volume')}
                volume={muted ? 0 : volume}
                className="w-24"
                onChange={(chosen) => q.setVolume(chosen)}
              />
            </>
          )}
          <IconButton
            icon={ListMusic}
            label={t('player.queue', { count: queue.tracks.length })}
            expanded={open}
            onClick={() => setOpen(!open)}
          />
          <IconButton icon={Maximize2} label={t('player.full')} onClick={() => player.setFull(true)} />
        </div>
      </div>
      {/* For those who do not see the bar change. */}
      <p role="status" className="sr-only">
        {sounds && t('player.nowPlaying', { title: work.title, artists: work.creators.join(', ') })}
      </p>
    </div>
  );
}
