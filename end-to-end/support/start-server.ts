import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

export const ROOT = path.resolve(import.meta.dirname, '../..');

export interface RunningServer {
  readonly address: string;
  readonly data: string;
  readonly process: ChildProcess;
  /** The link that lets its owner in; resolves where others reach the server. */
  readonly ownerLink: Promise<string>;
  /** What it has written to standard error so far. */
  complaints(): string;
  /** Ends it as Ctrl-C would and waits. */
  stop(): Promise<void>;
  /** Ends it without warning (`kill -9`) and waits. */
  kill(): Promise<void>;
}

export function temporaryFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'emoverse-end-to-end-'));
}

/** Starts the built server on a free port and waits until it prints its address. */
export async function startServer(
  data: string = temporaryFolder(),
  port = 0,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const child = spawn(
    process.execPath,
    ['apps/server/dist/main.js', '--port', String(port), '--data', data, '--no-open'],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } },
  );
  return untilRunning(child, data);
}

/** A server that was started as a child, when it has printed its address. */
export async function untilRunning(
  child: ChildProcessByStdio<null, Readable, Readable>,
  data: string,
): Promise<RunningServer> {
  const errors: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
  const lines = createInterface({ input: child.stdout });
  const ownerLink = new Promise<string>((resolve) => {
    lines.on('line', (line) => {
      const found = /owner .*: (https?:\S+)/.exec(line);
      if (found !== null) resolve(found[1]);
    });
  });
  const address = await new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      const found = /https?:\/\/[\d.]+:\d+/.exec(line);
      if (found !== null) resolve(found[0]);
    });
    child.once('exit', (code) =>
      reject(new Error(`the server ended with ${String(code)}: ${errors.join('')}`)),
    );
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  };
  return {
    ...{ address, data, ownerLink, process: child, complaints: () => errors.join('') },
    ...{ stop: () => end('SIGTERM'), kill: () => end('SIGKILL') },
  };
}
