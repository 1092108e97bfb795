import type { StoreApi } from 'zustand';

/** The part of a store that is read. */
type Source<T> = Pick<StoreApi<T>, 'getState' | 'subscribe'>;

export interface ThrottleOptions<T> {
  /** Told at most so often, ms. */
  readonly milliseconds: number;
  /** Which changes are told without waiting. */
  atOnce(shown: T, next: T): boolean;
  now(): number;
  schedule(task: () => void, milliseconds: number): () => void;
}

/**
 * Throttles a store that changes with every picture of the camera to as often as an eye needs: a page that is laid out
 * thirty times a second takes from the reading what it shows. The last change is always told.
 */
export function throttleStore<T>(source: Source<T>, options: ThrottleOptions<T>): Source<T> {
  const { milliseconds, atOnce, now, schedule } = options;
  const listeners = new Set<(state: T, before: T) => void>();
  let shown = source.getState();
  let shownAt = Number.NEGATIVE_INFINITY;
  let cancel: (() => void) | undefined;
  let unsubscribe: (() => void) | undefined;

  function show(): void {
    cancel?.();
    cancel = undefined;
    const before = shown;
    shown = source.getState();
    shownAt = now();
    if (shown !== before) for (const listener of listeners) listener(shown, before);
  }

  function hear(next: T): void {
    const left = shownAt + milliseconds - now();
    if (left <= 0 || atOnce(shown, next)) show();
    else cancel ??= schedule(show, left);
  }

  return {
    getState() {
      // Nobody listens: there is nothing to throttle.
      if (listeners.size === 0) shown = source.getState();
      return shown;
    },
    subscribe(listener) {
      if (listeners.size === 0) {
        shown = source.getState();
        unsubscribe = source.subscribe(hear);
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        cancel?.();
        cancel = undefined;
        unsubscribe?.();
      };
    },
  };
}
