import { useEffect, type RefObject } from 'react';
import type { Player } from './player.ts';

const STEP_SECONDS = 10;

/** Keys of the player while something in it has the focus: elsewhere a letter belongs to the page or to a reader. Escape makes it small. */
export function usePlayerKeys(region: RefObject<HTMLElement | null>, player: Player): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape' && player.store.getState().isFull) {
        event.preventDefault();
        return player.setFull(false);
      }
      if (!(event.target instanceof Node) || region.current?.contains(event.target) !== true) return;
      const { queue } = player;
      const { position, muted } = queue.store.getState();
      const action = {
        k: () => player.toggle(),
        j: () => queue.seek(position - STEP_SECONDS),
        l: () => queue.seek(position + STEP_SECONDS),
        n: () => queue.next(),
        p: () => queue.previous(),
        m: () => queue.setMuted(!muted),
      }[event.key.toLowerCase()];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [region, player]);
}
