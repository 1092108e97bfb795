import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, type Listening } from './start/listen.ts';
import { oddRequest } from './testing/odd-request.ts';
import { sendRaw } from './testing/send-raw.ts';
import { seededRandom, startApp, type RunningApp } from './testing/start-app.ts';

/** How many requests are made up: a quick round in every run, a long one with `npm test -- --thorough`. */
const REQUESTS = process.env.EMOVERSE_THOROUGH === '1' ? 30_000 : 600;
const AT_ONCE = 16;
/** Whoever waits for the rest of a request that never comes is told after so long that none does. */
const SILENCE_MILLISECONDS = 200;

let pages: string;
let app: RunningApp;
let server: Listening;
let port: number;
beforeAll(async () => {
  pages = await mkdtemp(join(tmpdir(), 'emoverse-pages-'));
  await writeFile(join(pages, 'index.html'), '<title>EmoVerse</title>');
  app = await startApp({ folders: { app: pages, models: pages } });
  server = await listen(app.app, { host: '127.0.0.1', port: 0 }, ['127.0.0.1']);
  port = Number(new URL(server.address).port);
});
afterAll(async () => {
  await server.close();
  await app.dispose();
  await rm(pages, { recursive: true });
});

const OWN = 'Host: 127.0.0.1\r\nConnection: close\r\n';
const statusesOf = (answer: string): number[] =>
  [...answer.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => Number(status));

describe('a request that cannot be read', () => {
  it.each([
    ...['[', '%', '', ':', '::1', '[::1', 'a b', 'a/b', 'a#b', 'a?b', 'user@127.0.0.1', 'a:b@127.0.0.1'],
    ...[
      '127.0.0.1:',
      '127.0.0.1:99999',
      '127.0.0.1:x',
      '127.0.0.1%00',
      'xn--',
      'xn--a',
      '1.2.3.4.5',
      '256.1.1.1',
    ],
    ...[
      '0x7f.1',
      'ä.example',
      '\xff',
      ',',
      'x'.repeat(300),
      'x'.repeat(9000),
      '127.0.0.1, elsewhere.example',
    ],
  ])('for its host is refused: %j', async (host) => {
    const answer = await sendRaw(
      port,
      `GET /api/health HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
    );
    expect(statusesOf(answer)).toEqual([
      expect.toSatisfy((status: number) => status === 400 || status === 421),
    ]);
  });

  it('is told why in JSON', async () => {
    const answer = await sendRaw(port, 'GET /api/health HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n');
    expect(answer).toMatch(
      /content-type: application\/json[^]*\{"error":\{"code":"bad-request","message":"/i,
    );
  });

  it.each([
    ...[
      '/%',
      '/%ED%A0%80',
      '/%FF',
      '/\\',
      '*',
      '/models/%',
      '/models/%ED%A0%80.json',
      '/api/%',
      '/api/playlists/%',
    ],
    ...[
      '/api/catalogue/items/%ED%A0%80',
      '/api/catalogue/items/%00',
      '/api/previews/%/audio',
      '/api/moods/%C0%AF',
    ],
    ...[
      '/api/library/tracks/%ED%A0%80/audio',
      '/api/library/tracks/%/cover',
      'http://[/',
      'http://elsewhere/',
    ],
  ])('for its address is refused, or the page of the app that says so: %s', async (path) => {
    const [status] = statusesOf(await sendRaw(port, `GET ${path} HTTP/1.1\r\n${OWN}\r\n`));
    expect(status).toBeLessThan(500);
    if (status !== 200) expect(status).toBeGreaterThanOrEqual(400);
  });
});

/** The cookie of a person who is known. */
async function newcomer(): Promise<string> {
  const browser = app.browser();
  await browser.api.call('getProfile', {});
  return browser.cookie() ?? '';
}

describe('odd requests', () => {
  it('find no failure, whatever is sent to whichever route, and the server lives', async () => {
    const random = seededRandom(20261129);
    const failed: string[] = [];
    let left = REQUESTS;
    let cookie = await newcomer();
    const sendSome = async (): Promise<void> => {
      while (left > 0) {
        // Someone known, and another before long: one of the requests deletes them.
        if (left % 20 === 0) cookie = await newcomer();
        left -= 1;
        const request = oddRequest(random, cookie);
        const answer = await sendRaw(port, request, SILENCE_MILLISECONDS);
        if (statusesOf(answer).some((status) => status >= 500)) failed.push(request);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sendSome));
    expect(failed).toEqual([]);
    expect(statusesOf(await sendRaw(port, `GET /api/health HTTP/1.1\r\n${OWN}\r\n`))).toEqual([200]);
    const failures = app
      .log()
      .split('\n')
      .filter((line) => /"level":[56]0/.test(line));
    expect(failures).toEqual([]);
  }, 1_800_000);
});
