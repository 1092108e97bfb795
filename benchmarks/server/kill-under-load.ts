import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { BenchStore } from './bench-store.ts';
import type { LoadProcess } from './load-process.ts';
import type { ServerBenchOptions } from './options.ts';
import type { KillFigures } from './server-bench-result.ts';
import { startServerProcess } from './server-process.ts';

/** The kill comes some time in this span, milliseconds. */
const SPAN = { from: 500, to: 2000 };

const reactionsSchema = z.object({ reactions: z.array(z.object({ id: z.string() })) });

/** Kills every server process at once while reactions come in; asks a new one for all that had been acknowledged. */
export async function killUnderLoad(
  store: BenchStore,
  loader: LoadProcess,
  {
    persons,
    items,
    connections,
    sticky,
  }: Pick<ServerBenchOptions, 'connections' | 'sticky'> & {
    readonly persons: readonly string[];
    readonly items: number;
  },
): Promise<KillFigures> {
  const servers = [await startServerProcess(store), await startServerProcess(store)];
  const addresses = servers.map(({ address }) => address);
  const loading = loader.load({
    ...{ kind: 'feedback', addresses, persons: [...persons], items, connections, sticky },
    ...{ warmUpMs: 0, measureMs: 60_000 },
  });
  await wait(SPAN.from + Math.random() * (SPAN.to - SPAN.from));
  await Promise.all(servers.map((server) => server.end('SIGKILL')));
  const { acknowledged } = await loading;

  const after = await startServerProcess(store);
  try {
    const stored = new Map<number, Set<string>>();
    for (const person of new Set(acknowledged.map(([person]) => person))) {
      const answer = await fetch(`${after.address}/api/feedback`, { headers: { cookie: persons[person] } });
      const { reactions } = reactionsSchema.parse(await answer.json());
      stored.set(person, new Set(reactions.map(({ id }) => id)));
    }
    const missing = acknowledged.filter(([person, id]) => stored.get(person)?.has(id) !== true);
    return { acknowledged: acknowledged.length, missing: missing.length };
  } finally {
    await after.end('SIGTERM');
  }
}
