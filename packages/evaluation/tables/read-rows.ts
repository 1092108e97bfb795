import { EmoVerseError, cutText } from '@emoverse/domain';
import { OPEN, decodeText, findHeader, rowsBelow, withLineFeeds } from '@emoverse/text-files';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { BadDataError } from '../bad-data-error.ts';

/** A row by its columns: those that were asked for are there, others may be. */
export type CsvRow<Column extends string = never> = Readonly<Record<string, string>> &
  Readonly<Record<Column, string>>;

/**
 * The rows of a CSV file with a header row. Throws BadDataError when the file is missing, no CSV, empty, or lacks one
 * of the columns; names both.
 */
export async function readRows<Column extends string = never>(
  file: string,
  columns: readonly Column[] = [],
): Promise<readonly CsvRow<Column>[]> {
  const text = withLineFeeds(await readTextFile(file));
  const header = findHeader(text);
  if (header === OPEN)
    throw new BadDataError(`${file} is not a CSV table: its header opens a quote and does not close it`);
  const rows: CsvRow[] = [];
  for (const { line, fields, problem } of header === undefined ? [] : rowsBelow(text, header)) {
    if (problem !== undefined) throw new BadDataError(`${file} is not a CSV table: line ${line}: ${problem}`);
    rows.push(Object.fromEntries(header?.columns.map((name, index) => [name, fields[index] ?? '']) ?? []));
  }
  const [first] = rows;
  if (first === undefined)
    throw new BadDataError(`${file} has no rows under its header; expected at least one`);
  if (haveColumns(rows, columns)) return rows;
  const missing = columns.filter((column) => !Object.hasOwn(first, column));
  throw new BadDataError(
    `${file} lacks the column${missing.length > 1 ? 's' : ''} ${missing.join(', ')}; it has ${Object.keys(first).join(', ')}`,
  );
}

/** Whether the table has all of these columns. */
export function haveColumns<Row extends CsvRow, Column extends string>(
  rows: readonly Row[],
  columns: readonly Column[],
): rows is readonly (Row & CsvRow<Column>)[] {
  return rows.every((row) => columns.every((column) => Object.hasOwn(row, column)));
}

/** A text file, in any encoding that `decodeText` knows. Throws BadDataError where it cannot be read. */
export async function readTextFile(file: string): Promise<string> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new BadDataError(
      `expected a readable file at ${file}, which ${whyUnreadable(cause)}; check the path`,
      { cause },
    );
  });
  try {
    return decodeText(bytes).text;
  } catch (cause) {
    if (!(cause instanceof EmoVerseError)) throw cause;
    throw new BadDataError(`${file} cannot be read: ${cause.message}`, { cause });
  }
}

/** The values of a JSON-lines file, one object a line, empty lines left out. Throws BadDataError naming the line. */
export function parseJsonLines(text: string, file: string): Record<string, unknown>[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const value = z.record(z.string(), z.unknown()).safeParse(parseJson(line));
    if (value.success) return [value.data];
    throw new BadDataError(
      `${file}, line ${index + 1}: expected a JSON object, got ${JSON.stringify(cutText(line, 60))}`,
    );
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The number in a cell; undefined for an empty one. Throws BadDataError for anything else. */
export function numberIn(row: CsvRow, column: string, file: string): number | undefined {
  const cell = (row[column] ?? '').trim();
  if (cell === '') return undefined;
  const value = Number(cell);
  if (Number.isFinite(value)) return value;
  throw new BadDataError(`${file}: column ${column} must hold numbers, got "${cell}"`);
}

export function whyUnreadable(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'does not exist';
  if (code === 'EISDIR') return 'is a folder';
  return code === 'EACCES' || code === 'EPERM'
    ? 'may not be read'
    : `cannot be read (${code || String(cause)})`;
}
