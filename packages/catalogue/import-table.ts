import { EmoVerseError, catalogueItemSchema, type CatalogueItem } from '@emoverse/domain';
import { parse } from 'csv-parse';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { IMPORTERS, type Importer } from './importers/index.ts';

/** A row that could not be taken, by its line in the file (1 is the header). */
export interface Rejection {
  readonly line: number;
  readonly reason: string;
}

/** A part of the table, ready to be stored in one transaction. */
export interface ImportBatch {
  readonly items: readonly CatalogueItem[];
  readonly rejections: readonly Rejection[];
  /** Rows that are the same item as an earlier row of this file. */
  readonly duplicates: number;
  /** Data rows read so far, this batch included: where to go on after an interruption. */
  readonly rowsRead: number;
}

export interface ImportOptions {
  /** Importer by name; found by the header when absent. */
  readonly importer?: string;
  /** Rows a batch, default 500. */
  readonly batchSize?: number;
  /** Data rows to pass over: `rowsRead` of the last stored batch. */
  readonly resumeAfter?: number;
}

const rowSchema = z.object({
  record: z.record(z.string(), z.string()),
  info: z.object({ lines: z.number() }),
});
const MAX_ROW_BYTES = 1_000_000;

/**
 * Reads a CSV table (UTF-8, header row) as a stream and yields it in batches: checked items, rejected rows
 * with line and reason, duplicates merged (the first stays). Memory is bounded by the batch and by one id
 * a row. Throws `unknown-table` when no importer knows the header, `bad-csv` when the file breaks the form.
 */
export async function* importTable(
  source: Readable,
  options: ImportOptions = {},
): AsyncGenerator<ImportBatch> {
  const { batchSize = 500, resumeAfter = 0 } = options;
  const parser = source.pipe(
    parse({
      columns: (header: string[]) => header.map((name) => name.trim()),
      bom: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
      max_record_size: MAX_ROW_BYTES,
    }),
  );
  source.once('error', (error) => parser.destroy(error));
  let importer: Importer | undefined;
  let batch = { items: [] as CatalogueItem[], rejections: [] as Rejection[], duplicates: 0 };
  let rowsRead = 0;
  const seen = new Set<string>();
  try {
    for await (const parsed of parser) {
      const { record, info } = rowSchema.parse(parsed);
      importer ??= chooseImporter(Object.keys(record), options.importer);
      rowsRead += 1;
      const outcome = takeRow(importer, record);
      if (outcome.kind === 'rejected') {
        if (rowsRead > resumeAfter) batch.rejections.push({ line: info.lines, reason: outcome.reason });
      } else if (seen.has(outcome.item.id)) {
        if (rowsRead > resumeAfter) batch.duplicates += 1;
      } else {
        seen.add(outcome.item.id);
        if (rowsRead > resumeAfter) batch.items.push(outcome.item);
      }
      if (rowsRead > resumeAfter && rowsRead % batchSize === 0) {
        yield { ...batch, rowsRead };
        batch = { items: [], rejections: [], duplicates: 0 };
      }
    }
  } catch (cause) {
    if (cause instanceof EmoVerseError) throw cause;
    throw new EmoVerseError(
      'bad-csv',
      `row ${rowsRead + 1} is not readable as CSV: ${String((cause as Error).message)}`,
      { cause },
    );
  }
  if (batch.items.length + batch.rejections.length + batch.duplicates > 0) yield { ...batch, rowsRead };
}

function chooseImporter(columns: readonly string[], name: string | undefined): Importer {
  const known = IMPORTERS.map((importer) => importer.name).join(', ');
  const chosen = IMPORTERS.find((importer) =>
    name === undefined ? importer.recognises(columns) : importer.name === name,
  );
  if (chosen === undefined) {
    throw new EmoVerseError(
      'unknown-table',
      name === undefined
        ? `no importer knows a table with the columns ${columns.join(', ')}; name one of: ${known}`
        : `there is no importer "${name}"; expected one of: ${known}`,
    );
  }
  if (!chosen.recognises(columns)) {
    throw new EmoVerseError(
      'unknown-table',
      `the columns ${columns.join(', ')} are not a table of the importer "${chosen.name}": ${chosen.describes}`,
    );
  }
  return chosen;
}

function takeRow(
  importer: Importer,
  row: Readonly<Record<string, string>>,
): { kind: 'item'; item: CatalogueItem } | { kind: 'rejected'; reason: string } {
  const imported = importer.toItem(row);
  if (imported.kind === 'rejected') return imported;
  const checked = catalogueItemSchema.safeParse(imported.item);
  if (checked.success) return { kind: 'item', item: checked.data };
  const reason = checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  return { kind: 'rejected', reason };
}
