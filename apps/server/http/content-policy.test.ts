import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setSpotifyStage, type SpotifyStage } from '../testing/spotify-stage.ts';
import { SPOTIFY } from '../spotify/spotify-hosts.ts';
import { pagePolicy } from './content-policy.ts';

let folder: string;
let stage: SpotifyStage;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emoverse-policy-'));
  await writeFile(join(folder, 'index.html'), '<title>App</title>');
  await writeFile(join(folder, 'spotify.html'), '<title>Spotify view</title>');
  stage = await setSpotifyStage({ folders: { app: folder, models: folder } });
});
afterEach(async () => {
  await stage.app.dispose();
  await rm(folder, { recursive: true, force: true });
});

/** A policy's directives by name. */
function directives(policy: string | null): Record<string, string> {
  return Object.fromEntries(
    (policy ?? '').split('; ').map((directive) => {
      const [name, ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );
}
const DOUBLE = 'http://127.0.0.1:5055';

describe('the content policy', () => {
  it('names Spotify’s hosts alone, each where it is needed, and only for the view of who is connected', () => {
    const [narrow, wide] = [directives(pagePolicy().content), directives(pagePolicy(SPOTIFY).content)];
    const changed = Object.keys(wide).filter((name) => wide[name] !== narrow[name]);
    expect(changed).toEqual(['script-src', 'connect-src', 'frame-src']);
    expect(narrow['connect-src']).toBe("'self'");
    expect(wide['script-src']).toBe("'self' 'wasm-unsafe-eval' https://sdk.scdn.co");
    expect(wide['connect-src']).toBe("'self' https://api.spotify.com https://sdk.scdn.co");
    expect(wide['frame-src']).toBe(`${narrow['frame-src']} https://sdk.scdn.co`);
  });

  it('of the view is narrow until the person connects, wide while connected, and narrow again after', async () => {
    const browser = await stage.person();
    const view = async () => {
      const response = await browser.send('/spotify');
      expect(await response.text()).toBe('<title>Spotify view</title>');
      // A copy from a cache would bring the policy of another time along.
      expect(response.headers.get('cache-control')).toBe('no-store');
      return directives(response.headers.get('content-security-policy'));
    };
    const narrow = directives(pagePolicy().content);
    expect(await view()).toEqual(narrow);
    await stage.logIn(browser);
    const wide = await view();
    expect(wide['script-src']).toBe(`'self' 'wasm-unsafe-eval' ${DOUBLE}`);
    expect(wide['connect-src']).toBe(`'self' ${DOUBLE}`);
    stage.double.grants.clear();
    stage.double.accessTokens.clear();
    await browser.send('/api/spotify/devices');
    expect(await view()).toEqual(narrow);
    await stage.logIn(browser);
    expect(await view()).toEqual(wide);
    await browser.api.call('disconnectSpotify', {});
    expect(await view()).toEqual(narrow);
  });

  it('of every other page stays narrow for a connected person too, and strangers see the narrow one', async () => {
    const browser = await stage.connected();
    const narrow = pagePolicy();
    for (const path of ['/', '/read', '/settings', '/spotify.html', '/api/profile', '/callback']) {
      const { headers } = await browser.send(path);
      expect(headers.get('content-security-policy'), path).toBe(narrow.content);
      expect(headers.get('permissions-policy'), path).toBe(narrow.permissions);
    }
    const stranger = await stage.app.browser().send('/spotify');
    expect(stranger.headers.get('content-security-policy')).toBe(narrow.content);
  });

  it('of the view takes camera and microphone away where Spotify’s script may run', async () => {
    const browser = await stage.connected();
    const permissions = (await browser.send('/spotify')).headers.get('permissions-policy');
    expect(permissions).toContain('camera=()');
    expect(permissions).toContain('microphone=()');
    expect(permissions).toContain(
      `encrypted-media=(self "https://open.spotify.com" "https://www.youtube-nocookie.com" "${DOUBLE}")`,
    );
    expect(pagePolicy().permissions).toContain('camera=(self)');
  });
});
