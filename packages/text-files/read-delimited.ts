import { OPEN, splitRow } from './split-row.ts';

/** How a table is written: what stands between its cells, and the names in its header. */
export interface TableHeader {
  readonly delimiter: string;
  /** As written, without spaces around. */
  readonly columns: readonly string[];
  /** Line of what comes below, from 1, and where that begins in the text. */
  readonly nextLine: number;
  readonly nextOffset: number;
}

/** A row with the line on which it begins. `problem`: what is wrong with it; its cells are cut at every delimiter then. */
export interface DelimitedRow extends Pick<TableHeader, 'nextLine' | 'nextOffset'> {
  readonly line: number;
  readonly fields: readonly string[];
  readonly problem?: string;
}

const DELIMITERS = [',', '\t', ';', '|'] as const;
/** `sep=;`, which Excel writes and obeys. */
const SEPARATOR = /^"?sep=(.)"?\s*$/i;
/** Rows that spreadsheets leave of empty lines. */
const BLANK = /^[\s,;|"]*$/;
const MOST_HEADER_LINES = 20;
/** A row may run over this many lines. */
const MOST_LINES = 2000;

/** Line ends as `\n`, whether a file has those of Unix, of Windows or carriage returns alone. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/**
 * The header of a table (line ends `\n`): the first line that is not blank, behind a `sep=` line where there is one.
 * The delimiter is what that line says, else what gives the header most cells. Undefined where there is no header,
 * `OPEN` where it opens a quote and does not close it.
 */
export function findHeader(text: string): TableHeader | typeof OPEN | undefined {
  let told: string | undefined;
  let line = 0;
  for (let from = 0; from < text.length;) {
    let end = lineEnd(text, from);
    line += 1;
    const first = text.slice(from, end);
    const separator = told === undefined ? SEPARATOR.exec(first)?.[1] : undefined;
    if (separator === undefined && !BLANK.test(first)) {
      for (let lines = 1; lines <= MOST_HEADER_LINES && end <= text.length; lines += 1) {
        const fields = headerFields(text.slice(from, end), told);
        if (fields !== undefined) {
          const columns = fields.cells.map((name) => name.trim());
          return { delimiter: fields.delimiter, columns, nextLine: line + 1, nextOffset: end + 1 };
        }
        if (end === text.length) break;
        end = lineEnd(text, end + 1);
        line += 1;
      }
      return OPEN;
    }
    told ??= separator;
    from = end + 1;
  }
  return undefined;
}

function headerFields(
  text: string,
  told: string | undefined,
): { readonly delimiter: string; readonly cells: readonly string[] } | undefined {
  const splits = (told === undefined ? DELIMITERS : [told]).flatMap((delimiter) => {
    const cells = splitRow(text, delimiter);
    return cells === OPEN ? [] : [{ delimiter, cells }];
  });
  return splits.reduce<(typeof splits)[number] | undefined>(
    (best, one) => (best === undefined || one.cells.length > best.cells.length ? one : best),
    undefined,
  );
}

/**
 * The rows below the header of a text with line ends `\n`, blank ones left out. A quote that is not closed is the
 * problem of its line alone; reading goes on with the next.
 */
export function* rowsBelow(text: string, header: TableHeader): Generator<DelimitedRow> {
  const { delimiter, columns } = header;
  let line = header.nextLine;
  for (let from = header.nextOffset; from < text.length;) {
    const end = lineEnd(text, from);
    const first = text.slice(from, end);
    const hasQuotes = first.includes('"');
    const row = hasQuotes ? quotedRow(text, from, end, header) : undefined;
    const next = { nextLine: line + (row?.lines ?? 1), nextOffset: (row?.end ?? end) + 1 };
    if (row !== undefined) yield { line, fields: row.fields, ...next };
    else if (hasQuotes)
      yield { line, fields: first.split(delimiter), problem: 'a quote is opened and not closed', ...next };
    else if (!isBlank(first, delimiter, columns.length))
      yield { line, fields: first.split(delimiter), ...next };
    line = next.nextLine;
    from = next.nextOffset;
  }
}

/** A row with quotes, over as many lines as it takes; undefined where a quote is never closed, or swallowed other rows. */
function quotedRow(
  text: string,
  from: number,
  firstEnd: number,
  { delimiter, columns }: TableHeader,
): { readonly fields: readonly string[]; readonly end: number; readonly lines: number } | undefined {
  let end = firstEnd;
  for (let lines = 1; lines <= MOST_LINES; lines += 1) {
    const isLast = end >= text.length;
    const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
    // A line whose quotes are all doubled, or that closes one cell and opens another, does not end the row.
    if (lines === 1 || hasOddQuotes(line)) {
      const fields = splitRow(text.slice(from, end), delimiter);
      if (fields !== OPEN && lines === 1) return { fields, end, lines };
      if (fields !== OPEN)
        return closesCell(line, delimiter) && fitsColumns(fields, columns)
          ? { fields, end, lines }
          : undefined;
    }
    if (isLast) return undefined;
    end = lineEnd(text, end + 1);
  }
  return undefined;
}

function hasOddQuotes(line: string): boolean {
  let quotes = 0;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) quotes += 1;
  return quotes % 2 === 1;
}

/** Whether the first quote of a line that is not doubled stands at the end of a cell: else it was never opened for one. */
export function closesCell(line: string, delimiter: string): boolean {
  const behind = /^[^"]*(?:""[^"]*)*"(.?)/s.exec(line)?.[1];
  return behind === '' || behind === delimiter;
}

/**
 * Whether a row has a cell for each column. Spreadsheets end rows and headers with empty cells: those may be more or
 * fewer.
 */
export function fitsColumns(fields: readonly string[], columns: readonly string[]): boolean {
  if (fields.length === columns.length) return true;
  const isEmpty = (cell: string): boolean => cell.trim() === '';
  return fields.length > columns.length
    ? fields.slice(columns.length).every(isEmpty)
    : columns.slice(fields.length).every(isEmpty);
}

function isBlank(line: string, delimiter: string, columns: number): boolean {
  return line.trim() === '' || (columns > 1 && line.split(delimiter).every((cell) => cell.trim() === ''));
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
