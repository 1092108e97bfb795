import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CommandIo, TextOutput } from './command-io.ts';
import { run } from './run.ts';

function textOutput(stream: NodeJS.WriteStream): TextOutput {
  // A closed pipe (`emoverse … | head`) is an end like any other.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
  };
}

async function* linesOfInput(): AsyncIterable<string> {
  const { createInterface } = await import('node:readline');
  yield* createInterface({ input: process.stdin, crlfDelay: Infinity });
}

/** Runs the server as a child that shares this terminal; signals are passed on to it, and it ends when this process is gone. */
async function serve(args: readonly string[]): Promise<number> {
  const candidates = ['../../server/dist/main.js', '../server/dist/main.js'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const program = candidates.find((path) => existsSync(path));
  if (program === undefined) {
    process.stderr.write(
      `the server was expected at ${candidates.join(' or ')}; build it first with npm run build\n`,
    );
    return 1;
  }
  const { spawn } = await import('node:child_process');
  return new Promise((resolve) => {
    // The channel tells it when this process was killed, which passes nothing on.
    const server = spawn(process.execPath, [program, ...args], {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    const passOn = (signal: NodeJS.Signals): void => void server.kill(signal);
    // Ctrl-C in a terminal reaches the child by itself, being of the same process group.
    process.on('SIGTERM', passOn).on('SIGHUP', passOn);
    if (!process.stdin.isTTY) process.on('SIGINT', passOn);
    server.once('error', () => resolve(1));
    server.once('exit', (code) => resolve(code ?? 1));
  });
}

/** The command line on the terminal of this process, with real clocks, seeds and processes: gives its exit code. */
export async function runOnTerminal(argv: readonly string[]): Promise<number> {
  const stopping = new AbortController();
  process.once('SIGINT', () => {
    stopping.abort();
    process.once('SIGINT', () => process.exit(130)); // the second Ctrl-C does not wait
  });
  const io: CommandIo = {
    stdout: textOutput(process.stdout),
    stderr: textOutput(process.stderr),
    env: process.env,
    cwd: process.cwd(),
    now: () => Date.now(),
    elapsed: () => performance.now(),
    newSeed: () => randomInt(2 ** 32 - 1),
    newId: randomUUID,
    newToken: () => randomBytes(32).toString('base64url'),
    signal: stopping.signal,
    lines: linesOfInput,
    fetch,
    serve,
  };

  return run(argv, io);
}
