import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Workbox } from 'workbox-window';

/** The app as this browser keeps it, to work with the server gone. */
export interface KeptApp {
  /** Whether a newer version is ready to take its place. */
  readonly store: StoreApi<{ readonly isNewerReady: boolean }>;
  /** Keeps the app and what was loaded of it. Once; does nothing where the browser keeps no apps. Never rejects. */
  keep(): Promise<void>;
  /** Loads the page again as the newer version. */
  useNewer(): void;
  /** Bytes that this site takes on this device; nothing where the browser does not say. */
  bytes(): Promise<number | undefined>;
  /** Deletes all that is kept, and what keeps it. Never rejects. */
  forget(): Promise<void>;
}

const WORKER = '/service-worker.js';

export function createKeptApp(browser: Window & typeof globalThis): KeptApp {
  const { navigator } = browser;
  const store = createStore(() => ({ isNewerReady: false }));
  let workbox: Workbox | undefined;
  return {
    store,
    async keep() {
      // Undefined where the page is not secure, whatever its type says.
      if (!('serviceWorker' in navigator) || workbox !== undefined) return;
      const { Workbox, messageSW } = await import('workbox-window');
      workbox = new Workbox(WORKER);
      workbox.addEventListener('waiting', () => store.setState({ isNewerReady: true }));
      // A browser may refuse (a private window, a full disk): the app goes on without.
      const registration = await workbox.register({ immediate: true }).catch(() => undefined);
      if (registration === undefined) return;
      const { active } = await navigator.serviceWorker.ready;
      // What the page loaded before there was a worker.
      const urlsToCache = browser.performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.startsWith(`${browser.location.origin}/`));
      // Not the worker that `workbox` knows: it knows none that an earlier page began to install.
      if (active !== null) await messageSW(active, { type: 'CACHE_URLS', payload: { urlsToCache } });
    },
    useNewer() {
      workbox?.addEventListener('controlling', () => browser.location.reload());
      workbox?.messageSkipWaiting();
    },
    async bytes() {
      const estimate = await navigator.storage?.estimate().catch(() => undefined);
      return estimate?.usage;
    },
    async forget() {
      await Promise.allSettled([forgetWorkers(navigator), forgetCaches(browser)]);
      // A worker that was still at work may have kept something meanwhile.
      await forgetCaches(browser).catch(() => undefined);
    },
  };
}

async function forgetWorkers(navigator: Navigator): Promise<void> {
  const workers = await navigator.serviceWorker.getRegistrations();
  await Promise.all(workers.map((worker) => worker.unregister()));
}

async function forgetCaches({ caches }: Window & typeof globalThis): Promise<void> {
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
}
