import type { KeyValueStore } from './services.ts';

const OURS = 'emoverse.';

/** Removes everything of this app from a store; what belongs to others stays. */
export function forgetAll(store: KeyValueStore): void {
  try {
    const keys = Array.from({ length: store.length }, (_, index) => store.key(index));
    for (const key of keys) if (key?.startsWith(OURS) === true) store.removeItem(key);
  } catch {
    // A closed store holds nothing of ours.
  }
}
