import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { answerSchema, type LoadAnswer, type LoadTask } from './load-messages.ts';

/** A process that sends requests. */
export interface LoadProcess {
  /** Resolves when the time is over, or when the server has gone away. */
  load(task: LoadTask): Promise<LoadAnswer>;
  dispose(): Promise<void>;
}

export function startLoadProcess(): LoadProcess {
  const child = fork(path.join(import.meta.dirname, 'run-load.ts'), [], {
    execArgv: process.execArgv,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return {
    async load(task) {
      const stopped = new AbortController();
      const ended = once(child, 'exit', { signal: stopped.signal }).then(() => {
        throw new Error('the load process ended');
      });
      try {
        child.send(task);
        const message: unknown[] = await Promise.race([
          once(child, 'message', { signal: stopped.signal }),
          ended,
        ]);
        return answerSchema.parse(message[0]);
      } finally {
        stopped.abort();
        ended.catch(() => undefined);
      }
    },
    async dispose() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill();
      await once(child, 'exit');
    },
  };
}
