export {
  DIARY_LEVELS,
  type DayNoteText,
  type DiaryLevel,
  type FileRecord,
  type LeftOutReason,
  type MoodToKeep,
  type ReadingContext,
} from './file-record.ts';
export { guessLevel } from './daylio-levels.ts';
export { openMoodFile, type MoodFile, type MoodFileOrigin } from './open-mood-file.ts';
export type { CalendarToWrite } from './calendar-to-write.ts';
export { writeCalendarCsv } from './write-calendar-csv.ts';
export { writeCalendarJson } from './write-calendar-json.ts';
