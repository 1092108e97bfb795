import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { BenchStore } from './bench-store.ts';

/** The built server as a process of its own. */
export interface ServerProcess {
  readonly address: string;
  /** Bytes of memory now; undefined where the system does not say (Linux does). */
  residentBytes(): number | undefined;
  /** Seconds of the processor so far; as above. */
  cpuSeconds(): number | undefined;
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

const MAIN = path.resolve(import.meta.dirname, '../../apps/server/dist/main.js');
/** A catalogue of a million items with its index needs more than Node takes by itself. */
const HEAP_MB = 12_288;
/** Clock ticks a second in /proc: 100 on every Linux that Node runs on. */
const TICKS = 100;

export async function startServerProcess({ directory, databaseUrl }: BenchStore): Promise<ServerProcess> {
  const profile = process.env.EMOVERSE_BENCH_PROFILE;
  const flags = [
    `--max-old-space-size=${HEAP_MB}`,
    ...(profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]),
  ];
  const child = spawn(process.execPath, [...flags, MAIN, '--no-open', '--port', '0', '--data', directory], {
    env: {
      PATH: process.env.PATH,
      EMOVERSE_REQUESTS_PER_MINUTE: '0',
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    },
    // What is logged is written, as in earnest, to nowhere.
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /http:\/\/\S+/.exec(line);
      if (found !== null) resolve(found[0]);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${String(code)}`)));
  });
  const read = (file: string): string | undefined => {
    try {
      return readFileSync(`/proc/${String(child.pid)}/${file}`, 'utf8');
    } catch {
      return undefined; // no Linux
    }
  };
  return {
    address,
    residentBytes() {
      const kilobytes = /VmRSS:\s+(\d+) kB/.exec(read('status') ?? '')?.[1];
      return kilobytes === undefined ? undefined : 1024 * Number(kilobytes);
    },
    cpuSeconds() {
      const fields = read('stat')?.split(') ')[1]?.split(' ');
      return fields === undefined ? undefined : (Number(fields[11]) + Number(fields[12])) / TICKS;
    },
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill(signal);
      await once(child, 'exit');
    },
  };
}
