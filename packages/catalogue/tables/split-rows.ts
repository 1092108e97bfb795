import { isUtf8 } from 'node:buffer';
import { OPEN, closesCell, fitsColumns, splitRow } from '@emoverse/text-files';

/** One row of a table, or what is wrong with the text there. */
export interface TableRow {
  /** Line of the file on which it begins; 1 is the first. */
  readonly line: number;
  readonly fields: readonly string[];
  readonly problem?: string | undefined;
  /** Bytes (unpacked) up to behind the row, and the line after it: where to go on. */
  readonly nextByte: number;
  readonly nextLine: number;
}

export interface RowForm {
  readonly delimiter: string;
  /** Whether `"` quotes; IMDb's dumps take it for a letter. */
  readonly quotes: boolean;
  /** Names of the fields that a row should have; tells a stray quote from a text with line breaks. */
  readonly columns: readonly string[];
}

export interface RowPlace {
  readonly byte: number;
  readonly line: number;
}

const LF = 10;
const QUOTE = 34;
/** A row's text may be this long and run over this many lines. */
const LONGEST_ROW = 4 * 1024 * 1024;
const MOST_LINES = 2000;

/**
 * Cuts a stream of bytes (UTF-8) into rows, the rows of each piece together. Never more than a piece and one row is
 * in memory. Damage stays where it is: bytes that are no UTF-8, a quote that is not closed and a row without end
 * are told as the problem of one line, and reading goes on with the next line.
 */
export async function* splitRows(
  pieces: AsyncIterable<Uint8Array>,
  form: RowForm,
  start: RowPlace,
): AsyncGenerator<TableRow[]> {
  const cutter = createCutter(form, start);
  for await (const piece of pieces) {
    const rows = cutter.take(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength), false);
    if (rows.length > 0) yield rows;
  }
  const rows = cutter.take(Buffer.alloc(0), true);
  if (rows.length > 0) yield rows;
}

function createCutter(form: RowForm, start: RowPlace) {
  let rest: Buffer = Buffer.alloc(0);
  let { byte, line } = start;
  let skipping = false;

  const take = (piece: Buffer, isLast: boolean): TableRow[] => {
    const buffer = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const rows: TableRow[] = [];
    let from = 0;
    let nextQuote = -1;
    const lineEnd = (at: number): number | undefined => {
      const end = buffer.indexOf(LF, at);
      if (end >= 0) return end;
      return isLast ? buffer.length : undefined;
    };
    const push = (fields: readonly string[], problem: string | undefined, end: number, lines: number) => {
      const next = Math.min(end + 1, buffer.length);
      rows.push({ line, fields, problem, nextByte: byte + next, nextLine: line + lines });
      line += lines;
      from = next;
    };
    while (from < buffer.length) {
      const end = lineEnd(from);
      if (end === undefined) break;
      if (skipping) {
        skipping = false;
        push([], `longer than ${LONGEST_ROW / 1024 / 1024} MB, or not ended`, end, 1);
        continue;
      }
      if (nextQuote < from) nextQuote = form.quotes ? buffer.indexOf(QUOTE, from) : buffer.length;
      if (nextQuote < 0) nextQuote = buffer.length;
      if (nextQuote >= end) {
        const text = textOf(buffer, from, end);
        if (text.trim() === '') {
          from = Math.min(end + 1, buffer.length);
          line += 1;
        } else if (isBad(text, buffer, from, end)) push([], notUtf8(text, buffer, from), end, 1);
        else push(text.split(form.delimiter), undefined, end, 1);
        continue;
      }
      const row = quotedRow(buffer, from, end, isLast);
      if (row === 'more') break;
      if (row === 'stray') push([], 'a quote is opened and not closed', end, 1);
      else push(row.fields, row.problem, row.end, row.lines);
    }
    rest = buffer.subarray(from);
    byte += from;
    if (rest.length > LONGEST_ROW) {
      byte += rest.length;
      rest = Buffer.alloc(0);
      skipping = true;
    }
    return rows;
  };

  /** A row with quotes, over as many lines as it takes; `more` when the piece ends before it does. */
  const quotedRow = (buffer: Buffer, from: number, firstEnd: number, isLast: boolean) => {
    let end = firstEnd;
    for (let lines = 1; ; lines += 1) {
      const text = textOf(buffer, from, end);
      const fields = splitRow(text, form.delimiter);
      if (fields !== OPEN) {
        const last = text.slice(text.lastIndexOf('\n') + 1);
        if (lines > 1 && !(fitsColumns(fields, form.columns) && closesCell(last, form.delimiter)))
          return 'stray' as const;
        if (isBad(text, buffer, from, end))
          return { fields: [], problem: notUtf8(text, buffer, from), end, lines };
        return { fields, problem: undefined, end, lines };
      }
      // A line without a quote cannot end the field.
      for (; ; lines += 1) {
        if (lines > MOST_LINES || end - from > LONGEST_ROW || (isLast && end >= buffer.length))
          return 'stray' as const;
        const next = buffer.indexOf(LF, end + 1);
        const lineStart = end + 1;
        if (next < 0 && !isLast)
          return buffer.length - from > LONGEST_ROW ? ('stray' as const) : ('more' as const);
        end = next < 0 ? buffer.length : next;
        if (buffer.subarray(lineStart, end).includes(QUOTE)) break;
      }
    }
  };
  return { take };
}

function textOf(buffer: Buffer, from: number, end: number): string {
  return buffer.toString('utf8', from, end > from && buffer[end - 1] === 13 ? end - 1 : end);
}

function isBad(text: string, buffer: Buffer, from: number, end: number): boolean {
  return text.includes('\uFFFD') && !isUtf8(buffer.subarray(from, end));
}

function notUtf8(text: string, buffer: Buffer, from: number): string {
  const at = Buffer.byteLength(text.slice(0, text.indexOf('\uFFFD')));
  const found = (buffer[from + at] ?? 0).toString(16);
  return `not UTF-8 (byte ${at + 1} of the row is 0x${found}); save the table as UTF-8`;
}
