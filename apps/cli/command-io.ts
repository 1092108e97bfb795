import type { Worker } from 'node:worker_threads';

/** Where a command writes text. */
export interface TextOutput {
  write(text: string): void;
  /** Whether a person looks at it: then colours and moving progress bars make sense. */
  readonly isTerminal: boolean;
  /** Width in characters, where known. */
  readonly columns?: number;
}

/** Everything of the outside world that commands need. Only `serve.ts` makes the real ones. */
export interface CommandIo {
  readonly stdout: TextOutput;
  readonly stderr: TextOutput;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Relative paths start here. */
  readonly cwd: string;
  /** Milliseconds since the epoch, whole. */
  readonly now: () => number;
  /** Milliseconds of a clock that never jumps. */
  readonly elapsed: () => number;
  /** A seed for whoever did not choose one. */
  readonly newSeed: () => number;
  /** A random UUID. */
  readonly newId: () => string;
  /** 256 random bits as text. */
  readonly newToken: () => string;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** The lines of standard input, as they come. */
  readonly lines: () => AsyncIterable<string>;
  /** Asks music servers. */
  readonly fetch: typeof globalThis.fetch;
  /** Starts a thread that reads sound files; for programs that run from source. Default: the built one. */
  readonly startSoundReader?: () => Worker;
  /** Runs the server with these arguments until it ends; gives its exit code. */
  readonly serve: (args: readonly string[]) => Promise<number>;
}
