import { EmoVerseError } from '@emoverse/domain';
import {
  OPEN,
  countUtf8,
  createDecoder,
  decodeText,
  detectEncoding,
  findHeader,
  nameTextForm,
  withLineFeeds,
  type EncodingClue,
} from '@emoverse/text-files';
import { isAscii } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { createGunzip, gunzipSync, constants } from 'node:zlib';
import { rewriteText, type Rewriting } from './rewrite-text.ts';
import { splitRows, type RowPlace, type TableRow } from './split-rows.ts';

/** What a file of a table is, seen from its beginning. */
export interface Table {
  readonly path: string;
  /** Size of the file as it is, packed or not. */
  readonly bytes: number;
  readonly packed: boolean;
  /** How it was written, as `detectEncoding` says. */
  readonly encoding: string;
  readonly clue: EncodingClue;
  /** What has to be done to its bytes before they are UTF-8 with line feeds; places count the bytes behind that. */
  readonly rewriting?: Rewriting | undefined;
  readonly delimiter: string;
  /** Column names as written, without spaces around. */
  readonly columns: readonly string[];
  /** Where the first row below the header begins. */
  readonly start: RowPlace;
}

const LOOKED_AT = 1024 * 1024;
const PIECE = 256 * 1024;

/**
 * Looks at the header of a table: CSV, TSV or the like, in any encoding that `decodeText` knows, plain or packed with
 * gzip; `sep=` and empty lines may stand before it. Throws `bad-csv` where there is none, telling the form that the file
 * has instead.
 */
export async function openTable(path: string): Promise<Table> {
  const { size } = await stat(path);
  const { packed, beginning } = await readBeginning(path);
  refuseOtherForms(path, beginning);
  const { encoding, clue } = await findEncoding(path, packed, beginning);
  const text = createDecoder(encoding)(beginning, true);
  const carriageReturns = /\r\n|\r|\n/.exec(text)?.[0] === '\r';
  const rewriting = encoding === 'utf-8' && !carriageReturns ? undefined : { encoding, carriageReturns };
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const plain = withLineFeeds(text.slice(mark));
  const header = findHeader(plain);
  if (header === undefined)
    throw new EmoVerseError('bad-csv', `${path} has no rows; expected a table with a header and rows`);
  if (header === OPEN)
    throw new EmoVerseError('bad-csv', `${path} has a header with a quote that is not closed`);
  const { delimiter, columns, nextLine, nextOffset } = header;
  const byte =
    rewriting === undefined
      ? beginOfLine(beginning, nextLine)
      : Buffer.byteLength(text.slice(0, mark) + plain.slice(0, nextOffset));
  return {
    path,
    bytes: size,
    packed,
    encoding,
    clue,
    rewriting,
    delimiter,
    columns,
    start: { byte, line: nextLine },
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
  const { path, packed, rewriting, delimiter, columns } = table;
  const before = packed || rewriting !== undefined ? 0 : from.byte;
  const source = createReadStream(path, { highWaterMark: PIECE, start: before });
  const pieces = packed ? source.pipe(createGunzip()) : source;
  if (packed) source.once('error', (error) => pieces.destroy(error));
  const bytes = rewriting === undefined ? pieces : rewriteText(pieces, rewriting);
  try {
    for await (const rows of splitRows(
      skip(bytes, from.byte - before),
      { delimiter, quotes, columns },
      from,
    )) {
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

/** Files that are packed or rewritten can only be read from their beginning. */
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

/** Throws where the first bytes are no text, or a text of another form. */
function refuseOtherForms(path: string, beginning: Buffer): void {
  let text = '';
  try {
    ({ text } = decodeText(beginning.subarray(0, 65_536)));
  } catch (cause) {
    if (!(cause instanceof EmoVerseError)) throw cause;
    throw new EmoVerseError('bad-csv', `${path} is no table: ${cause.message}`, { cause });
  }
  const other = nameTextForm(text) ?? (/^\s*(\[\s*\{|\{\s*")/.test(text) ? 'JSON' : undefined);
  if (other !== undefined)
    throw new EmoVerseError('bad-csv', `${path} is no table: expected CSV or TSV, got ${other}`);
}

const LINE_FEED = 10;
/** A sequence of UTF-8 may be cut off where the bytes looked at end. */
const ENOUGH = 64;

/**
 * The encoding by the beginning of a file; where that is ASCII only, by the first bytes that are not. Rows that are no
 * UTF-8 in a table that is otherwise do not make it another.
 */
async function findEncoding(
  path: string,
  packed: boolean,
  beginning: Buffer,
): Promise<{ readonly encoding: string; readonly clue: EncodingClue }> {
  const lastLine = beginning.length < LOOKED_AT ? beginning.length : beginning.lastIndexOf(LINE_FEED) + 1;
  const detected = detectEncoding(beginning.subarray(0, lastLine || beginning.length));
  if (detected.clue === 'partly-utf-8') return { encoding: 'utf-8', clue: 'valid-utf-8' };
  if (beginning.length < LOOKED_AT || detected.clue !== 'valid-utf-8' || !isAscii(beginning)) return detected;
  const source = createReadStream(path, { highWaterMark: PIECE });
  const pieces = packed ? source.pipe(createGunzip()) : source;
  if (packed) source.once('error', (error) => pieces.destroy(error));
  let seen: Buffer = Buffer.alloc(0);
  try {
    for await (const piece of pieces) {
      if (seen.length === 0 && isAscii(piece)) continue;
      const bytes = Buffer.concat([seen, piece]);
      seen = bytes.subarray(bytes.findIndex((byte) => byte >= 0x80));
      if (seen.length >= ENOUGH) break;
    }
  } catch {
    // Damage in a packed file is told where its rows are read.
  } finally {
    source.destroy();
    pieces.destroy();
  }
  const { sequences, strays } = countUtf8(seen);
  return strays > sequences ? { encoding: 'windows-1252', clue: 'not-utf-8' } : detected;
}

/** Where a line begins, from 1. */
function beginOfLine(bytes: Buffer, line: number): number {
  let at = 0;
  for (let before = 1; before < line; before += 1) {
    const end = bytes.indexOf(LINE_FEED, at);
    if (end < 0) return bytes.length;
    at = end + 1;
  }
  return at;
}
