import { createContext, use } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { App } from './app-parts.ts';

/** Whether the app is there; `closed` until somebody wants it. */
export type AppPresence =
  | { readonly kind: 'closed' | 'opening' }
  | { readonly kind: 'open'; readonly app: App };

/**
 * Opens the app once it is wanted. The first page can be read, and its orb be moved, without it: schemas, client,
 * camera, voice and player are most of the script, and come with the first intent.
 */
export class AppOpener {
  readonly store: StoreApi<AppPresence> = createStore<AppPresence>(() => ({ kind: 'closed' }));
  readonly #start: () => Promise<App>;
  #opening: Promise<App> | undefined;

  constructor(start: () => Promise<App>) {
    this.#start = start;
  }

  /** The same promise for everybody, so that it can be given to React's `use`; after a failure a new one. */
  readonly open = (): Promise<App> => {
    this.#opening ??= this.#begin();
    return this.#opening;
  };

  async #begin(): Promise<App> {
    this.store.setState({ kind: 'opening' }, true);
    try {
      const app = await this.#start();
      this.store.setState({ kind: 'open', app }, true);
      return app;
    } catch (error) {
      this.#opening = undefined;
      this.store.setState({ kind: 'closed' }, true);
      throw error;
    }
  }
}

const AppOpenerContext = createContext<AppOpener | undefined>(undefined);
export const AppOpenerProvider = AppOpenerContext.Provider;

/** What opens the app; only below `AppOpenerProvider`. */
export function useAppOpener(): AppOpener {
  const opener = use(AppOpenerContext);
  if (opener === undefined)
    throw new Error('useAppOpener was called outside AppOpenerProvider: wrap the tree in it');
  return opener;
}
