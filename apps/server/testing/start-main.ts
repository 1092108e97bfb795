import { fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

export interface Ended {
  readonly code: number | NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The server as a process of its own, from source. */
export interface MainProcess {
  /** Resolves with the printed address; rejects when the process ends before. */
  readonly address: Promise<string>;
  readonly ended: Promise<Ended>;
  /** Resolves when it has written this to standard error. */
  says(text: string): Promise<void>;
  kill(signal: NodeJS.Signals): void;
  /** Lets it see that the program that started it is gone. */
  leave(): void;
}

const HOOKS = new URL('../../../tools/typescript-hooks.mjs', import.meta.url);
const MAIN = new URL('../main.ts', import.meta.url);

export function startMain(args: readonly string[], environment: Record<string, string> = {}): MainProcess {
  const child = fork(fileURLToPath(MAIN), ['--no-open', ...args], {
    execArgv: ['--conditions=source', '--import', HOOKS.href],
    silent: true,
    env: {
      PATH: process.env.PATH,
      EMOVERSE_REQUESTS_PER_MINUTE: '0',
      EMOVERSE_LOG: 'warn',
      ...environment,
    },
  });
  const { stdout: out, stderr: err } = child;
  if (out === null || err === null) throw new Error('a silent child has both streams');
  let stdout = '';
  let stderr = '';
  err.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    // Not `close`, which does not come to whoever has disconnected.
    const isRead = Promise.all([finished(out), finished(err)]);
    child.on('exit', (code, signal) => {
      isRead.then(() => resolve({ code: code ?? signal, stdout, stderr }), reject);
    });
  });
  const address = new Promise<string>((resolve, reject) => {
    createInterface({ input: out }).on('line', (line) => {
      stdout += `${line}\n`;
      const found = /http:\/\/\S+/.exec(line);
      if (found) resolve(found[0]);
    });
    void ended.then(
      ({ code }) => reject(new Error(`the server ended with ${String(code)}: ${stderr}`)),
      reject,
    );
  });
  // Whoever waits for the end only need not look at the address.
  address.catch(() => undefined);
  return {
    address,
    ended,
    says: (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (stderr.includes(text)) resolve();
        };
        err.on('data', look);
        look();
        void ended.then(() => reject(new Error(`the server ended without "${text}": ${stderr}`)), reject);
      }),
    kill: (signal) => child.kill(signal),
    leave: () => child.disconnect(),
  };
}
