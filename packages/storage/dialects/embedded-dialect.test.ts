import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createStoreWatch, type StoreWatch } from '../store-watch.ts';
import { openEmbeddedDatabase } from './embedded-database.ts';
import { createEmbeddedDialect } from './embedded-dialect.ts';

let directory: string;
let watch: StoreWatch;
let db: Kysely<unknown>;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'emoverse-dialect-'));
  watch = createStoreWatch();
  const [writer, reader] = [0, 1].map(() => openEmbeddedDatabase(join(directory, 'test.db'), 0));
  db = new Kysely({ dialect: createEmbeddedDialect({ writer, reader }, watch) });
  await sql`create table t (a)`.execute(db);
});
afterEach(async () => {
  await db.destroy();
  await rm(directory, { recursive: true, force: true });
});

it('says that there is no room, stores nothing of the transaction, and is sound when it has written again', async () => {
  await sql`pragma max_page_count = 20`.execute(db);
  const fill = db.transaction().execute(async (transaction) => {
    await sql`insert into t values ('first')`.execute(transaction);
    for (;;) await sql`insert into t values (zeroblob(3000))`.execute(transaction);
  });
  await expect(fill).rejects.toMatchObject({ code: 'store-full' });
  expect((await sql`select * from t`.execute(db)).rows).toEqual([]);
  expect(watch.state).toBe('full');
  await sql`insert into t values ('small') returning a`.execute(db);
  expect(watch.state).toBe('sound');
});
