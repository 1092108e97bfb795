import { useEffect, type RefObject } from 'react';
import type { Player } from './player.ts';

const STEP_SECONDS = 10;

/** Keys of the player while something in it has the focus: elsewhere a letter belongs to the page or to a reader. */
export function usePlayerKeys(region: RefObject<HTMLElement | null>, player: Player): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (!(event.target instanceof Node) || region.current?.contains(event.target) !== true) return;
      const { position, muted } = player.store.getState();
      const action = {
        k: () => player.toggle(),
        j: () => player.seek(position - STEP_SECONDS),
        l: () => player.seek(position + STEP_SECONDS),
        n: () => player.next(),
        p: () => player.previous(),
        m: () => player.setMuted(!muted),
      }[event.key.toLowerCase()];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [region, player]);
}
