import { afterEach, beforeEach } from 'vitest';
import type { Browser } from './browser.ts';
import { startApp, type RunningApp } from './start-app.ts';

export interface PreparedApp {
  readonly app: RunningApp;
  readonly browser: Browser;
  /** Ends the app and starts it on the same store; the browser is the same person's. */
  restart(): Promise<void>;
}

/** The app on an empty store and one person's browser, new for each test of a file; can be read from the first test on. */
export function prepareApp(): PreparedApp {
  let stage: { readonly app: RunningApp; readonly browser: Browser } | undefined;
  beforeEach(async () => {
    const app = await startApp();
    stage = { app, browser: app.browser() };
    await stage.browser.api.call('getProfile', {});
  });
  afterEach(() => stage?.app.dispose());
  const there = (): NonNullable<typeof stage> => {
    if (stage === undefined) throw new Error('the app is there from the first test on, not before that');
    return stage;
  };
  return {
    get app() {
      return there().app;
    },
    get browser() {
      return there().browser;
    },
    async restart() {
      const { app: before, browser } = there();
      const cookie = browser.cookie();
      await before.stop();
      const app = await startApp({}, before.directory);
      stage = { app, browser: app.browser(cookie) };
    },
  };
}
