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
  /** Those that were here already. */
  readonly known: number;
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
  /** Is told which share of the file was read, 0…1. */
  readonly tell: (share: number) => void;
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
  const sum = { moods: 0, notes: 0, read: 0 };
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
    sum.read += part.length;
    part = [];
  };
  for await (const record of file.read({ timeZone, latest: now + TOLERANCE_MS, levels }, tell)) {
    if (record.kind === 'left-out') {
      if (leftOut.length < MOST_TOLD) leftOut.push(record);
      continue;
    }
    part.push(record);
    if (part.length >= MOST_IMPORTED) await send();
  }
  await send();
  return { importId, moods: sum.moods, notes: sum.notes, known: sum.read - sum.moods - sum.notes, leftOut };
}
