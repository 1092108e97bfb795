import { createDouble } from '../../../tools/spotify-double/create-double.ts';
import { createState, type DoubleState } from '../../../tools/spotify-double/state.ts';
import { keyFromFile } from '@emoverse/storage';
import type { AppParts } from '../create-app.ts';

import { spotifyHosts } from '../spotify/spotify-hosts.ts';
import { openBrowser, type Browser } from './browser.ts';
import { NOON, startApp, type RunningApp } from './start-app.ts';

export const CLIENT_ID = '0123456789abcdef0123456789abcdef';
export const ORIGIN = 'http://127.0.0.1:4321';

/** An app beside a double of Spotify, on one clock that tests set forward. */
export interface SpotifyStage {
  readonly app: RunningApp;
  readonly double: DoubleState;
  /** Pauses that the server made before it tried again, in milliseconds. */
  readonly pauses: number[];
  /** Cuts the way to Spotify, or opens it again. */
  setOnline(online: boolean): void;
  /** Sets both clocks forward. */
  advance(milliseconds: number): void;
  /** A new person with a client id, on an origin of their own where given. */
  person(origin?: string): Promise<Browser>;
  /** Takes the login to its end: decides on Spotify's page and follows the way back. Gives the server's last page. */
  logIn(browser: Browser, decision?: 'agree' | 'deny'): Promise<string>;
  /** A person who is connected. */
  connected(): Promise<Browser>;
  /** Asks Spotify's page of a login for a decision and gives the address that it leads back to. */
  decide(address: string, decision: 'agree' | 'deny'): Promise<string>;
}

export async function setSpotifyStage(
  changes: Partial<AppParts> = {},
  folder?: string,
): Promise<SpotifyStage> {
  let ahead = 0;
  const clock = (): number => NOON + ahead;
  const double = createState(clock);
  double.apps.set(CLIENT_ID, { clientId: CLIENT_ID, redirectUris: [`${ORIGIN}/callback`] });
  const server = createDouble(double);
  const pauses: number[] = [];
  let online = true;
  const app = await startApp(
    {
      clock,
      spotify: {
        hosts: spotifyHosts('http://127.0.0.1:5055'),
        fetch: async (input, init) => {
          if (!online) throw new TypeError('fetch failed');
          return server.fetch(new Request(input, init));
        },
        key: () => keyFromFile(`${app.directory}/spotify.key`),
        wait: (milliseconds) => {
          pauses.push(milliseconds);
          return Promise.resolve();
        },
      },
      ...changes,
    },
    folder,
  );
  const decide: SpotifyStage['decide'] = async (address, decision) => {
    const page = new URL(address);
    page.pathname = '/authorize/decide';
    page.searchParams.set('decision', decision);
    const answer = await server.fetch(new Request(page));
    return answer.headers.get('location') ?? `refused: ${await answer.text()}`;
  };
  const stage: SpotifyStage = {
    app,
    double,
    pauses,
    setOnline: (now) => {
      online = now;
    },
    advance: (milliseconds) => {
      ahead += milliseconds;
    },
    decide,
    async person(origin = ORIGIN) {
      const browser = openBrowser(app.answer, origin);
      await browser.api.call('patchSettings', { body: { spotifyClientId: CLIENT_ID } });
      return browser;
    },
    async logIn(browser, decision = 'agree') {
      const begun = await browser.send('/api/spotify/login', { method: 'POST' });
      const cookie = loginCookieOf(begun);
      const { address } = (await begun.json()) as { address: string };
      const back = new URL(await decide(address, decision));
      // As a browser does that comes from another site: without the session's cookie, which is strict.
      const page = await app.answer(new Request(back, { headers: { cookie } }));
      return page.text();
    },
    async connected() {
      const browser = await stage.person();
      await stage.logIn(browser);
      return browser;
    },
  };
  return stage;
}

/** `name=value` of the cookie that carries a begun login. */
export function loginCookieOf(response: Response): string {
  const set = response.headers.getSetCookie().find((cookie) => cookie.startsWith('emoverse-spotify-login='));
  return set?.split(';')[0] ?? '';
}
