import type { KeyValueStore } from './services.ts';

const OURS = 'emoverse.';

/** Removes everything of this app from a store, but for keys that begin with `except`; what belongs to others stays. */
export function forgetAll(store: KeyValueStore, except?: string): void {
  try {
    const keys = Array.from({ length: store.length }, (_, index) => store.key(index));
    for (const key of keys)
      if (key?.startsWith(OURS) === true && (except === undefined || !key.startsWith(except)))
        store.removeItem(key);
  } catch {
    // A closed store holds nothing of ours.
  }
}
