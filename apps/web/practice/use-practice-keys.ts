import { useEffect } from 'react';

export interface PracticeKeys {
  toggle(): void;
  next(): void;
  back(): void;
}

/** The letters of the player (K, N, P) while a practice fills the screen; Escape is the dialog's own. */
export function usePracticeKeys({ toggle, next, back }: PracticeKeys): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const action = { k: toggle, n: next, p: back }[event.key.toLowerCase()];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
}
