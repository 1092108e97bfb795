import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type {} from './global-setup.ts';

/** A database of its own on the shared server of the tests. */
export interface TestDatabase {
  readonly url: string;
  /** Runs one statement there, from a connection of its own. */
  run(statement: string): Promise<pg.QueryResult>;
  /** A connection to it; whoever asks for one ends it. */
  connect(): Promise<pg.Client>;
  drop(): Promise<void>;
}

/** What a database begins with: made once for all test files of a run, then copied. */
export interface Template {
  readonly name: string;
  /** Fills a new database and closes its connections. */
  fill(url: string): Promise<void>;
}

/** Makes a database, from a template where one is given; a copy takes some 30 ms. */
export async function makeDatabase(template?: Template): Promise<TestDatabase> {
  const server = await serverUrl();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await withClient(server, async (client) => {
    if (template !== undefined) await ensureTemplate(client, server, template);
    await client.query(`create database ${name} template ${template?.name ?? 'template1'}`);
  });
  const url = addressOf(server, name);
  return {
    url,
    connect: () => openClient(url),
    run: (statement) => withClient(url, (client) => client.query(statement)),
    drop: async () =>
      void (await withClient(server, (client) => client.query(`drop database ${name} with (force)`))),
  };
}

async function serverUrl(): Promise<string> {
  const answer = await fetch(inject('postgresService'));
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}

/** Makes the template where it is missing; test files that want the same one take turns. */
async function ensureTemplate(client: pg.Client, server: string, { name, fill }: Template): Promise<void> {
  const turn = createHash('sha256').update(name).digest().readInt32BE();
  await client.query('select pg_advisory_lock($1)', [turn]);
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (rowCount === 0) {
    const unfinished = `${name}_${randomUUID().slice(0, 8)}`;
    await client.query(`create database ${unfinished}`);
    await fill(addressOf(server, unfinished));
    await client.query(`alter database ${unfinished} rename to ${name}`);
  }
  await client.query('select pg_advisory_unlock($1)', [turn]);
}

function addressOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

async function openClient(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined); // what asks is told
  await client.connect();
  return client;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await openClient(url);
  return work(client).finally(() => client.end());
}
