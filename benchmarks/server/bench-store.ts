import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore } from '@emoverse/storage';
import { z } from 'zod';
import { madeUpFilms } from '../recommender/made-up-catalogue.ts';

/** A store of its own for one measurement. */
export interface BenchStore {
  /** The folder of the embedded store; with PostgreSQL, that of the keys. */
  readonly directory: string;
  readonly databaseUrl: string | undefined;
  dispose(): Promise<void>;
}

/** Makes a store that holds `items` made-up films; on PostgreSQL in a schema that is dropped afterwards. */
export async function makeBenchStore(items: number, server: string | undefined): Promise<BenchStore> {
  const directory = await mkdtemp(path.join(tmpdir(), 'emoverse-bench-server-'));
  const schema = `emoverse_bench_${randomUUID().replaceAll('-', '')}`;
  let databaseUrl: string | undefined;
  if (server !== undefined) {
    await run(server, `create schema ${schema}`);
    const url = new URL(server);
    url.searchParams.set('options', `-csearch_path=${schema}`);
    databaseUrl = url.href;
  }
  const store = await openStore(databaseUrl === undefined ? { directory } : { databaseUrl });
  await store.catalogue.replaceCollection({
    name: 'made-up',
    version: String(items),
    items: madeUpFilms(items),
    checks: [],
    loadedAt: Date.now(),
  });
  await store.close();
  return {
    directory,
    databaseUrl,
    async dispose() {
      if (server !== undefined) await run(server, `drop schema ${schema} cascade`);
      await rm(directory, { recursive: true, force: true });
    },
  };
}

const clientSchema = z.custom<
  new (options: { connectionString: string }) => {
    connect(): Promise<void>;
    query(statement: string): Promise<unknown>;
    end(): Promise<void>;
  }
>((value) => typeof value === 'function');

async function run(databaseUrl: string, statement: string): Promise<void> {
  const require = createRequire(new URL('../../packages/storage/package.json', import.meta.url));
  const { Client } = z.object({ Client: clientSchema }).parse(require('pg'));
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
