import { markdownTable } from '../report/markdown-table.ts';
import { machineLine } from '../report/bench-tables.ts';
import type { LoadKind } from './load-messages.ts';
import type { ServerBenchResult, ServerFigures } from './server-bench-result.ts';

const NAMES: Readonly<Record<LoadKind, string>> = {
  nothing: 'nothing (GET /api/health)',
  feedback: 'a reaction, durable',
  recommend: 'a list of ten',
  both: 'reaction and list in turn',
};
const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 1);
const ratio = (value: number): string => value.toFixed(2);

/** The tables of a run, as they can stand in a document. */
export function serverMarkdown(result: ServerBenchResult): string {
  const { machine, connections, persons, seconds, sticky } = result;
  const about = `${result.startedAt.slice(0, 10)}; ${machineLine(machine, undefined)}. ${connections} connections, ${persons} people${sticky ? ', each with one process' : ''}, ${seconds} s for each figure.`;
  const warnings = result.warnings.map((warning) => `**Warning: ${warning}.**`);
  return `${[about, ...warnings, ...result.stores.map(storeSection)].join('\n\n').trimEnd()}\n`;
}

function storeSection({ store, items, runs, kills }: ServerFigures): string {
  const rows = runs.flatMap(({ processes, loads }) =>
    loads.map((load) => [
      `${NAMES[load.kind]}, ${processes === 1 ? '1 process' : `${processes} processes`}`,
      load.perSecond.toFixed(0),
      ratio(load.ofNothing),
      processes === runs[0].processes ? '–' : `${ratio(load.ofFewest)} ×`,
      ms(load.p50),
      ms(load.p95),
      ms(load.p99),
      load.cpuMs === undefined ? '–' : ms(load.cpuMs),
      ms(load.loadCpuMs),
      String(load.refused),
    ]),
  );
  const head = [
    ...['requests', 'a second', 'of nothing', 'of one process', 'p50 ms', 'p95 ms', 'p99 ms'],
    ...['CPU ms', 'CPU ms of the load', 'refused'],
  ];
  const memory = runs.flatMap(({ processes, residentBytes }) =>
    residentBytes.length === 0
      ? []
      : `${residentBytes.map((bytes) => (bytes / 1e6).toFixed(0)).join(' and ')} MB with ${processes}`,
  );
  const killed = kills.map(({ acknowledged, missing }) => `${missing} of ${acknowledged}`);
  const notes = [
    ...(memory.length === 0
      ? []
      : [`Resident memory of the processes after the load: ${memory.join('; ')}.`]),
    ...(killed.length === 0
      ? []
      : [`Acknowledged reactions that were missing after kill -9 of both processes: ${killed.join(', ')}.`]),
  ];
  return `### ${store}, ${items} items\n\n${markdownTable(head, rows)}\n${notes.join(' ')}`;
}
