import { randomBytes, randomUUID } from 'node:crypto';
import type { CommandIo } from '../command-io.ts';
import { run } from '../run.ts';

export interface Captured {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export const NOON = Date.UTC(2026, 10, 23, 12);

type Changes = Partial<CommandIo> & { readonly terminal?: boolean };

/** Runs a command line as a person would, with what it writes captured. */
export async function runCaptured(argv: readonly string[], changes: Changes = {}): Promise<Captured> {
  const { io, written } = capturingIo(changes);
  const code = await run(argv, io);
  return { code, ...written };
}

/** The outside world of a command that is tested, and what it has written there so far. */
export function capturingIo(changes: Changes = {}): {
  readonly io: CommandIo;
  readonly written: { stdout: string; stderr: string };
} {
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr'): CommandIo['stdout'] => ({
    write: (text) => {
      written[name] += text;
    },
    isTerminal: changes.terminal ?? false,
    columns: 100,
  });
  const io: CommandIo = {
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
  };
  return { io, written };
}
