import { setImmediate } from 'node:timers/promises';
import { EXPORT_RECORDS, exportHeadSchema } from '@emoverse/api-contract';
import {
  numberAt,
  MOST_BYTES_AN_IMPORT,
  MOST_BYTES_A_PLAYLIST,
  MOST_RECORDS,
  RECORD_KINDS,
  type RecordKind,
} from '@emoverse/domain';
import { z } from 'zod';
import { ApiProblem } from '../http/api-problem.ts';
import { endOfValue, type JsonBounds } from '../json/end-of-value.ts';

/** Records are looked at in pieces of so many bytes or so many records, and between two everybody else has a turn. */
const PIECE = { bytes: 64 * 1024, records: 200 };
/** Bytes that are looked through at once for where records begin and end. */
const SCANNED_AT_ONCE = 1024 * 1024;
/** A run of white space, and keys that we do not know, at the most. */
const MOST_SPACE = 64 * 1024;
const MOST_KEYS = 64;

const KEY: JsonBounds = { bytes: 256, depth: 1, values: 1 };
const HEAD: JsonBounds = { bytes: 64 * 1024, depth: 8, values: 1000 };
const RECORD: JsonBounds = { bytes: 128 * 1024, depth: 8, values: 1000 };
/** Records that hold many works. */
const LONG: Readonly<Partial<Record<RecordKind, JsonBounds>>> = {
  playlists: { bytes: MOST_BYTES_A_PLAYLIST, depth: 8, values: 150_000 },
  tasteImports: { bytes: MOST_BYTES_AN_IMPORT, depth: 4, values: 20_000 },
};

const ABSENT_IN_EARLY: ReadonlySet<RecordKind> = new Set([
  'tasteEdits',
  'playlists',
  'dayNotes',
  'tasteImports',
]);

/** A record of a kind, as the contract reads it. */
export type RecordOf<Kind extends RecordKind> = z.output<(typeof EXPORT_RECORDS)[Kind]>;
const SCHEMAS: { readonly [Kind in RecordKind]: z.ZodType<RecordOf<Kind>> } = EXPORT_RECORDS;

/** An export whose records are read when they are asked for; each time anew, so that nobody holds them all. */
export interface Archive {
  readonly head: z.output<typeof exportHeadSchema>;
  /**
   * Records of a kind, checked by the contract, in the order of the file or from its end. May be gone through again: a
   * transaction that the database ends is done anew.
   */
  records<Kind extends RecordKind>(
    kind: Kind,
    order?: 'as-written' | 'from-the-end',
  ): AsyncIterable<readonly RecordOf<Kind>[]>;
}

/** Where the records of a kind begin and end: two numbers each. */
type Places = Readonly<Record<RecordKind, readonly number[]>>;

/**
 * Opens an export of up to tens of MB. Holds the event loop for a few ms at a time and needs little more memory than
 * the file itself. Throws ApiProblem (`bad-json`, `too-many-records`, what `endOfValue` throws) or ZodError; so does
 * reading the records.
 */
export async function readArchive(file: Uint8Array): Promise<Archive> {
  const { places, head } = await findRecords(file);
  return {
    head: exportHeadSchema.parse(head),
    records: (kind, order = 'as-written') => ({
      [Symbol.asyncIterator]: () => readRecords(file, kind, places[kind], order),
    }),
  };
}

