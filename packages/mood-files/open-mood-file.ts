import { EmoVerseError } from '@emoverse/domain';
import {
  OPEN,
  decodePieces,
  findHeader,
  partsOfFile,
  rowsOfPieces,
  withLineFeeds,
  type FilePart,
  type StreamedTable,
} from '@emoverse/text-files';
import type { FileRecord, ReadingContext } from './file-record.ts';
import { readAppleHealth } from './read-apple-health.ts';
import { CALENDAR_COLUMNS, readCalendarCsv } from './read-calendar-csv.ts';
import { DAYLIO_COLUMNS, countDaylioMoods, readDaylio } from './read-daylio.ts';
import { readMoodJson } from './read-mood-json.ts';

/** Where moods come from, by the program that wrote them. */
export type MoodFileOrigin = 'daylio' | 'apple-health' | 'emoverse';

/** A file of moods, ready to be read; each reading begins anew. */
export interface MoodFile {
  readonly origin: MoodFileOrigin;
  /** The names that a diary gives its moods, each with how often it stands there; none where moods are figures. */
  names(): Promise<ReadonlyMap<string, number>>;
  /** @param told is told which share of the file was read, 0…1, and may wait or throw. */
  read(context: ReadingContext, told?: (share: number) => void | Promise<void>): AsyncGenerator<FileRecord>;
}

/** So much is looked at to know what a file is. */
const BEGINNING = 64 * 1024;
/** Files of an Apple Health export that hold no moods: clinical documents, electrocardiograms, routes. */
const PASSED_OVER = /_cda\.xml$|(?:^|\/)(?:electrocardiograms|clinical-records|workout-routes)\//i;

/**
 * Looks what a file, or the first in a ZIP archive that is one, holds of moods. Throws `not-a-mood-file`, or what
 * `partsOfFile` throws of an archive.
 */
export async function openMoodFile(file: Blob, name: string): Promise<MoodFile> {
  for (const part of await partsOfFile(file, name)) {
    if (PASSED_OVER.test(part.name)) continue;
    const found = recognise(await beginningOf(part));
    if (found !== undefined) return moodFile(part, found);
  }
  throw new EmoVerseError(
    'not-a-mood-file',
    `${name} holds no moods that EmoVerse reads: expected a CSV of Daylio, export.zip or export.xml of Apple Health, or a calendar or export of EmoVerse (CSV, JSON)`,
  );
}

type Reader = (pieces: AsyncIterable<string>, context: ReadingContext) => AsyncGenerator<FileRecord>;

interface Form {
  readonly origin: MoodFileOrigin;
  readonly read: Reader;
}

function recognise(text: string): Form | undefined {
  const beginning = text.trimStart();
  if (beginning.startsWith('<'))
    return /<!DOCTYPE HealthData|<HealthData[\s>]/.test(beginning)
      ? { origin: 'apple-health', read: readAppleHealth }
      : undefined;
  if (beginning.startsWith('{')) {
    if (/"format"\s*:\s*"emoverse-(?:calendar|export)"/.test(beginning))
      return { origin: 'emoverse', read: readMoodJson };
    return /^\{\s*"data"\s*:/.test(beginning) ? { origin: 'apple-health', read: readMoodJson } : undefined;
  }
  const header = findHeader(withLineFeeds(text));
  if (header === undefined || header === OPEN) return undefined;
  const has = (names: readonly string[]): boolean =>
    names.every((name) => header.columns.some((column) => column.toLowerCase() === name));
  if (DAYLIO_COLUMNS.some(has)) return { origin: 'daylio', read: ofTable(readDaylio) };
  return has(CALENDAR_COLUMNS) ? { origin: 'emoverse', read: ofTable(readCalendarCsv) } : undefined;
}

function ofTable(
  read: (table: StreamedTable, context: ReadingContext) => AsyncGenerator<FileRecord>,
): Reader {
  return async function* (pieces, context) {
    const table = await tableOf(pieces);
    if (table !== undefined) yield* read(table, context);
  };
}

async function tableOf(pieces: AsyncIterable<string>): Promise<StreamedTable | undefined> {
  const table = await rowsOfPieces(pieces);
  return table === OPEN ? undefined : table;
}

function moodFile({ size, pieces }: FilePart, { origin, read }: Form): MoodFile {
  return {
    origin,
    async names() {
      const table = origin === 'daylio' ? await tableOf(decodePieces(pieces())) : undefined;
      return table === undefined ? new Map() : countDaylioMoods(table);
    },
    read: (context, told) => read(decodePieces(counted(pieces(), size, told)), context),
  };
}

async function* counted(
  pieces: AsyncIterable<Uint8Array>,
  size: number,
  told: (share: number) => void | Promise<void> = () => undefined,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    await told(Math.min(1, bytes / Math.max(1, size)));
    yield piece;
  }
}

async function beginningOf({ pieces }: FilePart): Promise<string> {
  let text = '';
  try {
    for await (const piece of decodePieces(pieces())) {
      text += piece;
      if (text.length >= BEGINNING) break;
    }
  } catch (error) {
    if (!(error instanceof EmoVerseError && error.code === 'not-text')) throw error;
  }
  return text.slice(0, BEGINNING);
}
