import type { BenchResult } from '../bench-result.ts';
import { benchTables, machineLine } from './bench-tables.ts';
import { markdownTable } from './markdown-table.ts';

/** All tables of a run, as they can stand in a document. */
export function benchMarkdown(result: BenchResult): string {
  const about = `${result.startedAt.slice(0, 10)}; ${machineLine(result.machine, result.chromium)}.`;
  const warnings = result.warnings.map((warning) => `**Warning: ${warning}.**`);
  const tables = benchTables(result).map(
    ({ title, note, head, rows }) => `### ${title}\n\n${note}\n\n${markdownTable(head, rows)}`,
  );
  return `${[about, ...warnings, ...tables].join('\n\n')}`.trimEnd() + '\n';
}
