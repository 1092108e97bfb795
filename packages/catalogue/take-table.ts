import type { CatalogueItem } from '@emoverse/domain';
import { fitsColumns } from '@emoverse/text-files';
import { checkDraft } from './check-draft.ts';
import { columnName } from './choose-importer.ts';
import {
  RowProblem,
  type Imported,
  type ImportContext,
  type Importer,
  type TableCells,
} from './importers/index.ts';
import { readTable, type Table } from './tables/open-table.ts';
import type { RowPlace, TableRow } from './tables/split-rows.ts';

/** A row that could not be taken, by its line in the file (1 is the header). */
export interface Rejection {
  readonly line: number;
  readonly reason: string;
}

/** A part of a table, ready to be stored in one transaction. */
export interface TakenBatch {
  readonly items: readonly CatalogueItem[];
  readonly facts: readonly Extract<Imported, { kind: 'facts' }>[];
  readonly ratings: readonly (Extract<Imported, { kind: 'rating' }> & { readonly line: number })[];
  readonly rejections: readonly Rejection[];
  /** Rows that are right and not wanted, by why. */
  readonly leftOut: ReadonlyMap<string, number>;
  readonly rows: number;
  /** Where to go on behind this batch. */
  readonly next: RowPlace;
}

export interface TakeOptions {
  /** Rows of the next batch, by the rows read so far. */
  readonly batchRows: (rowsSoFar: number) => number;
  /** Where to begin; the first row when absent. */
  readonly from?: RowPlace | undefined;
  /** Hears how many bytes of the file have been read. */
  readonly onBytes?: (bytes: number) => void;
}

/**
 * Reads a table as a stream and yields it in batches of checked items, facts and ratings; what cannot be taken is
 * rejected with line and reason. Memory is bounded by the batch.
 */
export async function* takeTable(
  table: Table,
  importer: Importer,
  context: ImportContext,
  { batchRows, from = table.start, onBytes }: TakeOptions,
): AsyncGenerator<TakenBatch> {
  const columns = table.columns.map(columnName);
  let batch = emptyBatch();
  let before = 0;
  for await (const rows of readTable(table, importer.quotes ?? true, from, onBytes)) {
    for (const row of rows) {
      takeRow(row, columns, importer, context, batch);
      if (batch.rows >= batchRows(before)) {
        before += batch.rows;
        yield { ...batch, next: { byte: row.nextByte, line: row.nextLine } };
        batch = emptyBatch();
      }
      batch.next = { byte: row.nextByte, line: row.nextLine };
    }
  }
  if (batch.rows > 0) yield batch;
}

interface OpenBatch {
  items: CatalogueItem[];
  facts: Extract<Imported, { kind: 'facts' }>[];
  ratings: (Extract<Imported, { kind: 'rating' }> & { line: number })[];
  rejections: Rejection[];
  leftOut: Map<string, number>;
  rows: number;
  next: RowPlace;
}

function emptyBatch(): OpenBatch {
  return {
    items: [],
    facts: [],
    ratings: [],
    rejections: [],
    leftOut: new Map(),
    rows: 0,
    next: { byte: 0, line: 0 },
  };
}

function takeRow(
  row: TableRow,
  columns: readonly string[],
  importer: Importer,
  context: ImportContext,
  batch: OpenBatch,
): void {
  // Spreadsheets leave empty cells of empty lines.
  if (row.fields.length > 0 && row.fields.every((field) => field.trim() === '')) return;
  batch.rows += 1;
  const taken = row.problem === undefined ? importRow(row, columns, importer, context) : reject(row.problem);
  switch (taken.kind) {
    case 'item':
      batch.items.push(taken.item);
      return;
    case 'facts':
      batch.facts.push(taken);
      return;
    case 'rating':
      batch.ratings.push({ ...taken, line: row.line });
      return;
    case 'left-out':
      batch.leftOut.set(taken.why, (batch.leftOut.get(taken.why) ?? 0) + 1);
      return;
    case 'rejected':
      batch.rejections.push({ line: row.line, reason: taken.reason });
  }
}

type Checked = Exclude<Imported, { kind: 'item' }> | { readonly kind: 'item'; readonly item: CatalogueItem };

function importRow(
  { fields }: TableRow,
  columns: readonly string[],
  importer: Importer,
  context: ImportContext,
): Checked {
  if (!fitsColumns(fields, columns))
    return reject(`has ${fields.length} fields, the header has ${columns.length}`);
  const cells: Record<string, string> = {};
  // Of columns with the same name the first that says something counts.
  for (let index = columns.length - 1; index >= 0; index -= 1) {
    const name = columns[index] ?? '';
    const field = fields[index] ?? '';
    if (field !== '' || cells[name] === undefined) cells[name] = field;
  }
  let imported: Imported;
  try {
    imported = importer.take(cells satisfies TableCells, context);
  } catch (problem) {
    if (problem instanceof RowProblem) return reject(problem.message);
    throw problem;
  }
  if (imported.kind !== 'item') return imported;
  return checkDraft(imported.item);
}

function reject(reason: string): { kind: 'rejected'; reason: string } {
  return { kind: 'rejected', reason };
}
