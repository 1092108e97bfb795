import { Link } from '@tanstack/react-router';
import { Maximize2, Pause, Play, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { IconButton } from '../components/icon-button.tsx';
import { VolumeSlider } from '../components/volume-slider.tsx';
import { nameSoundscape } from '../messages/describe-soundscape.ts';
import type { SoundscapeState } from '../soundscape/soundscape-session.ts';
import { useApp } from '../state/app.ts';
import { TimeLeft } from './time-left.tsx';
import { Waiting } from './waiting.tsx';

interface SoundscapeBarProps {
  readonly state: Exclude<SoundscapeState, { kind: 'silent' }>;
}

/** A soundscape in the bar: its name, its state, and what ends it. In full its name and its light stand above it, large. */
export function SoundscapeBar({ state }: SoundscapeBarProps) {
  const { t } = useTranslation();
  const { player, soundscape, device } = useApp();
  const volume = useStore(device, ({ soundscapeVolume }) => soundscapeVolume);
  const isFull = useStore(player.store, (shown) => shown.isFull);
  const isOn = state.kind === 'playing' || state.kind === 'starting';
  const timer = state.kind === 'playing' ? state.timer : undefined;
  const kind = (
    <span role="status" className="block truncate text-sm text-ink-soft">
      {t(`soundscape.signKind.${state.kind}`)}
    </span>
  );
  return (
    <div
      className={
        isFull
          ? 'mx-auto grid w-full max-w-sm justify-items-center gap-3'
          : 'mx-auto flex w-full max-w-6xl flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 sm:px-6'
      }
    >
      {isFull ? (
        kind
      ) : (
        <Link to="/soundscape" className="flex min-h-12 min-w-0 flex-1 basis-32 items-center gap-3">
          <span aria-hidden className="mood-tile size-12 shrink-0 rounded-lg" />
          <span className="min-w-0">
            <span className="block truncate font-medium">{nameSoundscape(state, t)}</span>
            {kind}
          </span>
        </Link>
      )}
      {timer !== undefined && <TimeLeft endsAt={timer.endsAt} />}
      <Waiting />
      <div role="group" aria-label={t('player.controls')} className="flex items-center">
        <IconButton
          icon={isOn ? Pause : Play}
          label={isOn ? t('player.pause') : t('soundscape.playAgain')}
          onClick={() => player.toggle()}
        />
        <IconButton icon={Square} label={t('soundscape.stopNamed')} onClick={() => soundscape.stop()} />
        {!isFull && (
          <IconButton icon={Maximize2} label={t('player.full')} onClick={() => player.setFull(true)} />
        )}
      </div>
      <VolumeSlider
        label={t('soundscape.volume')}
        volume={volume}
        className={isFull ? 'min-h-11 w-full' : 'w-24 max-sm:hidden'}
        onChange={(chosen) => soundscape.setVolume(chosen)}
      />
    </div>
  );
}
