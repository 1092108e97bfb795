import { importModule } from './import-module.ts';

/** What `importWithRetry` needs of the browser. */
export interface Reachability {
  /** Whether the server answers at all. */
  answers(): Promise<boolean>;
  wait(milliseconds: number): Promise<void>;
}

const TRY_AGAIN_MS = 1_500;

const browserLink: Reachability = {
  answers: () =>
    fetch('/', { method: 'HEAD', cache: 'no-store' }).then(
      () => true,
      () => false,
    ),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/**
 * A part of the app that is loaded when it is first needed. While the server is out of reach it is waited for, so that
 * neither the page nor what was chosen on it is given up. A server that answers and does not have the part (it was
 * updated meanwhile) is an error, as it would be without this.
 */
export function importWithRetry<T>(
  load: () => Promise<T>,
  link: Reachability = browserLink,
): () => Promise<T> {
  return async () => {
    for (;;) {
      // Asked first, since many browsers never fetch again what a part imports and could not be fetched once.
      if (await link.answers()) {
        try {
          return await importModule(load);
        } catch (error) {
          if (await link.answers()) throw error;
        }
      }
      await link.wait(TRY_AGAIN_MS);
    }
  };
}
