import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeDatabase, type TestDatabase } from '../../../tools/test-postgres/make-database.ts';
import { STORE_FILE } from '../dialects/open-sqlite.ts';
import { openStore, type Store } from '../open-store.ts';
import { keyFromFile } from '../sealer.ts';
import { EMPTY_STORE, emptyAgain } from '../testing/empty-store.ts';
import { NOON, newProfileId, reaction, sampleRecord } from '../testing/samples.ts';
import { spoilStore } from '../testing/spoil-store.ts';
import { backUpStore } from './back-up-store.ts';
import { readAbout } from './backup-file.ts';
import { restoreStore } from './restore-store.ts';
import { storeTables, type StoreRow, type StoreTable } from './store-tables.ts';
import { migrateFile, withFile } from './with-database.ts';
import { MIGRATIONS } from '../migrations/index.ts';

vi.setConfig({ testTimeout: 120_000 });

let database: TestDatabase;
let folder: string;
let directory: string;
let file: string;
let tables: StoreTable[];
beforeAll(async () => {
  database = await makeDatabase(EMPTY_STORE);
  const path = join(await mkdtemp(join(tmpdir(), 'emoverse-tables-')), 'tables.db');
  await migrateFile(path, MIGRATIONS);
  tables = await withFile(path, storeTables);
  await rm(dirname(path), { recursive: true });
});
afterAll(() => database.drop());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emoverse-engines-'));
  directory = join(folder, 'data');
  file = join(folder, 'store.backup');
});
afterEach(async () => {
  await emptyAgain(database);
  await rm(folder, { recursive: true, force: true });
});

const server = () => ({ databaseUrl: database.url });
const backUpServer = (to = file) => backUpStore({ directory, server: server(), file: to, now: NOON });
const restoreToServer = (replace = false) =>
  restoreStore({ directory, server: server(), file, replace, now: NOON });

/** What sorts otherwise by language than by bytes, what JSON escapes, what is no letter. */
const WORDS = ['b', 'A', 'é “quoted” \\', '_', '😀', 'a b', ''];

/** Rows in every table, the same words and numbers everywhere, so that what refers to a row of another table finds it. */
async function fillEveryTable(): Promise<void> {
  await (await openStore({ directory })).close();
  const path = join(folder, 'filled.db');
  await migrateFile(path, MIGRATIONS);
  await withFile(path, (filled) => {
    filled.exec('pragma foreign_keys = on; begin');
    // The counters are known by their names.
    const fillable = tables.filter(({ name }) => name !== 'store_counters');
    for (const { name } of fillable) {
      const columns = z
        .array(z.object({ name: z.string(), type: z.string() }))
        .parse(filled.prepare(`pragma table_info("${name}")`).all([]));
      const insert = filled.prepare(
        `insert into "${name}" (${columns.map((column) => column.name).join()}) values (${columns.map(() => '?').join()})`,
      );
      WORDS.forEach((word, index) =>
        insert.run(
          columns.map(({ type: declared }) => {
            const type = declared.toLowerCase();
            if (type === 'text') return word;
            if (type === 'double precision') return (index - 2) / 3;
            return type === 'blob' ? new Uint8Array([0, 255, index]) : 5 - index;
          }),
        ),
      );
    }
    filled.exec('commit');
    filled.exec(`attach '${join(directory, STORE_FILE)}' as store`);
    filled.exec('begin');
    for (const { name } of fillable) filled.exec(`insert into store."${name}" select * from main."${name}"`);
    filled.exec('commit');
    filled.exec('detach store');
  });
}

type Content = Record<string, string[]>;

const sorted = (rows: readonly StoreRow[], { columns }: StoreTable): string[] =>
  rows.map((row) => JSON.stringify(columns.map(({ name }) => plain(row[name])))).sort();
/** Numbers as text: the connection of the tests gives bigint so. */
const plain = (value: unknown): unknown =>
  value instanceof Uint8Array ? [...value] : typeof value === 'number' ? String(value) : value;
const rowsSchema = z.array(z.record(z.string(), z.unknown()));

function contentOfFile(path: string): Promise<Content> {
  return withFile(path, (opened) =>
    Object.fromEntries(
      storeTables(opened).map((table) => [
        table.name,
        sorted(rowsSchema.parse(opened.prepare(`select * from "${table.name}"`).all([])), table),
      ]),
    ),
  );
}

async function contentOfServer(): Promise<Content> {
  const connection = await database.connect();
  const content: Content = {};
  for (const table of tables) {
    const { rows } = await connection.query(`select * from "${table.name}"`);
    content[table.name] = sorted(rowsSchema.parse(rows), table);
  }
  await connection.end();
  return content;
}

/** The counter of changes goes on, so that servers notice. */
const withoutCounters = ({ store_counters: _, ...content }: Content): Content => content;

