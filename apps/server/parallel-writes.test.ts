import { ROUTES } from '@emoverse/api-contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeDatabase, type TestDatabase } from '../../tools/test-postgres/make-database.ts';
import { OTHERS, TABS, WRITES, makePerson, type Person } from './testing/every-write.ts';
import { startApp, type RunningApp } from './testing/start-app.ts';
import { useStorePlaces } from './testing/store-places.ts';

// Everything that writes for a person, eight at a time and all together, over PostgreSQL.
vi.setConfig({ testTimeout: 120_000 });

let database: TestDatabase;
let app: RunningApp;
beforeAll(async () => {
  database = await makeDatabase();
  // Limits that a busy machine does not reach: here all have to get their turn.
  const databaseUrl = `${database.url}?connect_timeout=60&lock_timeout=60000&statement_timeout=0`;
  useStorePlaces({ of: async () => ({ databaseUrl }), leave: async () => undefined });
  app = await startApp();
});
afterAll(async () => {
  useStorePlaces();
  await app.dispose();
  await database.drop();
});

let person: Person;
beforeEach(async () => {
  person = await makePerson(app.browser());
});

it('leaves connections to others, however much one person writes at once and has to wait', async () => {
  const { api } = app.browser();
  const { id } = await api.call('getProfile', {});
  const other = app.browser();
  await other.api.call('getProfile', {});
  const blocking = await database.connect();
  await blocking.query('begin');
  await blocking.query('select 1 from profiles where id = $1 for update', [id]);
  const written = Array.from({ length: 24 }, () => api.call('patchSettings', { body: { theme: 'dark' } }));
  const isWaiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  await vi.waitUntil(async () => (await database.run(isWaiting)).rowCount === 1);
  // Were all ten connections taken, this would wait for the first person to be through.
  await other.api.call('patchSettings', { body: { theme: 'light' } });
  expect((await database.run(isWaiting)).rowCount).toBe(1);
  await blocking.query('rollback');
  await blocking.end();
  await Promise.all(written);
});

describe('what one person writes in eight tabs at once', () => {
  it('is all that can be written', () => {
    const writing = Object.entries(ROUTES).flatMap(([name, { method }]) => (method === 'get' ? [] : [name]));
    expect([...Object.keys(WRITES), ...OTHERS]).toEqual(expect.arrayContaining(writing));
  });

  it.each(Object.entries(WRITES))('is all kept: %s', async (_, { write, kept, expected }) => {
    await Promise.all(TABS.map((tab) => write(person, tab)));
    expect(await kept(person)).toEqual(expected);
  });

  it('never fails for what the other tabs write meanwhile, whatever it is', async () => {
    const { deleteProfile: last, ...others } = WRITES;
    const writes = Object.values(others);
    const problems: unknown[] = [];
    const writeAll = async (tab: number): Promise<void> => {
      // Each tab begins elsewhere, so that each kind of write meets each other kind.
      const begin = Math.floor((tab * writes.length) / TABS.length);
      for (const { write } of [...writes.slice(begin), ...writes.slice(0, begin)])
        await write(person, tab).catch((problem: unknown) => problems.push(problem));
    };
    await Promise.all(TABS.map(writeAll));
    await Promise.all(TABS.flatMap((tab) => last?.write(person, tab) ?? []));
    // What another tab has deleted meanwhile is not there any more, and that is all that may be said.
    expect(problems.filter((problem) => !isGone(problem))).toEqual([]);
    await app.store.close(); // PostgreSQL counts when connections end
    const { rows } = await database.run(
      'select deadlocks from pg_stat_database where datname = current_database()',
    );
    expect(rows).toEqual([{ deadlocks: '0' }]);
  });
});

function isGone(problem: unknown): boolean {
  return problem instanceof Error && 'status' in problem && problem.status === 404;
}
