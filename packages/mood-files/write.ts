// A door of its own: browsers only read, and what writes tables needs Node's buffers.
export type { CalendarToWrite } from './calendar-to-write.ts';
export { writeCalendarCsv } from './write-calendar-csv.ts';
export { writeCalendarJson } from './write-calendar-json.ts';
