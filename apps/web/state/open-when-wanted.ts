import type { AppOpener } from './app-opener.ts';
import type { KeyValueStore } from './services.ts';

/** The first sign that somebody is about to do something. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;

interface Wanted {
  readonly page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
  readonly kept: readonly Pick<KeyValueStore, 'key' | 'length'>[];
}

/**
 * Opens the app at once for who has been here before (something may wait to be sent, played or gone on with), and for
 * others with their first movement: by the time a finger has chosen, it is there.
 */
export function openWhenWanted(opener: Pick<AppOpener, 'open'>, { page, kept }: Wanted): void {
  const open = (): void => {
    for (const sign of SIGNS) page.removeEventListener(sign, open);
    // Who asks for it next is told why it did not come.
    opener.open().catch(() => undefined);
  };
  if (kept.some(holdsSomething)) open();
  else for (const sign of SIGNS) page.addEventListener(sign, open, { passive: true });
}

function holdsSomething(store: Pick<KeyValueStore, 'key' | 'length'>): boolean {
  for (let index = 0; index < store.length; index++)
    if (store.key(index)?.startsWith('emoverse.') === true) return true;
  return false;
}
