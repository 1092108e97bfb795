import { EmoVerseError, TASTE_SERVICES, type TasteService } from '@emoverse/domain';
import {
  OPEN,
  decodePieces,
  nameBinary,
  partsOfFile,
  recordsOfPieces,
  rowsOfPieces,
  type FilePart,
} from '@emoverse/text-files';
import { RECORD_FORMS, TABLE_FORMS } from './forms/index.ts';
import type { FormPlace, TableForm } from './forms/form.ts';
import { rejected } from './forms/tell.ts';
import { gatherWorks, type GatheredWork, type LinePlace, type WorkGatherer } from './gather-works.ts';
import type { LeftOut, Told } from './trace.ts';

/** A line that could not be taken. */
export interface RejectedLine extends LinePlace {
  /** What stands there, cut. */
  readonly value: string;
  /** What was expected instead. */
  readonly expected: string;
}

/** What an export of another service holds. */
export interface ReadExport {
  readonly service: TasteService;
  readonly works: readonly GatheredWork[];
  /** Lines that were looked at; `told` of them say something about a work. */
  readonly lines: number;
  readonly told: number;
  /** Right, and no taste: how many for each reason. */
  readonly leftOut: Readonly<Partial<Record<LeftOut, number>>>;
  /** Lines about recordings of which no line tells the title. */
  readonly unknown: number;
  readonly rejected: number;
  /** The first of them. */
  readonly rejections: readonly RejectedLine[];
  /** Files of an archive that are of no form that is read. */
  readonly passedOver: number;
}

export interface ReadExportOptions {
  /** Milliseconds since the epoch: nothing happened after it. */
  readonly now: number;
  /** Hears how much was read, 0…1, and may wait or throw. */
  readonly onProgress?: (share: number, lines: number) => void | Promise<void>;
  readonly onRejected?: (line: RejectedLine) => void;
}

const MOST_REJECTIONS = 100;
const READABLE = /\.(csv|json|jsonl|ndjson|txt|tsv)$/i;
const WANTED =
  'an export of ListenBrainz, Last.fm, Spotify, Letterboxd, Goodreads, Trakt or Steam: the ZIP as it was downloaded, or a CSV or JSON file of it';

/**
 * Reads what somebody exported elsewhere, whatever service it is of: that is seen by what stands in it. Nothing is written,
 * and no more is held than the works and a piece of the file. Throws EmoVerseError `unknown-export` where it is none that is
 * read, `empty-export` where nothing in it tells of a work, `mixed-export` where it is of two services, and what
 * `partsOfFile` throws.
 */
export async function readExport(file: Blob, name: string, options: ReadExportOptions): Promise<ReadExport> {
  const parts = await partsOfFile(file, name);
  const wanted = parts.length === 1 ? parts : parts.filter((part) => READABLE.test(part.name));
  const total = Math.max(
    1,
    wanted.reduce((sum, { size }) => sum + size, 0),
  );
  const tally = createTally(options);
  const services = new Set<TasteService>();
  let bytes = 0;
  let passedOver = parts.length - wanted.length;
  for (const part of wanted) {
    const counted = {
      ...part,
      async *pieces() {
        for await (const piece of part.pieces()) {
          bytes += piece.length;
          yield piece;
          await options.onProgress?.(Math.min(1, bytes / total), tally.counts.lines);
        }
      },
    };
    const service = await readPart(counted, options.now, tally);
    if (service === undefined) passedOver += 1;
    else services.add(service);
  }
  const [service, other] = TASTE_SERVICES.filter((one) => services.has(one));
  if (service === undefined) throw await unknownExport(name, parts);
  if (other !== undefined)
    throw new EmoVerseError(
      'mixed-export',
      `${name} holds an export of ${service} and one of ${other}: give them one after the other`,
    );
  const { works, unknown } = tally.gatherer.told();
  if (works.length === 0) throw emptyExport(name, tally);
  return { service, works, unknown, passedOver, ...tally.counts, rejections: tally.rejections };
}

/** Bytes of each file by which it is seen whose it is. */
const LOOKED_AT = 256 * 1024;

/** Which service a file is an export of, by its beginnings; undefined where it is of none. Throws what `partsOfFile` throws. */
export async function recogniseExport(file: Blob, name: string): Promise<TasteService | undefined> {
  for (const part of await partsOfFile(file, name)) {
    const beginning = { ...part, pieces: () => upTo(LOOKED_AT, part.pieces()) };
    const service = await readPart(beginning, 0, createTally({ now: 0 }));
    if (service !== undefined) return service;
  }
  return undefined;
}

async function* upTo(most: number, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const piece of pieces) {
    yield piece;
    length += piece.length;
    if (length >= most) return;
  }
}

async function unknownExport(name: string, parts: readonly FilePart[]): Promise<EmoVerseError> {
  const inner = parts.find((part) => parts.length > 1 && /\.zip$/i.test(part.name));
  let found =
    parts.length === 1
      ? 'something else'
      : inner === undefined
        ? `${parts.length} files of other forms`
        : `an archive that holds another one (${inner.name}): give that`;
  const [only] = parts;
  if (only !== undefined && parts.length === 1)
    for await (const piece of only.pieces()) {
      found = nameBinary(piece) ?? found;
      break;
    }
  return new EmoVerseError('unknown-export', `expected ${WANTED}; ${name} is ${found}`);
}

