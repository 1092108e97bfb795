import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, type RawBuilder } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEmbeddedDialect } from './dialects/embedded-dialect.ts';
import { openSqlite } from './dialects/open-sqlite.ts';
import { migrateStore } from './migrate-store.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { rememberQuery } from './remember-query.ts';
import { createStoreWatch } from './store-watch.ts';
import type { Tables } from './tables.ts';

let directory: string;
let stores: Kysely<Tables>[];
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'emoverse-query-'));
  stores = ['a', 'b'].map(
    (name) =>
      new Kysely({ dialect: createEmbeddedDialect(openSqlite(join(directory, name)), createStoreWatch()) }),
  );
  for (const db of stores) await migrateStore(db, 'sqlite', MIGRATIONS);
});
afterEach(async () => {
  for (const db of stores) await db.destroy();
  await rm(directory, { recursive: true, force: true });
});

const add = (db: Kysely<Tables>, id: string, at: number) =>
  db
    .insertInto('profiles')
    .values({ id, token_hash: randomUUID(), created_at: at, settings: '{}' })
    .execute();

describe('a remembered query', () => {
  it('is built once for each store, and answers each value of its own, in a transaction as well', async () => {
    let built = 0;
    const madeBetween = rememberQuery((db, from: RawBuilder<number>, to: RawBuilder<number>) => {
      built += 1;
      return db
        .selectFrom('profiles')
        .select('id')
        .where('created_at', '>=', from)
        .where('created_at', '<=', to)
        .where('settings', '=', '{}')
        .orderBy('created_at');
    });
    const [one, other] = stores;
    for (const at of [1, 2, 3]) await add(one, `p${at}`, at);
    await add(other, 'q', 2);
    const idsOf = async (db: Kysely<Tables>, from: number, to: number) =>
      (await madeBetween(db, from, to)).map(({ id }) => id);
    expect(await idsOf(one, 1, 2)).toEqual(['p1', 'p2']);
    expect(await idsOf(one, 3, 9)).toEqual(['p3']);
    expect(await idsOf(other, 0, 9)).toEqual(['q']);
    await one.transaction().execute(async (transaction) => {
      await add(transaction, 'p4', 4);
      expect(await idsOf(transaction, 3, 9)).toEqual(['p3', 'p4']);
    });
    expect(built).toBe(2);
  });
});