async function findRecords(file: Uint8Array): Promise<{ places: Places; head: Record<string, unknown> }> {
  const places = new Map<string, number[]>();
  const head = new Map<string, unknown>();
  let looked = 0;
  let at = expect(file, skipSpace(file, 0), '{');
  for (let first = true; file[at] !== CLOSE_OBJECT; first = false) {
    if (!first) at = skipSpace(file, expect(file, at, ','));
    const keyEnd = endOfValue(file, at, KEY);
    const key = z.string().parse(parsed(file, at, keyEnd, 'a key'));
    if (places.has(key) || head.has(key)) throw notJson(`"${key.slice(0, 40)}" stands in it twice`);
    if (places.size + head.size >= MOST_KEYS) throw notJson(`it has more than ${MOST_KEYS} keys`);
    at = skipSpace(file, expect(file, skipSpace(file, keyEnd), ':'));
    const kind = RECORD_KINDS.find((one) => one === key);
    if (kind === undefined) {
      const end = endOfValue(file, at, HEAD);
      head.set(key, parsed(file, at, end, key));
      at = skipSpace(file, end);
      continue;
    }
    const found: number[] = [];
    places.set(key, found);
    at = expect(file, at, '[');
    while (file[at] !== CLOSE_ARRAY) {
      if (found.length > 0) at = skipSpace(file, expect(file, at, ','));
      const end = endOfValue(file, at, LONG[kind] ?? RECORD);
      found.push(at, end);
      if (found.length / 2 > MOST_RECORDS[kind])
        throw new ApiProblem(
          400,
          'too-many-records',
          `an export has at most ${MOST_RECORDS[kind]} ${kind}, this one has more`,
        );
      at = skipSpace(file, end);
      if (at - looked > SCANNED_AT_ONCE) {
        looked = at;
        await setImmediate();
      }
    }
    at = skipSpace(file, at + 1);
  }
  if (skipSpace(file, at + 1) < file.length) throw notJson('something stands behind its end');
  const missing = RECORD_KINDS.find((kind) => !places.has(kind) && !ABSENT_IN_EARLY.has(kind));
  if (missing !== undefined)
    throw new z.ZodRealError([
      {
        code: 'invalid_type',
        expected: 'array',
        input: undefined,
        path: [missing],
        message: 'expected a list of records, got nothing',
      },
    ]);
  return {
    head: Object.fromEntries(head),
    places: {
      moods: places.get('moods') ?? [],
      reactions: places.get('reactions') ?? [],
      impressions: places.get('impressions') ?? [],
      reviews: places.get('reviews') ?? [],
      tasteEdits: places.get('tasteEdits') ?? [],
      playlists: places.get('playlists') ?? [],
      dayNotes: places.get('dayNotes') ?? [],
      tasteImports: places.get('tasteImports') ?? [],
    },
  };
}

async function* readRecords<Kind extends RecordKind>(
  file: Uint8Array,
  kind: Kind,
  places: readonly number[],
  order: 'as-written' | 'from-the-end',
): AsyncGenerator<readonly RecordOf<Kind>[]> {
  const count = places.length / 2;
  let piece: RecordOf<Kind>[] = [];
  let bytes = 0;
  for (let nth = 0; nth < count; nth++) {
    const index = order === 'as-written' ? nth : count - 1 - nth;
    const [start, end] = [numberAt(places, 2 * index), numberAt(places, 2 * index + 1)];
    piece.push(recordOf(kind, parsed(file, start, end, `${kind}.${index}`), index));
    bytes += end - start;
    if (bytes < PIECE.bytes && piece.length < PIECE.records && nth < count - 1) continue;
    yield piece;
    await setImmediate();
    piece = [];
    bytes = 0;
  }
}

function recordOf<Kind extends RecordKind>(kind: Kind, value: unknown, index: number): RecordOf<Kind> {
  const result = SCHEMAS[kind].safeParse(value);
  if (result.success) return result.data;
  throw new z.ZodRealError(
    result.error.issues.map((issue) => ({ ...issue, path: [kind, index, ...issue.path] })),
  );
}

const CLOSE_OBJECT = 0x7d;
const CLOSE_ARRAY = 0x5d;

/** The place behind white space. */
function skipSpace(file: Uint8Array, start: number): number {
  let at = start;
  while (file[at] === 0x20 || file[at] === 0x0a || file[at] === 0x0d || file[at] === 0x09) {
    if (++at - start > MOST_SPACE) throw notJson(`more than ${MOST_SPACE} bytes of white space in a row`);
  }
  return at;
}

/** The place behind a sign and the white space that follows it. */
function expect(file: Uint8Array, at: number, sign: '{' | '[' | ':' | ','): number {
  if (file[at] !== sign.charCodeAt(0)) throw notJson(`expected ${sign} at byte ${at}`);
  return skipSpace(file, at + 1);
}

function parsed(file: Uint8Array, start: number, end: number, what: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(file.subarray(start, end)));
  } catch (cause) {
    throw notJson(`${what.slice(0, 40)} cannot be read`, cause);
  }
}

function notJson(why: string, cause?: unknown): ApiProblem {
  return new ApiProblem(400, 'bad-json', `the body is not the JSON of an export: ${why}`, { cause });
}