function emptyExport(name: string, { counts, rejections }: Tally): EmoVerseError {
  const [first] = rejections;
  const why =
    first === undefined
      ? `all of its ${counts.lines} lines were left out`
      : `${counts.rejected} of its ${counts.lines} lines were rejected, the first is line ${first.line} of ${first.file}: expected ${first.expected}, got "${first.value}"`;
  return new EmoVerseError('empty-export', `nothing in ${name} tells of a work: ${why}`);
}

interface Tally {
  readonly gatherer: WorkGatherer;
  readonly counts: {
    lines: number;
    told: number;
    rejected: number;
    readonly leftOut: Partial<Record<LeftOut, number>>;
  };
  readonly rejections: RejectedLine[];
  take(told: Told, place: LinePlace): void;
}

function createTally({ onRejected }: ReadExportOptions): Tally {
  const gatherer = gatherWorks();
  const counts: Tally['counts'] = { lines: 0, told: 0, rejected: 0, leftOut: {} };
  const rejections: RejectedLine[] = [];
  const reject = (line: RejectedLine): void => {
    counts.rejected += 1;
    if (rejections.length < MOST_REJECTIONS) rejections.push(line);
    onRejected?.(line);
  };
  return {
    gatherer,
    counts,
    rejections,
    take(told, place) {
      counts.lines += 1;
      if (told.kind === 'left-out') counts.leftOut[told.why] = (counts.leftOut[told.why] ?? 0) + 1;
      else if (told.kind === 'rejected') reject({ ...place, value: told.value, expected: told.expected });
      else if (gatherer.take(told.trace, place)) counts.told += 1;
      else reject({ ...place, value: '', expected: 'no more than 100,000 different works in one export' });
    },
  };
}

/** Reads one file; gives whose it is, or undefined where it is of no form. */
async function readPart(part: FilePart, now: number, tally: Tally): Promise<TasteService | undefined> {
  const path = part.name.toLowerCase().split('/');
  const place: FormPlace = { file: path.at(-1) ?? '', folder: path.slice(0, -1).join('/'), now };
  const beginning = await beginningOf(part);
  if (beginning === undefined) return undefined;
  const text = decodePieces(part.pieces());
  return /^\uFEFF?\s*[[{]/.test(beginning)
    ? readRecords(text, part.name, place, tally)
    : readTable(text, part.name, place, tally);
}

/** The first characters of a text; undefined where it is none. */
async function beginningOf({ pieces }: FilePart): Promise<string | undefined> {
  for await (const piece of pieces()) {
    if (nameBinary(piece) !== undefined) return undefined;
    break;
  }
  try {
    for await (const text of decodePieces(pieces())) if (text.trim() !== '') return text;
    return '';
  } catch (error) {
    if (error instanceof EmoVerseError && error.code === 'not-text') return undefined;
    throw error;
  }
}

async function readRecords(
  text: AsyncIterable<string>,
  name: string,
  place: FormPlace,
  tally: Tally,
): Promise<TasteService | undefined> {
  let service: TasteService | undefined;
  /** Damage in front of the first object that is known. */
  const before: RejectedLine[] = [];
  for await (const records of recordsOfPieces(text)) {
    for (const record of records) {
      const at = { file: name, line: record.line };
      if ('problem' in record) {
        const told: RejectedLine = { ...at, value: '', expected: `one object of JSON (${record.problem})` };
        if (service === undefined) before.push(told);
        else tally.take({ kind: 'rejected', ...told }, at);
        if (before.length > MOST_REJECTIONS) return undefined;
        continue;
      }
      const read = readRecord(record.value, place, record.within, service);
      if (read === undefined) {
        if (service === undefined) return undefined;
        tally.take({ kind: 'rejected', value: '', expected: 'an object as the others of this file are' }, at);
        continue;
      }
      service = read.service;
      for (const told of before.splice(0)) tally.take({ kind: 'rejected', ...told }, told);
      for (const told of read.told) tally.take(told, at);
    }
  }
  return service;
}

/** What an object tells, by the first form that knows it; undefined where none of the service does. */
function readRecord(
  record: unknown,
  place: FormPlace,
  within: readonly string[],
  service: TasteService | undefined,
): { readonly service: TasteService; readonly told: readonly Told[] } | undefined {
  for (const form of RECORD_FORMS) {
    if (service !== undefined && form.service !== service) continue;
    const told = form.read(record, place, within);
    if (told !== undefined) return { service: form.service, told };
  }
  return undefined;
}

async function readTable(
  text: AsyncIterable<string>,
  name: string,
  place: FormPlace,
  tally: Tally,
): Promise<TasteService | undefined> {
  const table = await rowsOfPieces(text);
  if (table === undefined || table === OPEN) return undefined;
  for (const form of TABLE_FORMS) {
    const columns = form.columns(table.columns);
    if (columns === undefined) continue;
    const read = rowReader(form, columns, place);
    if (form.headless === true) tally.take(read(table.columns), { file: name, line: 1 });
    for await (const rows of table.rows)
      for (const { line, fields, problem } of rows) {
        const told: Told =
          problem === undefined
            ? read(fields)
            : rejected(fields.join(table.delimiter), `one row (${problem})`);
        tally.take(told, { file: name, line });
      }
    return form.service;
  }
  return undefined;
}

function rowReader(
  form: TableForm,
  columns: readonly string[],
  place: FormPlace,
): (fields: readonly string[]) => Told {
  const placeOf = new Map(columns.map((column, at) => [column, at]));
  return (fields) => {
    if (fields.length < columns.length && columns.slice(fields.length).some((name) => name !== ''))
      return rejected(fields.join(','), `${columns.length} cells, got ${fields.length}`);
    return form.read((column) => fields[placeOf.get(column) ?? -1] ?? '', place);
  };
}
