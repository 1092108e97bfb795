import { Minimize2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { IconButton } from '../components/icon-button.tsx';
import { VolumeSlider } from '../components/volume-slider.tsx';
import { nameSoundscape } from '../messages/describe-soundscape.ts';
import { useApp } from '../state/app.ts';
import type { OnNow } from './on-now.ts';
import { PlayerProblem } from './player-problem.tsx';
import { PreviewNote } from './preview-note.tsx';
import { SeekBar } from './seek-bar.tsx';
import { SoundscapeBar } from './soundscape-bar.tsx';
import { SpotifyDevices } from './spotify-devices.tsx';
import { TrackButtons } from './track-buttons.tsx';
import { TrackCover } from './track-cover.tsx';
import type { Track } from './track.ts';
import { TrackRoad } from './track-road.tsx';

/** What is on, and nothing else: its cover in the moving light of its mood, its place, and the road that it lies on. */
export function FullPlayer({ now }: { readonly now: Exclude<OnNow, { kind: 'nothing' }> }) {
  const { t } = useTranslation();
  const { player, embeds } = useApp();
  const hasFrame = useStore(embeds.store, ({ frame }) => frame !== undefined);
  const smaller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    smaller.current?.querySelector('button')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <div
      role="dialog"
      aria-modal="true"
      aria-label={t('player.nowPlayingTitle')}
      className={`mx-auto flex w-full max-w-3xl flex-col gap-6 px-5 pt-16 pb-10 ${hasFrame ? '' : 'min-h-dvh'}`}
    >
      <div ref={smaller} className="fixed end-3 top-3 z-10">
        <IconButton icon={Minimize2} label={t('player.closeFull')} onClick={() => player.setFull(false)} />
      </div>
      {now.kind === 'track' && <FullTrack track={now.track} hasFrame={hasFrame} />}
      {now.kind === 'soundscape' && (
        <div className="grid flex-1 content-center gap-6 text-center">
          <span aria-hidden className="orb-still mx-auto" />
          <h2 className="font-display text-3xl sm:text-5xl">{nameSoundscape(now.state, t)}</h2>
          <SoundscapeBar state={now.state} />
        </div>
      )}
    </div>
  );
}

function FullTrack({ track, hasFrame }: { readonly track: Track; readonly hasFrame: boolean }) {
  const { t } = useTranslation();
  const { player } = useApp();
  const { muted, volume } = useStore(player.queue.store);
  const { work, sound } = track;
  return (
    <div className="grid flex-1 content-center gap-6">
      {!hasFrame && (
        <TrackCover
          key={track.key}
          track={track}
          className="mx-auto w-full max-w-[min(24rem,50dvh)] rounded-3xl shadow-2xl"
        />
      )}
      <div className="text-center">
        <h2 className="font-display text-3xl text-balance sm:text-4xl">{work.title}</h2>
        <p className="mt-1 text-lg text-ink-soft">{work.creators.join(', ')}</p>
      </div>
      <PlayerProblem />
      <PreviewNote />
      <SeekBar />
      <div className="flex flex-wrap items-center justify-center gap-6">
        <TrackButtons />
        {(sound.kind !== 'embed' || sound.embed.service !== 'spotify') && (
          <VolumeSlider
            label={t('player.volume')}
            volume={muted ? 0 : volume}
            className="min-h-11 w-full max-w-sm"
            onChange={(chosen) => player.queue.setVolume(chosen)}
          />
        )}
      </div>
      {sound.kind === 'spotify' && <SpotifyDevices />}
      <TrackRoad />
    </div>
  );
}
