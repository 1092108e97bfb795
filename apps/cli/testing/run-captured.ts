import { randomBytes, randomUUID } from 'node:crypto';
import type { CommandIo } from '../command-io.ts';
import { run } from '../run.ts';

export interface Captured {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export const NOON = Date.UTC(2026, 10, 23, 12);

/** Runs a command line as a person would, with what it writes captured. */
export async function runCaptured(
  argv: readonly string[],
  changes: Partial<CommandIo> & { readonly terminal?: boolean } = {},
): Promise<Captured> {
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr'): CommandIo['stdout'] => ({
    write: (text) => {
      written[name] += text;
    },
    isTerminal: changes.terminal ?? false,
    columns: 100,
  });
  const code = await run(argv, {
    stdout: output('stdout'),
    stderr: output('stderr'),
    env: {},
    cwd: process.cwd(),
    now: () => NOON,
    elapsed: () => performance.now(),
    newSeed: () => 7,
    newId: randomUUID,
    newToken: () => randomBytes(32).toString('base64url'),
    signal: new AbortController().signal,
    lines: async function* () {},
    fetch: () => Promise.reject(new TypeError('tests do not ask the network')),
    serve: () => Promise.resolve(0),
    ...changes,
  });
  return { code, ...written };
}
