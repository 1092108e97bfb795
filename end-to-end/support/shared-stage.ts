import { launchBrowserServer } from './launch-browser.ts';
import { fakeCameraFilm } from './fake-camera.ts';
import { startServer } from './start-server.ts';

/** What all test files share: each visit is a profile of its own there, so none sees another. */
export interface SharedStage {
  readonly server: { readonly address: string; readonly data: string };
  /** Playwright endpoints of a browser without a camera, and of one whose camera sees a drawn face. */
  readonly browsers: { readonly none: string; readonly 'drawn-face': string };
}

declare module 'vitest' {
  export interface ProvidedContext {
    sharedStage: SharedStage;
  }
}

/** Starts the shared server and browsers before the first test file, and ends them after the last. */
export default async function shareStage({
  provide,
}: {
  readonly provide: (key: 'sharedStage', value: SharedStage) => void;
}): Promise<() => Promise<void>> {
  const film = await fakeCameraFilm('drawn-face');
  const [server, none, drawnFace] = await Promise.all([
    startServer(),
    launchBrowserServer({ kind: 'none' }),
    launchBrowserServer({ kind: 'film', file: film }),
  ]);
  provide('sharedStage', {
    server: { address: server.address, data: server.data },
    browsers: { none: none.wsEndpoint(), 'drawn-face': drawnFace.wsEndpoint() },
  });
  return async () => {
    await Promise.all([none.close(), drawnFace.close(), server.kill()]);
  };
}
