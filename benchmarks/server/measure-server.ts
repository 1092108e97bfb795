import { quantile } from '@emoverse/numeric';
import { makeBenchStore, type BenchStore } from './bench-store.ts';
import { killUnderLoad } from './kill-under-load.ts';
import { LOADS, type LoadKind } from './load-messages.ts';
import { startLoadProcess, type LoadProcess } from './load-process.ts';
import { makePersons } from './make-persons.ts';
import type { ServerBenchOptions, StoreName } from './options.ts';
import type { LoadFigures, ProcessesFigures, ServerFigures } from './server-bench-result.ts';
import { startServerProcess, type ServerProcess } from './server-process.ts';

type Measured = Omit<LoadFigures, 'ofNothing' | 'ofFewest'>;

/** One store with one catalogue: every kind of request at every number of processes, then kills under load. */
export async function measureServer(
  name: StoreName,
  items: number,
  options: ServerBenchOptions,
  say: (text: string) => void,
): Promise<ServerFigures> {
  say(`Filling ${name} with ${items} items …`);
  const store = await makeBenchStore(items, name === 'postgres' ? options.databaseUrl : undefined);
  const loader = startLoadProcess();
  try {
    const first = await startServerProcess(store);
    const persons = await makePersons(first.address, options.persons, items);
    await first.end('SIGTERM');
    const measured: { processes: number; loads: Measured[]; residentBytes: number[] }[] = [];
    for (const processes of options.processes) {
      const run = { ...options, processes, persons, items };
      measured.push(
        await measureProcesses(store, loader, run, (text) => say(`${name}, ${items} items, ${text}`)),
      );
    }
    const runs = measured.map((run) => withRatios(run, measured[0].loads));
    const kills = [];
    for (let kill = 1; kill <= options.kills; kill += 1) {
      say(`${name}, ${items} items: kill -9 under load, ${kill} of ${options.kills} …`);
      kills.push(await killUnderLoad(store, loader, { ...options, persons, items }));
    }
    return { store: name, items, runs, kills };
  } finally {
    await loader.dispose();
    await store.dispose();
  }
}

interface Run extends Pick<ServerBenchOptions, 'seconds' | 'connections' | 'sticky'> {
  readonly processes: number;
  readonly persons: readonly string[];
  readonly items: number;
}

async function measureProcesses(
  store: BenchStore,
  loader: LoadProcess,
  { processes, persons, items, seconds, connections, sticky }: Run,
  say: (text: string) => void,
): Promise<{ processes: number; loads: Measured[]; residentBytes: number[] }> {
  const servers: ServerProcess[] = [];
  try {
    for (let number = 0; number < processes; number += 1) servers.push(await startServerProcess(store));
    const loads: Measured[] = [];
    for (const kind of LOADS) {
      say(`${processes} processes: ${kind} …`);
      loads.push(await measureLoad(kind, servers));
    }
    return { processes, loads, residentBytes: servers.flatMap((server) => server.residentBytes() ?? []) };
  } finally {
    await Promise.all(servers.map((server) => server.end('SIGTERM')));
  }

  async function measureLoad(kind: LoadKind, servers: readonly ServerProcess[]): Promise<Measured> {
    const cpu = (): number | undefined =>
      servers.reduce<number | undefined>((sum, server) => {
        const one = server.cpuSeconds();
        return sum === undefined || one === undefined ? undefined : sum + one;
      }, 0);
    const addresses = servers.map(({ address }) => address);
    const task = { kind, addresses, persons: [...persons], items, connections, sticky };
    await loader.load({ ...task, warmUpMs: 0, measureMs: (1000 * seconds) / 3 });
    const before = cpu();
    const answer = await loader.load({ ...task, warmUpMs: 0, measureMs: 1000 * seconds });
    const after = cpu();
    if (answer.broken) throw new Error('the server went away under load');
    if (answer.firstRefusal !== undefined) say(`refused: ${answer.firstRefusal.slice(0, 300)}`);
    const requests = answer.times.length;
    return {
      kind,
      requests,
      perSecond: requests / answer.seconds,
      p50: quantile(answer.times, 0.5),
      p95: quantile(answer.times, 0.95),
      p99: quantile(answer.times, 0.99),
      refused: answer.refused,
      cpuMs: before === undefined || after === undefined ? undefined : (1000 * (after - before)) / requests,
      loadCpuMs: (1000 * answer.cpuSeconds) / requests,
    };
  }
}

function withRatios(
  { loads, ...run }: { processes: number; loads: readonly Measured[]; residentBytes: readonly number[] },
  fewest: readonly Measured[],
): ProcessesFigures {
  const nothing = loads.find(({ kind }) => kind === 'nothing');
  return {
    ...run,
    loads: loads.map((load) => {
      const before = fewest.find(({ kind }) => kind === load.kind);
      return {
        ...load,
        ofNothing: load.perSecond / (nothing?.perSecond ?? Number.NaN),
        ofFewest: load.perSecond / (before?.perSecond ?? Number.NaN),
      };
    }),
  };
}
