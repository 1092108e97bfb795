import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { SqliteError, storeErrorOf } from './dialects/sqlite-error.ts';

const RUNNING = `
const { parentPort, workerData } = require('node:worker_threads');
const { DatabaseSync } = require(workerData.binding);
const refusals = [];
const database = new DatabaseSync(workerData.file, { timeout: 5000 });
database.exec('pragma secure_delete = on; pragma synchronous = full');
for (const step of workerData.steps) {
  try {
    database.exec(step);
  } catch (error) {
    const { code, errcode, systemErrno } = error;
    if (code !== 'ERR_SQLITE_ERROR') throw error;
    refusals.push({ message: error.message, fields: { code, errcode, systemErrno } });
  }
}
database.close();
parentPort.postMessage(refusals);
`;

interface Refusal {
  readonly message: string;
  readonly fields: { readonly code: string; readonly errcode?: number; readonly systemErrno?: number };
}

/** What takes long for a large store. Building the file anew lets others read meanwhile; their writing waits. */
export type LongStep = 'vacuum' | 'pragma wal_checkpoint(truncate)' | 'pragma wal_checkpoint(passive)';

/**
 * Runs steps on a store's file one after the other in a thread, by a connection of its own, so that nobody is held up. Gives
 * what SQLite refused of it, in the words of the store.
 */
export function runInThread(file: string, steps: readonly LongStep[]): Promise<unknown[]> {
  const binding = createRequire(import.meta.url).resolve('@photostructure/sqlite');
  return new Promise((resolve, reject) => {
    const worker = new Worker(RUNNING, { eval: true, workerData: { file, steps, binding }, execArgv: [] });
    worker.once('message', (refusals: Refusal[]) =>
      resolve(
        refusals.map(({ message, fields }) => {
          const error = Object.assign(new Error(message), fields);
          return storeErrorOf(SqliteError.from(error) ?? error);
        }),
      ),
    );
    worker.once('error', reject);
  });
}
