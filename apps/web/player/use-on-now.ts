import { useStore } from 'zustand';
import { useApp } from '../state/app.ts';
import { onNow, type OnNow } from './on-now.ts';

/** What the bar stands for, as it changes. */
export function useOnNow(): OnNow {
  const { player, soundscape, practice } = useApp();
  return onNow({
    queue: useStore(player.queue.store),
    soundscape: useStore(soundscape.store),
    practice: useStore(practice.store),
  });
}

/** Whether the one thing that is on is this work, and whether it plays. */
export function useIsOn(itemId: string): 'playing' | 'paused' | 'not' {
  const now = useOnNow();
  const id =
    now.kind === 'track'
      ? now.track.work.id
      : now.kind === 'soundscape'
        ? now.state.choice.target?.itemId
        : now.kind === 'practice'
          ? now.state.target?.itemId
          : undefined;
  if (now.kind === 'nothing' || id !== itemId) return 'not';
  return now.isOn ? 'playing' : 'paused';
}
