import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@emoverse/storage';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startPostgres, type TestPostgres } from '../../tools/test-postgres/start-postgres.ts';
import { openBrowser, type Browser } from './testing/browser.ts';
import { startMain, type MainProcess } from './testing/start-main.ts';
import { NOON, reaction } from './testing/start-app.ts';

// Whole processes on a server of their own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let postgres: TestPostgres;
let server: MainProcess;
let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'emoverse-restart-'));
  postgres = await startPostgres({ durable: true });
  // It comes while the database does: the server waits for it.
  await postgres.stop();
  server = startMain(['--port', '0', '--data', data], { DATABASE_URL: postgres.url });
  await server.says('waiting for the database');
  await postgres.start();
});
afterAll(async () => {
  server.kill('SIGKILL');
  await server.ended;
  await postgres.dispose();
  await rm(data, { recursive: true, force: true });
});

describe('a server process and its database', () => {
  it('outlives a database that is restarted or killed under load, and loses nothing that it acknowledged', async () => {
    const load = await startLoad(await server.address);
    for (const end of [postgres.stop, postgres.kill]) {
      await load.until('acknowledged');
      await end();
      await load.until('refused');
      await postgres.start();
      await load.until('acknowledged');
    }
    // Too busy with coming back is an answer as well.
    expect(['store-unreachable', 'store-busy']).toEqual(expect.arrayContaining(await load.stop()));
    expect(await load.lost(postgres.url)).toEqual([]);
  });

  it('keeps all that it acknowledged when it is killed itself, and when both are', async () => {
    for (const withDatabase of [false, true]) {
      const load = await startLoad(await server.address);
      await load.until('acknowledged');
      server.kill('SIGKILL');
      if (withDatabase) await postgres.kill();
      expect(await server.ended).toMatchObject({ code: 'SIGKILL' });
      await load.stop();
      server = startMain(['--port', '0', '--data', data], { DATABASE_URL: postgres.url });
      if (withDatabase) await postgres.start();
      await server.address;
      expect(await load.lost(postgres.url)).toEqual([]);
    }
  });
});

/** Four people who react to a film again and again, one reaction after the other. */
async function startLoad(address: string) {
  const acknowledged = new Set<string>();
  const problems: string[] = [];
  let isOver = false;
  const browsers = Array.from({ length: 4 }, () => openBrowser((request) => fetch(request), address));
  await Promise.all(browsers.map(({ api }) => api.call('getProfile', {})));
  const { items } = await browsers[0].api.call('searchCatalogue', { query: { domain: 'films', limit: 1 } });
  const react = async ({ api }: Browser): Promise<void> => {
    while (!isOver) {
      const event = reaction('liked', items[0].id, NOON);
      await api.call('sendFeedback', { body: { events: [event] } }).then(
        () => acknowledged.add(event.id),
        (problem: unknown) => problems.push(codeOf(problem)),
      );
    }
  };
  const reacting = browsers.map(react);
  return {
    /** Resolves when some more were acknowledged or refused. */
    async until(what: 'acknowledged' | 'refused'): Promise<void> {
      const count = (): number => (what === 'refused' ? problems.length : acknowledged.size);
      const enough = count() + 20;
      await vi.waitUntil(() => count() >= enough, { timeout: 120_000 });
    },
    /** Ends it, and gives what was said to those who were refused, each once. */
    async stop(): Promise<string[]> {
      isOver = true;
      await Promise.all(reacting);
      return [...new Set(problems)];
    },
    /** What was acknowledged and is not stored. */
    async lost(databaseUrl: string): Promise<string[]> {
      const store = await openStore({ databaseUrl });
      const stored = new Set<string>();
      for (const id of await store.profiles.ids())
        for (const event of await store.feedback.list(id)) stored.add(event.id);
      await store.close();
      return [...acknowledged].filter((id) => !stored.has(id));
    },
  };
}

function codeOf(problem: unknown): string {
  return problem instanceof Error && 'code' in problem ? String(problem.code) : String(problem);
}
