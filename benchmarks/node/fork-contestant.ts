import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Contestant } from '../measures/take-turns.ts';
import { answerSchema, type Answer, type Task } from './contestant-messages.ts';

export interface NodeContestant extends Contestant {
  /** What the network comes to on disk, where it says so. */
  readonly bytes: number | undefined;
  /** How often each emotion was the likeliest, over all turns. */
  readonly emotions: ReadonlyMap<string, number>;
}

/** Starts a process that can be timed in turns, and waits until it has loaded. Rejects with what went wrong in it. */
export async function forkContestant(name: string, task: Task): Promise<NodeContestant> {
  const child = fork(path.join(import.meta.dirname, 'run-contestant.ts'), [JSON.stringify(task)], {
    execArgv: process.execArgv,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const errors: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
  const next = async (): Promise<Answer> => {
    const stopped = new AbortController();
    const { signal } = stopped;
    const ended = once(child, 'exit', { signal }).then(([code]: unknown[]) => {
      throw new Error(`${name} ended with ${String(code)}: ${errors.join('').slice(-2000)}`);
    });
    try {
      const message = await Promise.race([once(child, 'message', { signal }), ended]);
      return answerSchema.parse(message[0]);
    } finally {
      stopped.abort();
      ended.catch(() => undefined);
    }
  };
  const ready = await next();
  if (ready.kind !== 'ready') {
    child.kill();
    throw new Error(`${name} cannot be timed: ${ready.kind === 'failed' ? ready.message : ''}`);
  }
  const emotions = new Map<string, number>();
  return {
    name,
    bytes: ready.bytes,
    emotions,
    async turn(milliseconds) {
      child.send({ turn: milliseconds });
      const answer = await next();
      if (answer.kind !== 'looks')
        throw new Error(`${name} failed: ${answer.kind === 'failed' ? answer.message : ''}`);
      for (const [emotion, count] of Object.entries(answer.emotions))
        emotions.set(emotion, (emotions.get(emotion) ?? 0) + count);
      return answer.looks;
    },
    async dispose() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill();
      await once(child, 'exit');
    },
  };
}
