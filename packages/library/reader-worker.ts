import { parentPort } from 'node:worker_threads';
import { isOutOfFiles } from '@emoverse/domain';
import { analyseFile } from './analyse-file.ts';
import { readRequestSchema, type ReadAnswer } from './reader-messages.ts';

/** A thread that reads the files it is asked to, one after the other. */
const port = parentPort;
const say = (answer: ReadAnswer): void => port?.postMessage(answer);

port?.on('message', (message: unknown) => {
  const { id, file, isCounted } = readRequestSchema.parse(message);
  analyseFile(file, { isCounted, onTags: (tags) => say({ kind: 'tags', id, tags }) }).then(
    (reading) => say({ kind: 'read', id, reading }),
    (error: unknown) =>
      say({
        ...{ kind: 'failed', id, isOutOfFiles: isOutOfFiles(error) },
        message: error instanceof Error ? error.message : String(error),
      }),
  );
});
say({ kind: 'ready' });
