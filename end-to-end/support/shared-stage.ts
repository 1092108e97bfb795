import { launchBrowserServer } from './launch-browser.ts';
import { fakeCameraFilm } from './fake-camera.ts';
import { makeNetworkNamespace, type OtherNetwork } from '../../tools/test-network/network-namespace.ts';
import { hasCertutil } from './launch-elsewhere.ts';
import { startServer } from './start-server.ts';

/** What all test files share: each visit is a profile of its own there, so none sees another. */
export interface SharedStage {
  readonly server: { readonly address: string; readonly data: string };
  /** Playwright endpoints of a browser without a camera, and of one whose camera sees a drawn face. */
  readonly browsers: { readonly none: string; readonly 'drawn-face': string };
  /** Another network for a browser of its own; undefined where none can be made (it takes Linux, root and `certutil`). */
  readonly elsewhere?: OtherNetwork | undefined;
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
  // Before there is a browser: where the network changes, Chromium ends whatever it is loading (ERR_NETWORK_CHANGED).
  const elsewhere = hasCertutil() ? makeNetworkNamespace() : undefined;
  const film = await fakeCameraFilm('drawn-face');
  const [server, none, drawnFace] = await Promise.all([
    startServer(),
    launchBrowserServer({ kind: 'none' }),
    launchBrowserServer({ kind: 'film', file: film }),
  ]);
  provide('sharedStage', {
    server: { address: server.address, data: server.data },
    browsers: { none: none.wsEndpoint(), 'drawn-face': drawnFace.wsEndpoint() },
    elsewhere: elsewhere && { name: elsewhere.name, here: elsewhere.here },
  });
  return async () => {
    await Promise.all([none.close(), drawnFace.close(), server.kill()]);
    await elsewhere?.dispose();
  };
}
