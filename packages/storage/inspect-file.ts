import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** Runs in a thread, because a look at a large file takes its time: table by table, so that it can be ended between. */
const INSPECTION = `
const { parentPort, workerData } = require('node:worker_threads');
const { DatabaseSync } = require(workerData.binding);
const found = [];
try {
  const database = new DatabaseSync(workerData.file, { readOnly: true, timeout: 5000 });
  const tables = database.prepare("select name from sqlite_schema where type = 'table'").all();
  for (const { name } of tables) {
    const rows = database.prepare('pragma quick_check("' + name.replaceAll('"', '""') + '")').all();
    for (const row of rows) if (row.quick_check !== 'ok') found.push(name + ': ' + row.quick_check);
  }
} catch (error) {
  found.push(error.message);
}
parentPort.postMessage(found.slice(0, 20));
`;

/**
 * Looks through a store's file for pages that do not hold together (SQLite's `quick_check`, of each table), while others
 * use it. Gives what was found in SQLite's words; nothing where all is well. It reads the whole file, in a thread of its
 * own that does not keep the process from ending; meanwhile the write-ahead log is not emptied.
 */
export function inspectFile(file: string): Promise<string[]> {
  const binding = createRequire(import.meta.url).resolve('@photostructure/sqlite');
  return new Promise((resolve, reject) => {
    const worker = new Worker(INSPECTION, { eval: true, workerData: { file, binding }, execArgv: [] });
    worker.unref();
    worker.once('message', (found: string[]) => resolve(found));
    worker.once('error', reject);
  });
}
