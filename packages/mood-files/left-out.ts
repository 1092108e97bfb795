import { TEXT_LENGTHS, cutText, storableText } from '@emoverse/domain';
import type { FileRecord, LeftOutReason } from './file-record.ts';

/** Of what was left out, so much is told. */
const MOST_TOLD = 80;

/** Tells that something of a line was left out. */
export function leftOut(line: number, reason: LeftOutReason, value: string): FileRecord {
  return { kind: 'left-out', line, reason, value: cutText(storableText(value.trim()), MOST_TOLD) };
}

/** A note as it is kept, and what to tell where it is longer than that. */
export function keptNote(
  line: number,
  text: string,
  most: number = TEXT_LENGTHS.moodNote,
): { readonly note?: string; readonly told: readonly FileRecord[] } {
  const note = storableText(text.trim());
  if (note === '') return { told: [] };
  if (note.length <= most) return { note, told: [] };
  return { note: `${cutText(note, most - 1)}…`, told: [leftOut(line, 'note-cut', note)] };
}
