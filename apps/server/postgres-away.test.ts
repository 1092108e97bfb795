import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeDatabase, type TestDatabase } from '../../tools/test-postgres/make-database.ts';
import { startPostgres, type TestPostgres } from '../../tools/test-postgres/start-postgres.ts';
import { openStore } from '@emoverse/storage';
import { EVERY_ROUTE, json, type Browser } from './testing/browser.ts';
import { WRITES, makePerson } from './testing/every-write.ts';
import { startApp, type RunningApp } from './testing/start-app.ts';
import { useStorePlaces } from './testing/store-places.ts';

vi.setConfig({ testTimeout: 120_000 });

const ALL_TABLES = `(select string_agg(quote_ident(tablename), ', ') from pg_tables where schemaname = 'public')`;

describe('connections that end', () => {
  let database: TestDatabase;
  let app: RunningApp;
  let browser: Browser;
  beforeAll(async () => {
    database = await makeDatabase();
    // Short limits, so that the tests of them are quick.
    const databaseUrl = `${database.url}?connect_timeout=1&lock_timeout=500`;
    useStorePlaces({ of: async () => ({ databaseUrl }), leave: async () => undefined });
    app = await startApp();
    browser = app.browser();
    await browser.api.call('getProfile', {});
  });
  afterAll(async () => {
    useStorePlaces();
    await app.dispose();
    await database.drop();
  });

  /** Has every statement of the app wait, and ends the connections that do, until the request is answered. */
  async function answeredWithout(request: () => Promise<unknown>): Promise<unknown> {
    const release = await lockAllTables(database);
    let isOver = false;
    const answer = request()
      .then(
        (given) => given,
        (error: unknown) => error,
      )
      .finally(() => (isOver = true));
    while (!isOver) {
      await database.run(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and application_name = 'emoverse' and wait_event_type = 'Lock'`,
      );
      await wait(5);
    }
    await release();
    return answer;
  }

  it.each(Object.entries(WRITES))(
    'are told with 503 by a request that writes, and the next is served: %s',
    async (_, { write }) => {
      const person = await makePerson(app.browser());
      expect(await answeredWithout(() => write(person, 0))).toMatchObject({
        status: 503,
        code: 'store-unreachable',
      });
      await write(person, 0);
    },
  );

  it('are told with 503 by every request that reads what is stored', async () => {
    const statuses = new Map<string, number[]>();
    for (const { name, method, path } of EVERY_ROUTE.filter(({ method }) => method === 'GET')) {
      const send = async () => (await browser.send(path, { method })).status;
      statuses.set(name, [Number(await answeredWithout(send)), await send()]);
    }
    const reading = [...statuses].filter(([, [without]]) => without === 503).map(([name]) => name);
    for (const name of [
      'health',
      'getProfile',
      'exportProfile',
      'getTaste',
      'listMoods',
      'listPlaylists',
      'listReviews',
    ])
      expect(reading).toContain(name);
    expect(
      [...statuses].filter(([, [without, later]]) => (without >= 500 && without !== 503) || later >= 500),
    ).toEqual([]);
  });

  it('do not disturb who listens, nor the request after', async () => {
    const stream = await browser.send('/api/live');
    await database.run(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'emoverse'`,
    );
    expect((await browser.send('/api/profile')).status).toBeLessThanOrEqual(503);
    expect((await browser.send('/api/profile')).status).toBe(200);
    await stream.body?.cancel();
  });

  it('are too few: whoever gets none in time is told to come again', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const holding = Array.from({ length: 10 }, () =>
      app.store.inTransaction(async ({ catalogue }) => {
        await catalogue.changes();
        await released;
      }),
    );
    const answer = await browser.send('/api/moods');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await answer.json()).toMatchObject({ error: { code: 'store-busy' } });
    release();
    await Promise.all(holding);
    expect((await browser.send('/api/moods')).status).toBe(200);
  });

  it('wait for a lock for so long and no longer', async () => {
    const release = await lockAllTables(database);
    const answer = await browser.send('/api/profile/settings', json({ theme: 'dark' }, 'PATCH'));
    expect([answer.status, await answer.json()]).toMatchObject([503, { error: { code: 'store-busy' } }]);
    await release();
  });
});

describe('a server that is not there', () => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startPostgres({ durable: false });
  });
  afterAll(async () => {
    useStorePlaces();
    await postgres.dispose();
  });

  it('is told by health and requests, is served from again when it is back, and may come late', async () => {
    useStorePlaces({ of: async () => ({ databaseUrl: postgres.url }), leave: async () => undefined });
    const app = await startApp();
    const browser = app.browser();
    await browser.api.call('getProfile', {});
    const health = async () => {
      const answer = await browser.send('/api/health');
      return [answer.status, await answer.json()];
    };
    expect(await health()).toMatchObject([200, { status: 'ok', store: { ok: true } }]);
    for (const end of [postgres.stop, postgres.kill]) {
      await end();
      expect(await health()).toMatchObject([503, { status: 'degraded', store: { ok: false } }]);
      const refused = await browser.send('/api/moods');
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);

      const tell = vi.fn();
      const opening = openStore({ databaseUrl: postgres.url, patience: { milliseconds: 60_000, tell } });
      await vi.waitUntil(() => tell.mock.calls.length > 0, { timeout: 30_000 });
      await postgres.start();
      await (await opening).close();
      expect(tell).toHaveBeenCalledTimes(1);
      expect(await health()).toMatchObject([200, { status: 'ok' }]);
      expect((await browser.send('/api/moods')).status).toBe(200);
    }
    await app.dispose();
  });

  it('is not waited for when it knows no such user', async () => {
    const tell = vi.fn();
    const databaseUrl = postgres.url.replace('postgres@', 'nobody-here@');
    const opening = openStore({ databaseUrl, patience: { milliseconds: 60_000, tell } });
    await expect(opening).rejects.toMatchObject({ code: 'store-unreachable' });
    expect(tell).not.toHaveBeenCalled();
  });
});

/** Locks all tables from a connection of its own until the answer is called. */
async function lockAllTables(database: TestDatabase): Promise<() => Promise<void>> {
  const client = await database.connect();
  await client.query('begin');
  const { rows } = await client.query<{ tables: string }>(`select ${ALL_TABLES} as tables`);
  await client.query(`lock table ${rows[0].tables} in access exclusive mode`);
  return () => client.end();
}
