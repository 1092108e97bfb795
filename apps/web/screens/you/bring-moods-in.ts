import { MOST_IMPORTED, type ApiClient } from '@emoverse/api-contract';
import type { DiaryLevel, FileRecord, LeftOutReason, MoodFile } from '@emoverse/mood-files';

/** Of what was left out, so many lines are kept to be told. */
const MOST_TOLD = 200;
/** As far ahead as clocks of this machine and the one that wrote the file may differ. */
const TOLERANCE_MS = 3_600_000;

export interface LeftOutLine {
  readonly line: number;
  readonly value: string;
  readonly reason: LeftOutReason;
}

/** What became of a file of moods. */
export interface BroughtIn {
  readonly importId: string;
  readonly moods: number;
  readonly notes: number;
  /** Those that an earlier file said otherwise, those that it had and this one does not, and those that were here already. */
  readonly changed: number;
  readonly gone: number;
  readonly known: number;
  /** How many lines were left out, or cut; the first of them are told. */
  readonly allLeftOut: number;
  readonly leftOut: readonly LeftOutLine[];
}

export interface BringingIn {
  readonly api: ApiClient;
  readonly importId: string;
  /** The name of the file. */
  readonly name: string;
  readonly levels: ReadonlyMap<string, DiaryLevel>;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly timeZone: string;
  /** Is told which share of the file was read, 0…1, and waits as long as the page has something else to do. */
  readonly tell: (share: number) => Promise<void>;
  readonly signal: AbortSignal;
}

/**
 * Reads a file of moods here and sends what it tells, part by part. Ended before its end, it leaves what was sent; the same file
 * again goes on from there. Throws what the server refuses.
 */
export async function bringMoodsIn(
  file: MoodFile,
  { api, importId, name, levels, now, timeZone, tell, signal }: BringingIn,
): Promise<BroughtIn> {
  const leftOut: LeftOutLine[] = [];
  let allLeftOut = 0;
  const sum = { moods: 0, notes: 0, changed: 0, read: 0 };
  let isWhole = true;
  let part: FileRecord[] = [];
  const send = async (): Promise<void> => {
    signal.throwIfAborted();
    if (part.length === 0) return;
    const body = {
      origin: file.origin,
      file: name.slice(0, 200),
      moods: part.flatMap((record) => (record.kind === 'mood' ? record.mood : [])),
      notes: part.flatMap((record) => (record.kind === 'note' ? record.note : [])),
    };
    const added = await api.call('importMoods', { params: { importId }, body }, { signal });
    sum.moods += added.moods;
    sum.notes += added.notes;
    sum.changed += added.changed;
    sum.read += part.length;
    part = [];
  };
  const context = { timeZone, latest: now + TOLERANCE_MS, levels };
  const told = (share: number): Promise<void> => {
    signal.throwIfAborted();
    return tell(share);
  };
  for await (const record of file.read(context, told)) {
    if (record.kind === 'left-out') {
      allLeftOut += 1;
      if (leftOut.length < MOST_TOLD) leftOut.push(record);
      // What cannot be read may be what an earlier file had.
      isWhole &&= record.reason === 'note-cut';
      continue;
    }
    part.push(record);
    if (part.length >= MOST_IMPORTED) await send();
  }
  await send();
  const { read, ...counts } = sum;
  const body = { origin: file.origin, file: name.slice(0, 200) };
  const { gone } =
    isWhole && read > 0
      ? await api.call('endMoodImport', { params: { importId }, body }, { signal })
      : { gone: 0 };
  const known = read - counts.moods - counts.notes - counts.changed;
  return { importId, ...counts, gone, known, allLeftOut, leftOut };
}
