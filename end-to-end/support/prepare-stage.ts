import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { fakeCameraFilm } from './fake-camera.ts';
import { launchBrowser, type Camera } from './launch-browser.ts';
import { startServer, type RunningServer } from './start-server.ts';
import { visit, type Visit } from './visit.ts';

/** A server and a browser for all tests of a file. */
export interface Stage {
  readonly server: RunningServer;
  readonly browser: Browser;
  visit(options?: Parameters<Browser['newContext']>[0]): Promise<Visit>;
}

export interface StageOptions {
  readonly film?: Parameters<typeof fakeCameraFilm>[0];
  readonly flags?: readonly string[];
}

/**
 * Starts a server on an empty folder and a browser before the tests of a file, and ends both after them. The camera
 * shows `film`, or there is none. `flags` go to the browser. What stands in the answer can be read from the first test on.
 */
export function prepareStage({ film, flags = [] }: StageOptions = {}): Stage {
  let server: RunningServer | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    server = await startServer();
    const camera: Camera | undefined =
      film === undefined ? undefined : { kind: 'film', file: await fakeCameraFilm(film) };
    browser = await launchBrowser(camera, undefined, flags);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.kill();
  });
  const there = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('the stage is prepared before the first test, not before that');
    return part;
  };
  return {
    get server() {
      return there(server);
    },
    get browser() {
      return there(browser);
    },
    visit: (options) => visit(there(browser), there(server), options),
  };
}
