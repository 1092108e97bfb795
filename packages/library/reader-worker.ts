import { parentPort } from 'node:worker_threads';
import { analyseFile } from './analyse-file.ts';
import { readRequestSchema, type ReadAnswer } from './reader-messages.ts';

/** A thread that reads the files it is asked to, one after the other. */
const port = parentPort;
port?.on('message', (message: unknown) => {
  const { id, file } = readRequestSchema.parse(message);
  analyseFile(file).then(
    (reading) => port.postMessage({ kind: 'read', id, reading } satisfies ReadAnswer),
    (error: unknown) =>
      port.postMessage({
        kind: 'failed',
        id,
        message: error instanceof Error ? error.message : String(error),
      } satisfies ReadAnswer),
  );
});
