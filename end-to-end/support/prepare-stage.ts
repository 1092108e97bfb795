import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import type { SharedStage } from './shared-stage.ts';
import { visit, type Visit } from './visit.ts';

/** The shared server, and a connection of its own to a shared browser, for all tests of a file. */
export interface Stage {
  readonly server: SharedStage['server'];
  readonly browser: Browser;
  readonly elsewhere: SharedStage['elsewhere'];
  visit(options?: Parameters<Browser['newContext']>[0]): Promise<Visit>;
}

/**
 * Connects a file's tests with the shared server and a shared browser: one without a camera, or one whose camera shows
 * `film`. What stands in the answer can be read from the first test on.
 */
export function prepareStage({ film = 'none' }: { film?: keyof SharedStage['browsers'] } = {}): Stage {
  const { server, browsers, elsewhere } = inject('sharedStage');
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.connect(browsers[film]);
  });
  afterAll(() => browser?.close());
  const connected = (): Browser => {
    if (browser === undefined)
      throw new Error('the stage is prepared before the first test, not before that');
    return browser;
  };
  return {
    server,
    elsewhere,
    get browser() {
      return connected();
    },
    visit: (options) => visit(connected(), server, options),
  };
}
