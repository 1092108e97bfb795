import type { MoodRecord } from '@emoverse/domain';

/** Why something of a file was left out, or, with `note-cut`, was not taken whole. */
export type LeftOutReason = 'unreadable' | 'no-time' | 'no-mood' | 'in-the-future' | 'note-cut';

/** A mood of a file; `key` is the same whenever it is read again: an id where the file gives one. */
export type MoodToKeep = Omit<MoodRecord, 'id'> & { readonly key: string };

/** What was written about a day (`YYYY-MM-DD`). */
export interface DayNoteText {
  readonly day: string;
  readonly note: string;
}

/** One thing that a file tells, with the line on which it stands or, of JSON and XML, ends. */
export type FileRecord = { readonly line: number } & (
  | { readonly kind: 'mood'; readonly mood: MoodToKeep }
  | { readonly kind: 'note'; readonly note: DayNoteText }
  | { readonly kind: 'left-out'; readonly reason: LeftOutReason; readonly value: string }
);

/** What reading a file needs besides the file. */
export interface ReadingContext {
  /** Whose days and hours a file means that names none, e.g. `Europe/Istanbul`. */
  readonly timeZone: string;
  /** Moments after this one are left out; epoch milliseconds. */
  readonly latest: number;
  /** How pleasant the moods of a diary with names of its own are. */
  readonly levels: ReadonlyMap<string, DiaryLevel>;
}

/** The five moods of a diary, from the best to the worst. */
export const DIARY_LEVELS = ['very-good', 'good', 'so-so', 'bad', 'very-bad'] as const;
export type DiaryLevel = (typeof DIARY_LEVELS)[number];
