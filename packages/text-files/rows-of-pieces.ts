import {
  findHeader,
  rowsBelow,
  withLineFeeds,
  type DelimitedRow,
  type TableHeader,
} from './read-delimited.ts';
import { OPEN } from './split-row.ts';

/** A table read as it comes: its header, then rows, some at a time. */
export interface StreamedTable extends Pick<TableHeader, 'delimiter' | 'columns'> {
  readonly rows: AsyncIterable<readonly DelimitedRow[]>;
}

/** Characters that are looked at together, and those behind them that may belong to a row which begins before. */
const PIECE = 128 * 1024;
const HELD_BACK = 256 * 1024;
/** A row of more characters is told and passed over. */
const LONGEST_ROW = 1024 * 1024;

/**
 * The rows of a table whose text comes piece by piece (any line ends), as `findHeader` and `rowsBelow` read them. Never
 * more than a row and some hundred thousand characters are held. Undefined where there is no header, `OPEN` where it
 * opens a quote and does not close it.
 */
export async function rowsOfPieces(
  pieces: AsyncIterable<string>,
): Promise<StreamedTable | typeof OPEN | undefined> {
  const source = withPlainEnds(pieces)[Symbol.asyncIterator]();
  const first = await more(source, '', PIECE + HELD_BACK);
  const header = findHeader(first.text);
  if (header === undefined || header === OPEN) return header;
  const { delimiter, columns } = header;
  return { delimiter, columns, rows: rowsFrom(source, header, first) };
}

interface Held {
  readonly text: string;
  readonly isLast: boolean;
}

async function* rowsFrom(
  source: AsyncIterator<string>,
  header: TableHeader,
  first: Held,
): AsyncGenerator<readonly DelimitedRow[]> {
  let held = first;
  let { nextLine, nextOffset } = header;
  for (;;) {
    const { text, isLast } = held;
    const rows: DelimitedRow[] = [];
    for (const row of rowsBelow(text, { ...header, nextLine, nextOffset })) {
      if (!isLast && row.nextOffset > text.length - HELD_BACK) break;
      rows.push(row);
      ({ nextLine, nextOffset } = row);
    }
    yield rows;
    if (isLast) return;
    let rest = text.slice(nextOffset);
    nextOffset = 0;
    if (rest.length > LONGEST_ROW) {
      const problem = `longer than ${LONGEST_ROW} characters`;
      yield [{ line: nextLine, fields: [], problem, nextLine: nextLine + 1, nextOffset: 0 }];
      const passed = await passLine(source, rest);
      nextLine += 1;
      rest = passed;
    }
    held = await more(source, rest, Math.max(rest.length, HELD_BACK) + PIECE);
  }
}

/** Held text with more behind it, until it has so many characters or all has come. */
async function more(source: AsyncIterator<string>, held: string, wanted: number): Promise<Held> {
  const parts = [held];
  for (let length = held.length; length < wanted;) {
    const next = await source.next();
    if (next.done === true) return { text: parts.join(''), isLast: true };
    parts.push(next.value);
    length += next.value.length;
  }
  return { text: parts.join(''), isLast: false };
}

/** What comes behind the end of the line. */
async function passLine(source: AsyncIterator<string>, held: string): Promise<string> {
  for (let text = held; ;) {
    const end = text.indexOf('\n');
    if (end >= 0) return text.slice(end + 1);
    const next = await source.next();
    if (next.done === true) return '';
    text = next.value;
  }
}

/** Line ends as `\n`; a carriage return at the end of a piece may have its line feed in the next one. */
async function* withPlainEnds(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of pieces) {
    const text = held + piece;
    held = text.endsWith('\r') ? '\r' : '';
    yield withLineFeeds(text.slice(0, text.length - held.length));
  }
  if (held !== '') yield '\n';
}
