import type { OneSound } from './one-sound.ts';

/** Lets a sound element of a page take turns with music, soundscapes and Spotify, here and in other tabs. */
export function takeTurnsWithElement(
  oneSound: Pick<OneSound, 'join'>,
  element: Pick<HTMLMediaElement, 'paused' | 'pause' | 'addEventListener' | 'removeEventListener'>,
): () => void {
  let isHeard = false;
  const listeners = new Set<() => void>();
  const tell = (heard: boolean) => (): void => {
    isHeard = heard;
    for (const listener of listeners) listener();
  };
  const events = [
    ['playing', tell(true)],
    ['pause', tell(false)],
    ['ended', tell(false)],
  ] as const;
  for (const [name, listener] of events) element.addEventListener(name, listener);
  const leave = oneSound.join({
    name: 'preview',
    isHeard: () => isHeard,
    isWanted: () => !element.paused,
    giveWay: () => element.pause(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  return () => {
    for (const [name, listener] of events) element.removeEventListener(name, listener);
    leave();
  };
}
