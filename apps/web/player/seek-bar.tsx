import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useApp } from '../state/app.ts';
import { clockText } from './clock-text.ts';

const STEP_SECONDS = 5;

/** Where the track is; follows the hand while it is moved, and jumps when it is let go. */
export function SeekBar() {
  const { t } = useTranslation();
  const { player } = useApp();
  const position = useStore(player.queue.store, (state) => state.position);
  const duration = useStore(player.queue.store, (state) => state.duration);
  const [held, setHeld] = useState<number | undefined>(undefined);
  const shown = held ?? position;
  const letGo = (): void => {
    if (held !== undefined) player.queue.seek(held);
    setHeld(undefined);
  };
  return (
    <div className="flex min-w-0 flex-1 basis-64 items-center gap-2 text-sm tabular-nums text-ink-soft">
      <span aria-hidden>{clockText(shown)}</span>
      <input
        type="range"
        min={0}
        max={Math.max(1, Math.ceil(duration ?? 1))}
        step={STEP_SECONDS}
        value={shown}
        disabled={duration === undefined}
        aria-label={t('player.position')}
        aria-valuetext={t('player.positionOf', { at: clockText(shown), length: clockText(duration ?? 0) })}
        className="min-w-0 flex-1 accent-accent"
        onChange={(event) => setHeld(Number(event.target.value))}
        onPointerUp={letGo}
        onKeyUp={letGo}
        onBlur={letGo}
      />
      <span aria-hidden>{clockText(duration ?? 0)}</span>
    </div>
  );
}
