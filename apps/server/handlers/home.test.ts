import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { moodMessageSchema, type MoodMessage } from '@emoverse/api-contract';
import { EMOTION_MOOD_POINTS, certainScores, type Emotion } from '@emoverse/domain';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { RETRY_MS } from '../home/create-webhooks.ts';
import { createPostMessage } from '../home/post-message.ts';
import { NOON, startApp, type RunningApp } from '../testing/start-app.ts';
import type { Browser } from '../testing/browser.ts';

/** A home on this machine that notes what it is told and answers as it is bid. */
interface Received {
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
let home: Server;
let address: string;
let answers: (number | 'nothing')[] = [];
let received: Received[] = [];
beforeAll(async () => {
  home = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += String(piece);
    received.push({ path: request.url, headers: request.headers, body });
    const status = answers.shift() ?? 204;
    if (status === 'nothing') request.socket.destroy();
    else response.writeHead(status, { location: 'http://127.0.0.1:1/elsewhere' }).end();
  }).listen(0, '127.0.0.1');
  await once(home, 'listening');
  address = `http://127.0.0.1:${(home.address() as AddressInfo).port}/api/webhook/secret-name?x=1`;
});
afterAll(() => void home.close());

const key = randomBytes(32);
let app: RunningApp;
let browser: Browser;
let now: number;
let ticks: (() => void)[];
const parts = () => ({
  clock: () => now,
  every: (milliseconds: number, task: () => void) => {
    if (milliseconds !== 5_000) return () => undefined;
    ticks.push(task);
    return () => void (ticks = ticks.filter((one) => one !== task));
  },
  home: { post: createPostMessage(), key: () => Promise.resolve(new Uint8Array(key)) },
});
beforeEach(async () => {
  [now, ticks, answers, received] = [NOON, [], [], []];
  app = await startApp(parts());
  browser = app.browser();
});
afterEach(() => app.dispose());

/** Each a moment after the one before. */
const feel = (felt: Emotion, at = (now += 1)) =>
  browser.api.call('addMood', {
    body: {
      ...{ id: randomUUID(), felt, at },
      estimate: {
        ...{ scores: certainScores(felt), ...EMOTION_MOOD_POINTS[felt], valenceDeviation: 0.1 },
        ...{ arousalDeviation: 0.1, confidence: 1, source: 'picker' as const, at },
      },
    },
  });
const homeNow = () => browser.api.call('getHome', {});
const connect = () => browser.api.call('addWebhook', { body: { address } });
const messages = (): MoodMessage[] => received.map(({ body }) => moodMessageSchema.parse(JSON.parse(body)));
const told = () => messages().map(({ data }) => [data.before, data.mood]);
const soon = (check: () => unknown): Promise<void> => vi.waitFor(async () => void (await check()), 20_000);

describe('a key', () => {
  const look = (bearer?: string) =>
    app.answer(
      new Request('http://127.0.0.1/api/mood-now', {
        headers: bearer === undefined ? {} : { authorization: `Bearer ${bearer}` },
      }),
    );

  it('reads how its person is and since when, and nothing else', async () => {
    const { key } = await browser.api.call('makeHomeKey', {});
    expect(await (await look(key)).json()).toMatchObject({ mood: 'unknown', word: null, since: null });
    await feel('angry');
    now += 60_000;
    await feel('fear');
    expect(await (await look(key)).json()).toEqual({
      ...{ mood: 'tense', word: 'worried', valence: -0.6, arousal: 0.6 },
      since: new Date(NOON + 1).toISOString(),
      at: new Date(now).toISOString(),
    });
    const others = await app.answer(
      new Request('http://127.0.0.1/api/moods', { headers: { authorization: `Bearer ${key}` } }),
    );
    expect(((await others.json()) as { moods: unknown[] }).moods).toEqual([]);
    expect((await homeNow()).key).toEqual({ madeAt: NOON, usedAt: now });
    expect(JSON.stringify(await homeNow())).not.toContain(key);
  });

  it('is refused where it was replaced, taken back, deleted with its person, or is none', async () => {
    const { key: first } = await browser.api.call('makeHomeKey', {});
    const { key: second } = await browser.api.call('makeHomeKey', {});
    const status = async (bearer?: string) => (await look(bearer)).status;
    expect([await status(), await status('nonsense'), await status(first), await status(second)]).toEqual([
      ...[401, 401, 401, 200],
    ]);
    await browser.api.call('deleteHomeKey', {});
    expect([await status(second), (await homeNow()).key]).toEqual([401, undefined]);
    const { key: third } = await browser.api.call('makeHomeKey', {});
    await browser.api.call('deleteProfile', {});
    expect(await status(third)).toBe(401);
  });

  it('is looked at 30 times a minute at most', async () => {
    const { key } = await browser.api.call('makeHomeKey', {});
    for (let nth = 0; nth < 30; nth += 1) expect((await look(key)).status).toBe(200);
    const refused = await look(key);
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
  });
});

