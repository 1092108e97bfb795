import { parseArgs } from 'node:util';
import { WrongOptions } from '../options.ts';

export const STORES = ['sqlite', 'postgres'] as const;
export type StoreName = (typeof STORES)[number];

export interface ServerBenchOptions {
  readonly stores: readonly StoreName[];
  /** Sizes of the catalogues, made-up films beside the bundled items. */
  readonly items: readonly number[];
  /** Server processes on one store, one figure for each. */
  readonly processes: readonly number[];
  /** For each kind of request, after a warm-up of a third of it. */
  readonly seconds: number;
  /** Requests under way at once, over all processes. */
  readonly connections: number;
  /** People whose requests come in turn. */
  readonly persons: number;
  /** Whether each person stays with one process. */
  readonly sticky: boolean;
  /** How often the server is killed under load. */
  readonly kills: number;
  readonly json: boolean;
  /** An empty database of a PostgreSQL server that may be filled and emptied. */
  readonly databaseUrl: string | undefined;
}

export const HELP = `Usage: npm run bench:server -- [options]

Requests a second and their times of the built server on loopback, load from a process of its own: lists, reactions
(durable before the reply) and moods, beside GET /api/health, which does nothing, as the limit. Ratios are the result.

  --store NAME      sqlite or postgres; may be given several times (default: sqlite, and postgres where there is one)
  --items N         made-up films beside the bundled items; may be given several times (default 10000)
  --processes N     server processes on one store, in turns; may be given several times (default 1 and 2)
  --seconds N       for each kind of request (default 6)
  --connections N   requests under way at once (default 32)
  --persons N       people who ask (default 200)
  --sticky          each person stays with one process, as behind a balancer that knows the cookie
  --kills N         kill -9 under load so often, and count what was acknowledged and is gone (default 3, 0 for none)
  --database-url U  a PostgreSQL server (default: EMOVERSE_TEST_DATABASE_URL); a schema of its own is made and dropped
  --json            one JSON object on stdout instead of tables
  --help            this text

Without --sticky every process serves every person, one request here, the next one there: the hardest case. The generator of
the load needs a core of its own: on two cores the limit with two processes says what the machine can give.
Exit codes: 0 measured, 1 something failed or an acknowledged write is missing, 2 wrong arguments, 8 the build failed.
`;

/** What was asked for; `help` where only the text is wanted. Throws WrongOptions. */
export function parseServerOptions(
  args: readonly string[],
  databaseUrl: string | undefined,
): ServerBenchOptions | 'help' {
  const values = readArguments(args);
  if (values.help) return 'help';
  const url = values['database-url'] ?? databaseUrl;
  const wanted = (values.store ?? ['sqlite', ...(url === undefined ? [] : ['postgres'])]).map((name) => {
    const store = STORES.find((known) => known === name);
    if (store === undefined) throw new WrongOptions(`--store takes sqlite or postgres, got "${name}"`);
    return store;
  });
  if (wanted.includes('postgres') && url === undefined)
    throw new WrongOptions(
      '--store postgres needs a server: give --database-url postgres://…, or set EMOVERSE_TEST_DATABASE_URL',
    );
  return {
    stores: wanted,
    items: (values.items ?? ['10000']).map((text) => whole('--items', text, 1)),
    processes: (values.processes ?? ['1', '2']).map((text) => whole('--processes', text, 1)),
    seconds: whole('--seconds', values.seconds ?? '6', 1),
    connections: whole('--connections', values.connections ?? '32', 1),
    persons: whole('--persons', values.persons ?? '200', 1),
    sticky: values.sticky ?? false,
    kills: whole('--kills', values.kills ?? '3', 0),
    json: values.json ?? false,
    databaseUrl: url,
  };
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        store: { type: 'string', multiple: true },
        items: { type: 'string', multiple: true },
        processes: { type: 'string', multiple: true },
        seconds: { type: 'string' },
        connections: { type: 'string' },
        persons: { type: 'string' },
        sticky: { type: 'boolean' },
        kills: { type: 'string' },
        'database-url': { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (cause) {
    throw new WrongOptions(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function whole(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least)
    throw new WrongOptions(`${name} takes a whole number from ${least} on, got "${text}"`);
  return value;
}
