import type { ApiError } from '@emoverse/api-contract';
import { useCallback, useEffect, useState } from 'react';
import { asApiError } from './profile-state.ts';

export type Remote<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: ApiError };

/**
 * Something asked of the server when a page opens. `load` must be stable (wrap it in `useCallback`);
 * `set` replaces the value after a change, `again` asks once more.
 */
export function useRemote<T>(load: (signal: AbortSignal) => Promise<T>): {
  state: Remote<T>;
  set: (value: T) => void;
  again: () => void;
  /** Asks once more while what is there stays to be seen. */
  refresh: () => void;
} {
  const [state, setState] = useState<Remote<T>>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    load(controller.signal).then(
      (value) => {
        if (!controller.signal.aborted) setState({ kind: 'ready', value });
      },
      (error: unknown) => {
        if (!controller.signal.aborted) setState({ kind: 'failed', error: asApiError(error) });
      },
    );
    return () => controller.abort();
  }, [load, attempt]);
  const set = useCallback((value: T) => setState({ kind: 'ready', value }), []);
  const again = useCallback(() => {
    setState({ kind: 'loading' });
    setAttempt((count) => count + 1);
  }, []);
  const refresh = useCallback(() => setAttempt((count) => count + 1), []);
  return { state, set, again, refresh };
}