describe('a webhook', () => {
  it('is told what a mood became, signed, and only where it became another', async () => {
    await feel('neutral');
    const { secret, webhook } = await connect();
    expect(webhook).toMatchObject({ address, state: 'on' });
    await feel('neutral');
    await feel('angry');
    await soon(() => expect(received).toHaveLength(1));
    await feel('fear');
    await feel('sad', now - 1000); // known late, and not how it is now
    await feel('happy');
    await soon(async () => expect((await homeNow()).webhooks).toMatchObject([{ state: 'on', sentAt: now }]));
    await soon(() =>
      expect(told()).toEqual([
        ['even', 'tense'],
        ['tense', 'bright'],
      ]),
    );
    const [{ headers, body, path }] = received;
    expect(path).toBe('/api/webhook/secret-name?x=1');
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-timestamp': String(Math.floor(NOON / 1000)),
    });
    // As standardwebhooks.com has it.
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    const expected = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64')).update(signed);
    expect(headers['webhook-signature']).toBe(`v1,${expected.digest('base64')}`);
    const { example } = await homeNow();
    expect(Object.keys(example.data)).toEqual(Object.keys(messages()[0].data));
    expect(await app.store.webhooks.list((await browser.api.call('getProfile', {})).id)).not.toContain(
      secret,
    );
  });

  it('is tried again later and later, also by the process after this one, and is given up after two days', async () => {
    await connect();
    answers = [500, 'nothing', 302];
    await feel('angry');
    await soon(() => expect(ticks).toHaveLength(1));
    const failed = (count: number) => async () =>
      expect((await app.store.webhooks.list((await browser.api.call('getProfile', {})).id))[0]).toMatchObject(
        {
          failures: count,
        },
      );
    await soon(failed(1));
    for (const [nth, wait] of [RETRY_MS[0], RETRY_MS[1]].entries()) {
      now += wait - 1;
      ticks[0]();
      now += 1;
      ticks[0]();
      await soon(failed(nth + 2));
    }
    expect(received).toHaveLength(3);
    expect((await homeNow()).webhooks).toMatchObject([{ state: 'trying' }]);
    // The newest takes the place of what waits.
    await feel('sad');
    await app.stop();
    ticks = [];
    now += RETRY_MS[2];
    app = { ...(await startApp(parts(), app.directory)) };
    browser = app.browser(browser.cookie());
    await soon(() => expect(told().at(-1)).toEqual(['tense', 'low']));
    await soon(async () => expect((await homeNow()).webhooks).toMatchObject([{ state: 'on' }]));
    answers = RETRY_MS.map(() => 500 as const).concat(500);
    await feel('happy');
    for (const [nth, wait] of RETRY_MS.entries()) {
      await soon(failed(nth + 1));
      await soon(() => expect(ticks).toHaveLength(1));
      now += wait;
      ticks[0]();
    }
    await soon(async () => expect((await homeNow()).webhooks).toMatchObject([{ state: 'gave-up' }]));
    await feel('sad');
    const [{ id: webhookId }] = (await homeNow()).webhooks;
    const count = received.length;
    expect(await browser.api.call('testWebhook', { params: { webhookId } })).toMatchObject({ state: 'on' });
    expect(messages().slice(count)).toMatchObject([{ type: 'mood.test', data: { mood: 'low' } }]);
  });

  it('is tested at once, and its failing said', async () => {
    const { webhook } = await connect();
    const params = { webhookId: webhook.id };
    answers = [404];
    await expect(browser.api.call('testWebhook', { params })).rejects.toMatchObject({
      status: 502,
      code: 'webhook-failed',
    });
    const tested = await browser.api.call('testWebhook', { params });
    expect(tested).toMatchObject({ sentAt: NOON, sentMessage: received.at(-1)?.body });
    const stranger = app.browser();
    for (const call of ['testWebhook', 'deleteWebhook'] as const)
      await expect(stranger.api.call(call, { params })).rejects.toMatchObject({ code: 'unknown-webhook' });
    await browser.api.call('deleteWebhook', { params });
    await feel('angry');
    expect([(await homeNow()).webhooks, received.length]).toEqual([[], 2]);
  });

  it('is made for http and https alone, and for no address of clouds, links or many', async () => {
    for (const wrong of [
      'homeassistant.local',
      'ftp://192.168.1.5/',
      'http://ada:secret@192.168.1.5/',
      'http://169.254.169.254/latest/meta-data',
      'http://[::ffff:169.254.169.254]/',
      'http://2852039166/',
      'http://[fe80::1]/',
      'http://0.0.0.0/',
      'http://[64:ff9b::a9fe:a9fe]/',
      'http://224.0.0.1/',
      'http://100.100.100.200/',
    ])
      await expect(browser.api.call('addWebhook', { body: { address: wrong } }), wrong).rejects.toMatchObject(
        { status: 400, code: 'webhook-bad-address' },
      );
  });

  it('is made on this machine alone, five at most, and told in the export without its secret', async () => {
    const elsewhere = new Request('http://127.0.0.1/api/home/webhooks', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ address }),
    });
    expect((await app.answer(elsewhere, '192.168.1.77')).status).toBe(403);
    const { secret } = await connect();
    const text = await (await browser.send('/api/profile/export')).text();
    expect(JSON.parse(text)).toMatchObject({ home: { webhooks: [{ address }] } });
    expect([text.includes(secret), app.log().includes(secret)]).toEqual([false, false]);
    for (let nth = 0; nth < 4; nth += 1) await connect();
    await expect(connect()).rejects.toMatchObject({ status: 409, code: 'too-many-records' });
  });

  it('and a key are no child’s to make', async () => {
    await browser.api.call('getProfile', {});
    const child = await browser.api.call('addPerson', {
      body: { name: 'Kit', colour: 'moss', kind: 'child' },
    });
    await browser.api.call('enterPerson', { params: { personId: child.id }, body: {} });
    for (const call of ['makeHomeKey', 'getHome'] as const)
      await expect(browser.api.call(call, {})).rejects.toMatchObject({ code: 'not-for-children' });
  });
});

describe('a name that leads where nothing is asked', () => {
  it('is not asked; another is, at the address that was looked at', async () => {
    const { port } = new URL(address);
    const message = { headers: {}, body: '{}', reach: 'network' as const };
    const leading = (...found: readonly string[]) =>
      createPostMessage((_, __, answer) =>
        answer(
          null,
          found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        ),
      )(new URL(`http://home.example:${port}/`), message);
    await expect(leading('169.254.169.254')).rejects.toThrow('no address that is asked');
    await expect(leading('fe80::1', '0.0.0.0')).rejects.toThrow('no address that is asked');
    expect(received).toEqual([]);
    expect(await leading('169.254.169.254', '127.0.0.1')).toBe(204);
    expect(received).toMatchObject([{ headers: { host: `home.example:${port}` } }]);
    // From elsewhere the internet alone is reached, whatever a name says the second time (DNS rebinding).
    const far = createPostMessage((_, __, answer) => answer(null, [{ address: '127.0.0.1', family: 4 }]));
    await expect(
      far(new URL(`http://home.example:${port}/`), { ...message, reach: 'internet' }),
    ).rejects.toThrow('no address that is asked');
    expect(received).toHaveLength(1);
  });
});
