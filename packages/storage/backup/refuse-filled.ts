import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { EmoVerseError } from '@emoverse/domain';
import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** What a person, or whoever runs the server, has put there; the bundled catalogue is in every store. */
const FILLED_BY_PEOPLE = [
  'profiles',
  'import_runs',
  'library_files',
  'music_folders',
  'library_servers',
  'trained_models',
];

/** In a thread, whose end closes the file: here a statement would keep it open until the garbage is collected. */
const LOOK = `
const { parentPort, workerData } = require('node:worker_threads');
const { DatabaseSync } = require(workerData.binding);
let found = 'what cannot be read';
try {
  const database = new DatabaseSync(workerData.file, { readOnly: true, timeout: 5000 });
  const there = database.prepare("select name from sqlite_schema where type = 'table'").all().map(({ name }) => name);
  found = workerData.tables.find(
    (table) => there.includes(table) && database.prepare('select 1 from ' + table + ' limit 1').all().length > 0,
  );
} catch {}
parentPort.postMessage(found);
`;

/** The first table in which the file of a store, which may be damaged, holds something of people; nothing where there is none. */
export async function filledTableIn(store: string): Promise<string | undefined> {
  if (!existsSync(store)) return existsSync(`${store}-wal`) ? 'a log without its store' : undefined;
  const binding = createRequire(import.meta.url).resolve('@photostructure/sqlite');
  const workerData = { file: store, tables: FILLED_BY_PEOPLE, binding };
  return new Promise((resolve, reject) => {
    let found: string | undefined;
    const worker = new Worker(LOOK, { eval: true, workerData, execArgv: [] });
    worker.once('message', (told: string | undefined) => (found = told));
    worker.once('error', reject);
    worker.once('exit', () => resolve(found));
  });
}

/** The same on a PostgreSQL server. */
export async function filledTableOn(db: Kysely<Tables>): Promise<string | undefined> {
  for (const table of FILLED_BY_PEOPLE) {
    const { rows: there } = await sql`select 1 where to_regclass(${table}) is not null`.execute(db);
    if (there.length === 0) continue;
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db);
    if (rows.length > 0) return table;
  }
  return undefined;
}

/** Throws `store-not-empty` where a table was found. */
export function refuseFilled(place: string, table: string | undefined): void {
  if (table === undefined) return;
  throw new EmoVerseError(
    'store-not-empty',
    `${place} is not empty (${table}): choose another place, or add --replace, which keeps what is there in a folder of its own`,
  );
}
