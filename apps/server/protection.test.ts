import { randomUUID } from 'node:crypto';
import { moodRecordSchema } from '@emoverse/api-contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bodyBytesOf } from './http/body-bytes.ts';
import { EVERY_ROUTE, json, type Browser } from './testing/browser.ts';
import { NOON, reaction, sadMood, startApp, wish, type RunningApp } from './testing/start-app.ts';

let app: RunningApp;
let browser: Browser;
beforeEach(async () => {
  app = await startApp();
  browser = app.browser();
});
afterEach(() => app.dispose());

const codeOf = async (response: Response): Promise<[number, unknown]> => {
  const body: unknown = await response.json();
  return [response.status, body];
};
const problem = (status: number, code: string) => [status, { error: { code, message: expect.any(String) } }];

describe('every answer', () => {
  it('carries the protective headers, whatever is asked', async () => {
    for (const path of ['/', '/api/health', '/api/docs', '/api/nothing', '/models/none', '/assets/none.js']) {
      const { headers } = await browser.send(path);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; " +
          "media-src 'self' blob:; connect-src 'self'; worker-src 'self' blob:; font-src 'self'; manifest-src 'self'; " +
          "frame-src 'self' https://open.spotify.com https://www.youtube-nocookie.com; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
      expect(headers.get('permissions-policy')).toContain('camera=(self), microphone=(self)');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-embedder-policy')).toBeNull();
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
      expect(headers.get('strict-transport-security')).toBeNull();
    }
  });

  it('of the API is kept by no cache', async () => {
    for (const path of ['/api/profile', '/api/nothing']) {
      expect((await browser.send(path)).headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe('requests that another site makes a browser send', () => {
  it('are refused when they would change something', async () => {
    const foreign: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://elsewhere.example' },
      { origin: 'http://127.0.0.1:9999' },
      { origin: 'null' },
    ];
    for (const headers of foreign) {
      for (const { method, path } of EVERY_ROUTE.filter(({ method }) => method !== 'GET')) {
        const init = { ...json({}, method), headers: { 'content-type': 'application/json', ...headers } };
        expect(await codeOf(await browser.send(path, init))).toEqual(problem(403, 'cross-site'));
      }
    }
  });

  it('are told apart from those of the app itself and of programs', async () => {
    const body = { theme: 'dark' };
    const own: Record<string, string>[] = [
      { 'sec-fetch-site': 'same-origin' },
      { origin: 'http://127.0.0.1:4321' },
      {},
    ];
    for (const headers of own) {
      const init = {
        ...json(body, 'PATCH'),
        headers: { 'content-type': 'application/json', host: '127.0.0.1:4321', ...headers },
      };
      expect((await browser.send('/api/profile/settings', init)).status).toBe(200);
    }
  });

  it('are refused when a foreign name resolves to this machine', async () => {
    for (const host of [
      'elsewhere.example',
      'elsewhere.example:4321',
      '127.0.0.1.elsewhere.example',
      'localhost.elsewhere.example',
    ]) {
      for (const path of ['/api/profile/export', '/', '/models/x']) {
        expect(await codeOf(await browser.send(path, { headers: { host } }))).toEqual(
          problem(421, 'unknown-host'),
        );
      }
    }
    for (const host of ['localhost:5173', '127.0.0.1', 'LOCALHOST']) {
      expect((await browser.send('/api/health', { headers: { host } })).status).toBe(200);
    }
  });

  it('are refused under every name where none was given: only the address that was asked is answered', async () => {
    const open = await startApp({ allowedHosts: undefined });
    const ask = async (host: string, asked: string): Promise<number> =>
      (
        await open.answer(
          new Request('http://localhost/api/health', { headers: { host } }),
          '192.168.1.7',
          asked,
        )
      ).status;
    for (const host of ['192.168.1.5', '192.168.1.5:4321', '127.0.0.1:4321', 'localhost', '[::1]:4321'])
      expect(await ask(host, '::ffff:192.168.1.5')).toBe(200);
    expect(await ask('[fd00::5]:4321', 'fd00::5')).toBe(200);
    for (const host of [
      '192.168.1.6',
      '203.0.113.9:4321',
      'elsewhere.example',
      'emo',
      '192.168.1.5.elsewhere.example',
    ])
      expect(await ask(host, '192.168.1.5')).toBe(421);
    await open.dispose();
  });

  it('make no profile, whatever they ask for', async () => {
    const foreign: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://elsewhere.example' },
    ];
    for (const headers of foreign) {
      const answer = await browser.send('/api/profile', { headers });
      expect([answer.headers.get('set-cookie'), await codeOf(answer)]).toEqual([
        null,
        problem(403, 'cross-site'),
      ]);
    }
  });

  it('are refused where the host is none', async () => {
    for (const host of [
      '[',
      '%',
      '',
      'a b',
      '[::1',
      '::1',
      'x'.repeat(300),
      'user@127.0.0.1',
      '127.0.0.1/',
      '1.2.3.4.5',
    ])
      expect(await codeOf(await browser.send('/api/health', { headers: { host } }))).toEqual(
        problem(400, 'bad-host'),
      );
  });
});

describe('odd input', () => {
  it('is refused with what was expected, and never ends in a failure', async () => {
    const post = (path: string, body: string, type = 'application/json') =>
      browser.send(path, { method: 'POST', headers: { 'content-type': type }, body });
    expect(await codeOf(await post('/api/feedback', '{"events":'))).toEqual(problem(400, 'bad-json'));
    expect(await codeOf(await post('/api/feedback', ''))).toEqual(problem(400, 'bad-json'));
    for (const body of [
      'null',
      '[]',
      '"text"',
      '{}',
      '{"events":[]}',
      '{"events":[{"kind":"reaction"}]}',
      '{"events":{}}',
      '{"__proto__":{"events":[]}}',
      `{"events":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
    ]) {
      expect(await codeOf(await post('/api/feedback', body))).toMatchObject([
        400,
        { error: { code: 'invalid-request', details: expect.any(Array) } },
      ]);
    }
    const tooMany = { events: Array.from({ length: 101 }, () => reaction('liked', 'song-1')) };
    expect((await browser.send('/api/feedback', json(tooMany))).status).toBe(400);
    for (const path of [
      '/api/moods?limit=0',
      '/api/moods?from=x',
      '/api/search?domain=none',
      '/api/search?limit=1e9',
      '/api/moods/not-an-id',
    ]) {
      const method = path.endsWith('not-an-id') ? 'DELETE' : 'GET';
      expect((await browser.send(path, { method })).status).toBe(400);
    }
    expect((await browser.send('/api/catalogue/items/%00')).status).toBe(400);
    expect((await browser.send('/api/catalogue/items/%E0%A4%A')).status).toBe(400);
    expect((await browser.send('/api/search?q=%00%27%22;drop%20table%20items--')).status).toBe(200);
  });

  it('names the field that was wrong', async () => {
    const { body } = wish();
    const wrong = { ...body, mood: { ...body.mood, valence: 7 } };
    expect(await codeOf(await browser.send('/api/recommendations', json(wrong)))).toMatchObject([
      400,
      { error: { message: expect.stringContaining('mood.valence'), details: [{ path: 'mood.valence' }] } },
    ]);
  });

  it('is refused when it is too large, announced or not', async () => {
    const tooMuch = (length: number): string => JSON.stringify({ events: [], padding: 'x'.repeat(length) });
    const [small, medium] = [tooMuch(300_000), tooMuch(4_300_000)];
    for (const { method, path, name } of EVERY_ROUTE.filter(
      ({ method }) => method === 'POST' || method === 'PATCH',
    )) {
      if (name === 'restoreProfile') continue;
      const huge = bodyBytesOf(name) > small.length ? medium : small;
      const init = {
        method,
        headers: { 'content-type': 'application/json', 'content-length': String(huge.length) },
        body: huge,
      };
      expect(await codeOf(await browser.send(path, init))).toEqual(problem(413, 'too-large'));
      const stream = new Blob([huge]).stream();
      const streamed: RequestInit & { duplex: 'half' } = {
        ...init,
        headers: { 'content-type': 'application/json' },
        body: stream,
        duplex: 'half',
      };
      expect(await codeOf(await browser.send(path, streamed))).toEqual(problem(413, 'too-large'));
    }
  });

  it('may be larger when an export is restored', async () => {
    const { settings } = await browser.api.call('getProfile', {});
    const notes = Array.from({ length: 300 }, () =>
      moodRecordSchema.parse({ id: randomUUID(), estimate: sadMood(), at: NOON, note: 'x'.repeat(1000) }),
    );
    const restored = await browser.api.call('restoreProfile', {
      body: {
        format: 'emoverse-export',
        version: 1,
        exportedAt: NOON,
        settings,
        moods: notes,
        reactions: [],
        impressions: [],
        reviews: [],
      },
    });
    expect(restored.moods).toBe(300);
  });

  it('meets every unknown route and method with a problem in JSON', async () => {
    expect(await codeOf(await browser.send('/api/nothing'))).toEqual(problem(404, 'unknown-route'));
    const put = await browser.send('/api/profile', { method: 'PUT' });
    expect(put.headers.get('allow')).toBe('GET, DELETE');
    expect(await codeOf(put)).toEqual(problem(405, 'method-not-allowed'));
    expect((await browser.send('/anything', { method: 'POST' })).status).toBe(405);
  });
});

describe('limits', () => {
  it('hold one person back and say for how long, while others go on', async () => {
    const limited = await startApp({ requestsPerMinute: 5 });
    const person = limited.browser();
    await person.send('/api/profile');
    for (let count = 0; count < 5; count += 1) expect((await person.send('/api/profile')).status).toBe(200);
    const refused = await person.send('/api/profile');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await limited.browser('emoverse-session=other').send('/api/profile')).status).toBe(200);
    expect((await person.send('/')).status).not.toBe(429);
    await limited.dispose();
  });

  it('hold back an address that changes its cookie with every request', async () => {
    const limited = await startApp({ requestsPerMinute: 2 });
    const statuses = new Set<number>();
    for (let count = 0; count < 25; count += 1) {
      statuses.add((await limited.browser(`emoverse-session=${count}`).send('/api/health')).status);
    }
    expect([...statuses]).toEqual([200, 429]);
    await limited.dispose();
  });

  it('are tighter for what costs more', async () => {
    const limited = await startApp({ requestsPerMinute: 8 });
    const person = limited.browser();
    await person.send('/api/profile');
    const statuses = [];
    for (let count = 0; count < 3; count += 1)
      statuses.push((await person.send('/api/profile/export')).status);
    expect(statuses).toEqual([200, 200, 429]);
    await limited.dispose();
  });

  it('for what costs more hold back an address that changes its cookie with every request', async () => {
    const limited = await startApp({ requestsPerMinute: 4 });
    const statuses = [];
    for (let count = 0; count < 5; count += 1)
      statuses.push((await limited.browser(`emoverse-session=${count}`).send('/api/profile/export')).status);
    expect(statuses).toEqual([200, 200, 200, 200, 429]);
    await limited.dispose();
  });

  it('keep an address of another machine from making profiles without end', async () => {
    const limited = await startApp({ newProfilesPerHour: 3 });
    const newcomer = async (address: string): Promise<Response> =>
      limited.answer(new Request('http://127.0.0.1:4321/api/profile'), address);
    const addresses = [
      '2001:db8::1',
      '2001:db8::2',
      '2001:db8::ffff:3',
      '2001:db8::4',
      '2001:db8:0:1::1',
      '192.168.1.7',
    ];
    const statuses = [];
    for (const address of addresses) statuses.push((await newcomer(address)).status);
    expect(statuses).toEqual([200, 200, 200, 429, 200, 200]);
    const refused = await newcomer('2001:db8::5');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await codeOf(refused)).toEqual(problem(429, 'too-many-profiles'));
    for (let count = 0; count < 5; count += 1) expect((await newcomer('::1')).status).toBe(200);
    await limited.dispose();
  });
});

describe('behind a trusted proxy that speaks HTTPS', () => {
  it('cookies are secure and HTTPS is remembered; without trust the proxy’s word counts for nothing', async () => {
    const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.1' };
    const proxied = await startApp({ trustedProxies: ['127.0.0.1'] });
    const secure = await proxied.browser().send('/api/profile', { headers });
    expect(secure.headers.get('set-cookie')).toContain('; Secure');
    expect(secure.headers.get('strict-transport-security')).toContain('max-age=');
    await proxied.dispose();
    expect((await browser.send('/api/profile', { headers })).headers.get('set-cookie')).not.toContain(
      'Secure',
    );
  });
});

describe('the log', () => {
  it('tells of each request without saying anything about the person', async () => {
    const secrets = { note: 'my-secret-note', review: 'my-secret-review', query: 'my-secret-query' };
    const mood = moodRecordSchema.parse({
      id: randomUUID(),
      estimate: sadMood(),
      at: NOON,
      note: secrets.note,
    });
    await browser.api.call('addMood', { body: mood });
    await browser.send('/api/catalogue/items/song-1/reviews', json({ text: secrets.review }));
    await browser.send(`/api/search?q=${secrets.query}`);
    await browser.send(`/api/moods/${mood.id}`, json({ felt: secrets.note }, 'PATCH'));
    await browser.send(`/api/${secrets.query}`);
    await app.stop();
    expect((await browser.send('/api/profile')).status).toBe(500);
    const log = app.log();
    expect(log).toContain('"route":"/api/moods/{id}"');
    expect(log).toContain('"problem":"internal"');
    const token = browser.cookie()?.split('=')[1] ?? 'no cookie';
    for (const secret of [...Object.values(secrets), token, mood.id, 'song-1'])
      expect(log).not.toContain(secret);
    const ids = log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).requestId);
    expect(new Set(ids).size).toBe(ids.length);
    app = await startApp({}, app.directory);
  });
});
