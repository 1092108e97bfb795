import type { CommandIo } from '../command-io.ts';
import { topReasons, type ImportCounts } from './import-counts.ts';

export interface ImportSummary {
  readonly run: number;
  readonly kind: string;
  readonly counts: ImportCounts;
  /** Rows that an earlier, cut-off call had stored. */
  readonly resumedAfter: number;
  /** Whether this content had been imported before, so that nothing was done. */
  readonly already: boolean;
  readonly dryRun: boolean;
}

/** The object of `--json`. */
export function importSummary({ run, kind, counts, resumedAfter, already, dryRun }: ImportSummary): object {
  return { ...(dryRun ? { dryRun } : { run }), kind, already, resumedAfter, ...counts };
}

/** Says what became of the rows, as JSON or in words. */
export function printImport(told: ImportSummary, options: { readonly json?: boolean }, io: CommandIo): void {
  if (options.json === true) {
    io.stdout.write(`${JSON.stringify(importSummary(told))}\n`);
    return;
  }
  const { counts, run, resumedAfter, dryRun } = told;
  const parts = [
    `${counts.added} items added`,
    `${counts.merged} merged with items of other tables`,
    `${counts.duplicates} duplicates merged`,
    counts.facts > 0 ? `${counts.facts} facts added` : undefined,
    counts.ratings > 0 ? `${counts.ratings} ratings stored` : undefined,
    counts.unknown > 0 ? `${counts.unknown} about unknown items` : undefined,
    counts.leftOut > 0 ? `${counts.leftOut} left out` : undefined,
    `${counts.rejected} rejected`,
  ].filter((part) => part !== undefined);
  const went = resumedAfter > 0 && !told.already ? `Went on after row ${resumedAfter}. ` : '';
  const seconds = counts.milliseconds / 1000;
  const rate = seconds > 0 ? `, ${Math.round(counts.rowsRead / seconds)} rows a second` : '';
  io.stdout.write(`${went}${counts.rowsRead} rows in ${seconds.toFixed(1)} s${rate}: ${parts.join(', ')}.\n`);
  for (const [reason, times] of topReasons(counts)) io.stdout.write(`  ${times} × ${reason}\n`);
  io.stdout.write(
    dryRun
      ? 'Nothing was changed: --dry-run.\n'
      : `Import ${run}; emoverse catalogue remove-import ${run} takes it back.\n`,
  );
}
