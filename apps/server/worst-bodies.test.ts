import { randomUUID } from 'node:crypto';
import { ROUTES, type RouteContract, type RouteName } from '@emoverse/api-contract';
import { RECORD_KINDS } from '@emoverse/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { bodyBytesOf } from './http/body-bytes.ts';
import { arriving } from './testing/arriving.ts';
import { startApp, type RunningApp } from './testing/start-app.ts';
import { watchLoop } from './testing/watch-loop.ts';
import type { Browser } from './testing/browser.ts';

const MOST_MILLISECONDS = 200;
const MOST_MEGABYTES = 200;
/** Other turns of the loop are allowed for: garbage of the requests before is collected in any of them. */
const TRIES = 3;

let app: RunningApp;
let browser: Browser;
beforeAll(async () => {
  app = await startApp();
  browser = app.browser();
  await browser.api.call('getProfile', {});
});
afterAll(() => app.dispose());

/** Values as bad as so many bytes allow, each by another way. */
const WORST: Readonly<Record<string, (bytes: number) => string>> = {
  'an array of zeros': (bytes) => `[${'0,'.repeat(bytes / 2 - 8)}0]`,
  'an array of objects': (bytes) => `[${'{},'.repeat(bytes / 3 - 8)}{}]`,
  'nested arrays': (bytes) => '['.repeat(bytes / 2 - 8) + ']'.repeat(bytes / 2 - 8),
  'nested objects': (bytes) => '{"a":'.repeat(bytes / 6 - 8) + '0' + '}'.repeat(bytes / 6 - 8),
  'many keys': (bytes) =>
    `{${Array.from({ length: bytes / 16 }, (_, index) => `"k${index.toString(36)}":0`).join(',')}}`,
  'one key, many times': (bytes) => `{${'"__proto__":0,'.repeat(bytes / 16)}"__proto__":0}`,
  'a long number': (bytes) => '9'.repeat(bytes - 16),
  'a long string': (bytes) => `"${'x'.repeat(bytes - 16)}"`,
  escapes: (bytes) => `"${'\\"'.repeat(bytes / 2 - 16)}"`,
  'halves of pairs': (bytes) => `"${'\\ud800'.repeat(bytes / 6 - 16)}"`,
  'wide letters': (bytes) => `"${'\u{1f600}'.repeat(bytes / 4 - 16)}"`,
  'white space': (bytes) => `${' '.repeat(bytes - 16)}0`,
};

async function send(name: RouteName, path: string, body: string | undefined): Promise<void> {
  const route: RouteContract = ROUTES[name];
  const method = route.method.toUpperCase();
  let seen = { longestMilliseconds: 0, mostMegabytes: 0 };
  for (let nth = 0; nth < TRIES; nth++) {
    const init = body === undefined ? {} : arriving(Buffer.from(body));
    const watch = watchLoop();
    const answer = await browser.send(path, { method, ...init });
    const text = await answer.text();
    seen = watch.stop();
    expect([answer.status < 500 || answer.status === 503, text.length < 100_000]).toEqual([true, true]);
    if (seen.longestMilliseconds < MOST_MILLISECONDS && seen.mostMegabytes < MOST_MEGABYTES) return;
  }
  expect(seen).toEqual({ longestMilliseconds: 'below 200', mostMegabytes: 'below 200' });
}

const pathOf = ({ path }: RouteContract): string => path.replace(/\{\w+\}/g, () => randomUUID());
const keysOf = (schema: z.ZodType | undefined): readonly string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
const NAMES = Object.keys(ROUTES) as readonly RouteName[];
const WITH_BODY = NAMES.filter((name) => 'body' in ROUTES[name] && name !== 'restoreProfile');

/** Every field of a body is a list or smaller than one: the lists of the contract stand for all. */
const LISTS = ['entries', 'works', 'events', 'itemIds', 'domains'];

it('holds the loop for 200 ms and takes 200 MB at most, whatever stands in a body', async () => {
  for (const worst of Object.values(WORST)) {
    // A playlist's routes are alike, and so are those with small bodies but for their lists.
    await send('makePlaylist', ROUTES.makePlaylist.path, worst(bodyBytesOf('makePlaylist') - 64));
    await send(
      'makePlaylist',
      ROUTES.makePlaylist.path,
      `{"entries":${worst(bodyBytesOf('makePlaylist') - 64)}}`,
    );
    const small = worst(bodyBytesOf('sendFeedback') - 64);
    for (const name of WITH_BODY) {
      const route: RouteContract = ROUTES[name];
      const lists = keysOf(route.body).filter((key) => LISTS.includes(key));
      const bodies = bodyBytesOf(name) > small.length + 100_000 ? [] : [small];
      for (const body of [...bodies, ...lists.map((key) => `{"${key}":${small}}`)])
        await send(name, pathOf(route), body);
    }
  }
});

it('so does a restore, whatever stands in its lists', async () => {
  const most = bodyBytesOf('restoreProfile');
  const { path } = ROUTES.restoreProfile;
  await send('restoreProfile', path, `{"moods":${WORST['an array of zeros'](most - 64)}}`);
  await send('restoreProfile', path, `{"moods":${WORST['a long string'](most - 64)}}`);
  for (const worst of Object.values(WORST)) {
    const value = worst(2 * 1024 * 1024);
    for (const key of [...RECORD_KINDS, 'settings', 'odd'])
      await send('restoreProfile', path, `{"${key}":${value}}`);
  }
});

it('so do the longest paths and queries', async () => {
  for (const name of NAMES) {
    const route: RouteContract = ROUTES[name];
    for (const long of [
      'x'.repeat(13_000),
      '%00'.repeat(4000),
      '%F0%9F%98%80'.repeat(1000),
      '9'.repeat(13_000),
    ]) {
      const query = Object.keys(route.query?.shape ?? {}).map((key) => `${key}=${long}`);
      const path = route.path.replace(/\{\w+\}/g, long);
      await send(name, `${path}?${query[0] ?? 'q=1'}`, 'body' in route ? '{}' : undefined);
    }
  }
});
