import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';
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
}

const HOOKS = new URL('../../../tools/typescript-hooks.mjs', import.meta.url);
const MAIN = new URL('../main.ts', import.meta.url);

export function startMain(args: readonly string[], environment: Record<string, string> = {}): MainProcess {
  const child: ChildProcessWithoutNullStreams = spawn(
    process.execPath,
    ['--conditions=source', '--import', HOOKS.href, fileURLToPath(MAIN), '--no-open', ...args],
    {
      env: {
        PATH: process.env.PATH,
        EMOVERSE_REQUESTS_PER_MINUTE: '0',
        EMOVERSE_LOG: 'warn',
        ...environment,
      },
    },
  );
  let stdout = '';
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? signal, stdout, stderr }));
  });
  const address = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
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
        child.stderr.on('data', look);
        look();
        void ended.then(() => reject(new Error(`the server ended without "${text}": ${stderr}`)), reject);
      }),
    kill: (signal) => child.kill(signal),
  };
}
