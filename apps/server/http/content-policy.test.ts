import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setSpotifyStage, type SpotifyStage } from '../testing/spotify-stage.ts';
import { SPOTIFY } from '../spotify/spotify-hosts.ts';
import { framePolicy, pagePolicy } from './content-policy.ts';

let folder: string;
let stage: SpotifyStage;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emoverse-policy-'));
  await writeFile(join(folder, 'index.html'), '<title>App</title>');
  await writeFile(join(folder, 'spotify.html'), '<title>Spotify frame</title>');
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
  it('of the frame names Spotify’s hosts and our own script, and nothing else; the app may frame it, and it alone', () => {
    expect(directives(framePolicy(SPOTIFY).content)).toEqual({
      'default-src': "'none'",
      'script-src': "'self' https://sdk.scdn.co",
      'connect-src': 'https://api.spotify.com https://sdk.scdn.co',
      'frame-src': 'https://sdk.scdn.co',
      'frame-ancestors': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
    const app = directives(pagePolicy().content);
    expect(app['frame-src']).toBe("'self' https://open.spotify.com https://www.youtube-nocookie.com");
    expect([app['frame-ancestors'], app['connect-src']]).toEqual(["'none'", "'self'"]);
    expect(app['script-src']).toBe("'self' 'wasm-unsafe-eval'");
  });

  it('lets the frame be framed while the person is connected, and not before or after', async () => {
    const browser = await stage.person();
    const frame = async () => {
      const response = await browser.send('/spotify.html');
      expect(await response.text()).toBe('<title>Spotify frame</title>');
      // A copy from a cache would bring the policy of another time along.
      expect(response.headers.get('cache-control')).toBe('no-store');
      return [
        response.headers.get('content-security-policy'),
        response.headers.get('x-frame-options'),
      ] as const;
    };
    const narrow = [pagePolicy().content, 'DENY'];
    expect(await frame()).toEqual(narrow);
    await stage.logIn(browser);
    const wide = await frame();
    expect(directives(wide[0])).toMatchObject({
      'script-src': `'self' ${DOUBLE}`,
      'connect-src': DOUBLE,
      'frame-src': DOUBLE,
      'frame-ancestors': "'self'",
    });
    expect(wide[1]).toBe('SAMEORIGIN');
    stage.double.grants.clear();
    stage.double.accessTokens.clear();
    await browser.send('/api/spotify/devices');
    expect(await frame()).toEqual(narrow);
    await stage.logIn(browser);
    expect(await frame()).toEqual(wide);
    await browser.api.call('disconnectSpotify', {});
    expect(await frame()).toEqual(narrow);
  });

  it('of every other page is the same for a connected person, and strangers get no frame', async () => {
    const browser = await stage.connected();
    const usual = pagePolicy();
    for (const path of ['/', '/read', '/settings', '/spotify', '/api/profile', '/callback']) {
      const { headers } = await browser.send(path);
      expect(headers.get('content-security-policy'), path).toBe(usual.content);
      expect(headers.get('permissions-policy'), path).toBe(usual.permissions);
      expect(headers.get('x-frame-options'), path).toBe('DENY');
    }
    const stranger = await stage.app.browser().send('/spotify.html');
    expect(stranger.headers.get('content-security-policy')).toBe(usual.content);
  });

  it('of the frame takes camera and microphone away, where Spotify’s script may run', async () => {
    const browser = await stage.connected();
    const permissions = (await browser.send('/spotify.html')).headers.get('permissions-policy');
    expect(permissions).toContain('camera=(), microphone=()');
    expect(permissions).toContain(`encrypted-media=(self "${DOUBLE}")`);
    expect(pagePolicy().permissions).toContain('camera=(self)');
  });
});
