import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EmoVerseError } from '@emoverse/domain';
import { createStoreWatch } from '../store-watch.ts';
import type { EmbeddedDatabase } from './embedded-database.ts';
import { GroupCommit } from './group-commit.ts';
import { openSqlite } from './open-sqlite.ts';
import type { EmbeddedConnections } from './embedded-dialect.ts';

let directory: string;
let connections: EmbeddedConnections;
/** What the database was told, without parameters. */
let told: string[];
/** What it cannot do. */
let broken: RegExp | undefined;
let database: EmbeddedDatabase;
let commits: GroupCommit;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'emoverse-group-'));
  connections = openSqlite(directory);
  connections.writer.exec(
    'create table t (a integer primary key); create table schema_migrations (version, name)',
  );
  told = [];
  broken = undefined;
  const { writer } = connections;
  database = {
    get inTransaction() {
      return writer.inTransaction;
    },
    prepare: (text) => writer.prepare(text),
    exec: (text) => {
      told.push(text);
      if (broken?.test(text)) throw new Error(`cannot ${text}`);
      writer.exec(text);
    },
    close: () => writer.close(),
  };
  commits = new GroupCommit(database, createStoreWatch());
});
afterEach(async () => {
  connections.reader.close();
  connections.writer.close();
  await rm(directory, { recursive: true, force: true });
});

/** One unit that does what it is told, as the dialect does it. */
async function unit(...statements: readonly string[]): Promise<void> {
  await commits.begin();
  let isMine = true;
  try {
    for (const statement of statements) await commits.run(() => connections.writer.exec(statement));
    await commits.keep(() => {
      isMine = false;
    });
  } catch (error) {
    if (isMine) commits.undo();
    throw error;
  }
}
const insert = (value: number): string => `insert into t values (${value})`;
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}
/** What is committed, as another connection sees it. */
const stored = (): unknown[] =>
  connections.reader
    .prepare('select a from t order by a')
    .all([])
    .map((row) => Object.values(Object(row))[0]);

describe('a group commit', () => {
  it('is one for all units that come together, and ends none before it', async () => {
    let seen: unknown[] | undefined;
    const units = [1, 2, 3].map((value) => unit(insert(value)).then(() => (seen ??= stored())));
    await Promise.all(units);
    expect(seen).toEqual([1, 2, 3]);
    expect(told.filter((text) => text === 'begin immediate' || text === 'commit')).toEqual([
      'begin immediate',
      'commit',
    ]);
    await unit(insert(4));
    expect(stored()).toEqual([1, 2, 3, 4]);
  });

  it('tells its units when the disk has what they wrote, and lets the next group begin meanwhile', async () => {
    const waits: (() => void)[] = [];
    const log = { sync: () => new Promise<void>((resolve) => waits.push(resolve)) };
    commits = new GroupCommit(database, createStoreWatch(), log);
    const kept: number[] = [];
    const first = unit(insert(1)).then(() => kept.push(1));
    await until(() => waits.length === 1);
    expect(told.at(-1)).toBe('commit');
    const second = unit(insert(2)).then(() => kept.push(2));
    await until(() => waits.length === 2);
    expect(kept).toEqual([]);
    waits[0]();
    await first;
    expect(kept).toEqual([1]);
    waits[1]();
    await second;
  });

  it('fails its units where the disk does', async () => {
    const watch = createStoreWatch();
    const failure = new EmoVerseError('store-damaged', 'the disk is gone');
    commits = new GroupCommit(database, watch, { sync: () => Promise.reject(failure) });
    const results = await Promise.allSettled([unit(insert(1)), unit(insert(2))]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(watch.state).toBe('damaged');
  });

  it('leaves out what failed, and nothing else', async () => {
    const results = await Promise.allSettled([
      unit(insert(1)),
      unit(insert(2), insert(1)), // 1 is taken: its 2 must go with it
      unit(insert(3)),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(stored()).toEqual([1, 3]);
  });

  it('that fails fails all of its units, and the next one does not mind', async () => {
    connections.writer.exec('pragma foreign_keys = on');
    connections.writer.exec(
      'create table child (a references t deferrable initially deferred); insert into t values (9)',
    );
    // A broken reference that is looked at when all is committed.
    const results = await Promise.allSettled([unit(insert(1)), unit('insert into child values (8)')]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(stored()).toEqual([9]);
    await unit(insert(2));
    expect(stored()).toEqual([2, 9]);
  });

  it('that SQLite rolls back in the middle fails the units that had ended before', async () => {
    const results = await Promise.allSettled([
      unit(insert(1)),
      unit('insert or rollback into t values (1)'),
      unit(insert(3)),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
    expect(stored()).toEqual([3]);
  });

  it('does nothing more for a unit that SQLite has rolled back, whatever the unit makes of it', async () => {
    await unit(insert(1));
    await commits.begin();
    const results = await Promise.allSettled(
      ['insert or rollback into t values (1)', insert(2)].map((statement) =>
        commits.run(() => connections.writer.exec(statement)),
      ),
    );
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(commits.run(() => connections.writer.exec(insert(3)))).rejects.toMatchObject({
      code: 'internal',
    });
    await expect(commits.keep(() => undefined)).rejects.toThrow();
    commits.undo();
    await unit(insert(4));
    expect(stored()).toEqual([1, 4]);
  });

  it('fails all of its units where one cannot be taken out alone, and the next one does not mind', async () => {
    broken = /^rollback to/;
    const results = await Promise.allSettled([unit(insert(1)), unit(insert(2), insert(1)), unit(insert(3))]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
    expect(stored()).toEqual([3]);
  });

  it('that can be neither made nor undone fails its units, and is undone before the next one', async () => {
    broken = /^(commit|rollback)$/;
    await expect(unit(insert(1))).rejects.toThrow('cannot commit');
    await expect(unit(insert(2))).rejects.toThrow('cannot rollback');
    broken = undefined;
    await unit(insert(3));
    expect(stored()).toEqual([3]);
  });

  it('waits for the unit under way, however long its work takes', async () => {
    let go = (): void => undefined;
    const waited = new Promise<void>((resolve) => (go = resolve));
    const slow = (async () => {
      await commits.begin();
      await commits.run(() => connections.writer.exec(insert(1)));
      await waited;
      await commits.keep(() => undefined);
    })();
    const quick = unit(insert(2));
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    expect(stored()).toEqual([]);
    go();
    await Promise.all([slow, quick]);
    expect(stored()).toEqual([1, 2]);
  });

  it('is made before what no transaction may hold', async () => {
    const kept = unit(insert(1));
    await commits.alone(() => connections.writer.exec('vacuum'));
    await kept;
    expect(stored()).toEqual([1]);
  });

  it('waits for another process that writes', async () => {
    const other = openSqlite(directory);
    other.writer.exec('begin immediate');
    const kept = unit(insert(1));
    await new Promise((resolve) => setImmediate(resolve));
    other.writer.exec('commit');
    await kept;
    other.reader.close();
    other.writer.close();
    expect(stored()).toEqual([1]);
  });
});
