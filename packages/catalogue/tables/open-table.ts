import { EmoVerseError } from '@emoverse/domain';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { createGunzip, gunzipSync, constants } from 'node:zlib';
import { OPEN, splitRow } from '@emoverse/text-files';
import { splitRows, type RowPlace, type TableRow } from './split-rows.ts';

/** What a file of a table is, seen from its beginning. */
export interface Table {
  readonly path: string;
  /** Size of the file as it is, packed or not. */
  readonly bytes: number;
  readonly packed: boolean;
  readonly delimiter: string;
  /** Column names as written, without spaces around. */
  readonly columns: readonly string[];
  /** Where the first row below the header begins. */
  readonly start: RowPlace;
}

const LOOKED_AT = 1024 * 1024;
const DELIMITERS = [',', '\t', ';', '|'] as const;

/**
 * Looks at the header of a table: CSV, TSV or the like, in UTF-8, plain or packed with gzip. Throws `bad-csv` where
 * there is none, telling the form that the file has instead.
 */
export async function openTable(path: string): Promise<Table> {
  const { size } = await stat(path);
  const { packed, beginning } = await readBeginning(path);
  refuseOtherForms(path, beginning);
  const bom = beginning.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? 3 : 0;
  // Headers do not break lines.
  const end = beginning.indexOf(10, bom);
  const headerEnd = end < 0 ? beginning.length : end;
  const header = beginning.toString('utf8', bom, headerEnd).replace(/\r$/, '');
  if (header.trim() === '')
    throw new EmoVerseError('bad-csv', `${path} has no rows; expected a table with a header and rows`);
  const delimiter = mostFrequent(header);
  const columns = splitRow(header, delimiter);
  if (columns === OPEN)
    throw new EmoVerseError('bad-csv', `${path} has a header with a quote that is not closed`);
  return {
    path,
    bytes: size,
    packed,
    delimiter,
    columns: columns.map((name) => name.trim()),
    start: { byte: Math.min(headerEnd + 1, beginning.length), line: 2 },
  };
}

/**
 * The rows of a table from a place on, the rows of each piece read together. `onBytes` hears how many bytes of the
 * file have been read.
 */
export async function* readTable(
  table: Table,
  quotes: boolean,
  from: RowPlace = table.start,
  onBytes: (bytes: number) => void = () => undefined,
): AsyncGenerator<TableRow[]> {
  const source = createReadStream(table.path, {
    highWaterMark: 256 * 1024,
    start: table.packed ? 0 : from.byte,
  });
  const before = table.packed ? 0 : from.byte;
  const pieces = table.packed ? source.pipe(createGunzip()) : source;
  if (table.packed) source.once('error', (error) => pieces.destroy(error));
  const form = { delimiter: table.delimiter, quotes, columns: table.columns.length };
  try {
    for await (const rows of splitRows(table.packed ? skip(pieces, from.byte) : pieces, form, from)) {
      onBytes(before + source.bytesRead);
      yield rows;
    }
  } catch (cause) {
    if (cause instanceof EmoVerseError || !(cause instanceof Error) || !('code' in cause)) throw cause;
    throw new EmoVerseError(
      'bad-csv',
      `${table.path} cannot be read to its end (${cause.message}): it is damaged or cut off; what came before is kept`,
      { cause },
    );
  } finally {
    source.destroy();
    pieces.destroy();
  }
}

/** A packed file can only be read from its beginning. */
async function* skip(pieces: AsyncIterable<Buffer>, bytes: number): AsyncGenerator<Buffer> {
  let left = bytes;
  for await (const piece of pieces) {
    if (left < piece.length) yield left === 0 ? piece : piece.subarray(left);
    left = Math.max(0, left - piece.length);
  }
}

async function readBeginning(path: string): Promise<{ packed: boolean; beginning: Buffer }> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(LOOKED_AT), position: 0 });
    const beginning = buffer.subarray(0, bytesRead);
    if (beginning[0] !== 0x1f || beginning[1] !== 0x8b) return { packed: false, beginning };
    try {
      const unpacked = gunzipSync(beginning, { finishFlush: constants.Z_SYNC_FLUSH });
      return { packed: true, beginning: unpacked };
    } catch (cause) {
      throw new EmoVerseError('bad-csv', `${path} begins like a gzip file but cannot be unpacked`, { cause });
    }
  } finally {
    await file.close();
  }
}

function refuseOtherForms(path: string, beginning: Buffer): void {
  const starts = (...bytes: number[]): boolean =>
    beginning.subarray(0, bytes.length).equals(Buffer.from(bytes));
  if (starts(0x50, 0x4b))
    throw new EmoVerseError('bad-csv', `${path} is a zip file; unpack it and give the table inside`);
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff))
    throw new EmoVerseError('bad-csv', `${path} is UTF-16; save it as UTF-8`);
  if (beginning.subarray(0, 4096).includes(0))
    throw new EmoVerseError(
      'bad-csv',
      `${path} is no text; expected a table as CSV or TSV, or packed with gzip`,
    );
}

function mostFrequent(header: string): string {
  const count = (delimiter: string): number => header.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}