describe('a backup goes into the other engine', () => {
  it('from a folder to a server and back, row by row, with the keys', async () => {
    await fillEveryTable();
    const key = await keyFromFile(join(directory, 'library.key'));
    const about = await backUpStore({ directory, file, now: NOON });
    const original = await contentOfFile(join(directory, STORE_FILE));
    for (const [table, rows] of Object.entries(withoutCounters(original)))
      expect(rows.length, table).toBe(WORDS.length);

    directory = join(folder, 'beside the server');
    const restored = await restoreToServer();
    expect(restored).toEqual({ about, former: undefined, leftOut: {} });
    expect(withoutCounters(await contentOfServer())).toEqual(withoutCounters(original));
    expect(await keyFromFile(join(directory, 'library.key'))).toEqual(key);

    const second = join(folder, 'second.backup');
    const { digests } = await backUpServer(second);
    expect({ ...digests, store_counters: '' }).toEqual({ ...about.digests, store_counters: '' });
    const back = join(folder, 'back');
    await restoreStore({ directory: back, file: second, now: NOON });
    expect(withoutCounters(await contentOfFile(join(back, STORE_FILE)))).toEqual(withoutCounters(original));
    const store = await openStore({ directory: back });
    expect(await store.inspect()).toEqual([]);
    await store.close();
  });

  it('without rows that no page shows and the server cannot hold, and says how many', async () => {
    await fillEveryTable();
    const profileId = WORDS[1];
    expect(spoilStore(directory, profileId)).toBeGreaterThan(50);
    await backUpStore({ directory, file, now: NOON });
    const { about, leftOut } = await restoreToServer();
    expect(leftOut.moods).toBeGreaterThan(0);
    const content = await contentOfServer();
    for (const [table, rows] of Object.entries(about.rows).filter(([table]) => table in content))
      expect(content[table].length, table).toBe(rows - (leftOut[table] ?? 0));
  });
});

describe('a store on a server', () => {
  let store: Store;
  const profileId = newProfileId();
  beforeEach(async () => {
    store = await openStore(server());
    await store.profiles.create({ id: profileId, createdAt: NOON, settings: {}, token: 'token' });
  });
  afterEach(() => store.close());

  const pair = (count: number) => [
    reaction('liked', `song-${count}`, NOON + count),
    reaction('played', `song-${count}`, NOON + count),
  ];

  it('is copied as of one moment while people react, with all that was acknowledged before', async () => {
    const acknowledged: string[] = [];
    let isOver = false;
    const react = async (): Promise<void> => {
      for (let count = 0; !isOver; count += 1) {
        const events = pair(count);
        await store.feedback.store(profileId, events, true);
        acknowledged.push(...events.map(({ id }) => id));
      }
    };
    const reacting = react();
    await vi.waitUntil(() => acknowledged.length >= 40);
    const before = [...acknowledged];
    await backUpServer();
    const during = acknowledged.length;
    isOver = true;
    await reacting;
    expect(during).toBeGreaterThan(before.length);

    await restoreStore({ directory, file, now: NOON });
    const copy = await openStore({ directory });
    const kept = (await copy.feedback.list(profileId)).map(({ id }) => String(id));
    await copy.close();
    expect(before.filter((id) => !kept.includes(id))).toEqual([]);
    expect(kept.length % 2).toBe(0);
    expect(kept.length).toBeLessThanOrEqual(acknowledged.length);
  });

  it('is replaced only where that was asked for, and what was there is kept', async () => {
    await store.moods.store(profileId, [sampleRecord()]);
    await backUpServer();
    await store.moods.store(profileId, [sampleRecord(), sampleRecord()]);
    await store.feedback.store(profileId, pair(1), true);
    const filled = await contentOfServer();
    await expect(restoreToServer()).rejects.toMatchObject({ code: 'store-not-empty' });
    expect(await contentOfServer()).toEqual(filled);

    const changes = await store.catalogue.changes();
    const { former } = await restoreToServer(true);
    expect(readAbout(join(former ?? '', 'emoverse.backup')).rows).toMatchObject({
      moods: 3,
      feedback_events: 2,
    });
    // Who has it open goes on with the other store, and sees that it is another.
    expect(await store.moods.list(profileId, {})).toHaveLength(1);
    expect(await store.catalogue.changes()).toBeGreaterThan(changes);
    await store.feedback.store(profileId, pair(2), true);
    expect(await store.feedback.list(profileId)).toHaveLength(2);
  });

  it('is left alone where it does not take every row as it is', async () => {
    await store.moods.store(profileId, [sampleRecord({ note: 'mine' })]);
    await backUpServer();
    await store.moods.store(profileId, [sampleRecord()]);
    await database.run(`create function alter_note() returns trigger language plpgsql as
      $$ begin new.note := '"another"'; return new; end $$;
      create trigger alter_note before insert on moods for each row execute function alter_note()`);
    try {
      const before = await contentOfServer();
      await expect(restoreToServer(true)).rejects.toMatchObject({
        code: 'restore-differs',
        message: expect.stringContaining('moods'),
      });
      expect(await contentOfServer()).toEqual(before);
      expect(await readdir(directory)).toEqual([]);
    } finally {
      await database.run('drop trigger alter_note on moods; drop function alter_note()');
    }
  });

  it('that is none is not copied', async () => {
    const empty = await makeDatabase();
    try {
      const made = backUpStore({ directory, server: { databaseUrl: empty.url }, file, now: NOON });
      await expect(made).rejects.toMatchObject({ code: 'no-store' });
      expect(await readdir(folder)).toEqual([]);
      await backUpServer();
      await restoreStore({ directory, server: { databaseUrl: empty.url }, file, now: NOON });
      const { rows } = await empty.run('select id from profiles');
      expect(rows).toEqual([{ id: profileId }]);
    } finally {
      await empty.drop();
    }
  });

  it('is not begun on where the file is no backup', async () => {
    await expect(
      restoreStore({ directory, server: server(), file: join(folder, 'none'), now: NOON }),
    ).rejects.toThrow(/none/);
    expect(existsSync(directory)).toBe(false);
  });
});
