import { copyFile, mkdtemp, open, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedDatabase, type EmbeddedDatabase } from './embedded-database.ts';
import type { SqliteCode } from './sqlite-error.ts';

const PAGE = 4096;

let directory: string;
let file: string;
const opened: EmbeddedDatabase[] = [];
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'emoverse-embedded-'));
  file = join(directory, 'test.db');
});
afterEach(async () => {
  for (const database of opened.splice(0)) database.close();
  await rm(directory, { recursive: true, force: true });
});

function openFile(at = file): EmbeddedDatabase {
  const database = openEmbeddedDatabase(at, 0);
  opened.push(database);
  return database;
}

function rowsOf(database: EmbeddedDatabase, text: string, parameters: readonly unknown[] = []) {
  return database
    .prepare(text)
    .all(parameters)
    .map((row) => ({ ...Object(row) }));
}

/** What is thrown by every way of asking: for rows, for changes, and by a script. */
function refusalsOf(database: EmbeddedDatabase, writing: string, reading = `${writing} returning a`) {
  const refusalOf = (ask: () => unknown): unknown => {
    try {
      ask();
    } catch (error) {
      return error;
    }
    return undefined;
  };
  return [
    () => rowsOf(database, reading),
    () => database.prepare(writing).run([]),
    () => database.exec(writing),
  ].map(refusalOf);
}

const coded = (code: SqliteCode) => Array.from({ length: 3 }, () => expect.objectContaining({ code }));

describe('the embedded database', () => {
  it('gives values back as they were stored', () => {
    const database = openFile();
    database.exec('create table t (a)');
    const values = [null, 0, -1, 1.5, 2 ** 53 - 1, '', 'é😀 "quoted" \\', new Uint8Array([0, 255])];
    for (const value of values) rowsOf(database, 'insert into t values (?) returning a', [value]);
    const rows = rowsOf(database, 'select a from t order by rowid');
    expect(rows).toEqual(values.map((a) => ({ a })));
  });

  it('says with a code that another connection holds the lock', () => {
    const database = openFile();
    database.exec('pragma journal_mode = wal');
    database.exec('create table t (a)');
    openFile().exec('begin immediate');
    expect(refusalsOf(database, 'insert into t values (1)')).toEqual(coded('SQLITE_BUSY'));
  });

  it('says with a code that there is no room', () => {
    const database = openFile();
    database.exec('create table t (a)');
    database.exec('pragma max_page_count = 2');
    expect(refusalsOf(database, 'insert into t values (zeroblob(100000))')).toEqual(coded('SQLITE_FULL'));
  });

  it('says with a code that a page is damaged, and goes on with the others', async () => {
    const database = openEmbeddedDatabase(file, 0);
    database.exec('create table t (a); create table whole (a); insert into whole values (7)');
    database.exec(
      'with recursive n (i) as (select 1 union all select i + 1 from n limit 3000) insert into t select i from n',
    );
    database.close();
    const handle = await open(file, 'r+');
    for (let page = 4; page < (await stat(file)).size / PAGE; page += 1) {
      await handle.write(Buffer.alloc(PAGE, 0x5a), 0, PAGE, page * PAGE);
    }
    await handle.close();
    const after = openFile();
    const refusals = refusalsOf(after, 'update t set a = a + 1', 'select sum(a) from t');
    expect(refusals).toEqual(coded('SQLITE_CORRUPT'));
    expect(rowsOf(after, 'select a from whole')).toEqual([{ a: 7 }]);
  });

  it('says with a code that the file is another', async () => {
    await writeFile(file, 'shopping list: bread, milk, '.repeat(200));
    const database = openFile();
    expect(refusalsOf(database, 'create table t (a)', 'select 1 from sqlite_schema')).toEqual(
      coded('SQLITE_NOTADB'),
    );
  });

  it('has everything in the file itself when it is closed', async () => {
    const database = openEmbeddedDatabase(file, 0);
    database.exec('pragma journal_mode = wal');
    database.exec('create table t (a); insert into t values (7)');
    expect(rowsOf(database, 'select * from t')).toEqual([{ a: 7 }]);
    database.close();
    const copy = join(directory, 'copy.db');
    await copyFile(file, copy);
    expect(rowsOf(openFile(copy), 'select * from t')).toEqual([{ a: 7 }]);
  });
});
