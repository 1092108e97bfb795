import {
  calendarFileSchema,
  dayNoteAnswerSchema,
  dayNoteRequestSchema,
  dayNotesQuerySchema,
  dayNotesResponseSchema,
  dayParamsSchema,
  deleteDayQuerySchema,
  deletedCalendarSchema,
  exportCalendarQuerySchema,
} from './calendar-schemas.ts';

/** The calendar of moods: notes of days, the whole as a file, days and everything deleted. */
export const CALENDAR_ROUTES = {
  listDayNotes: {
    method: 'get',
    path: '/api/calendar/notes',
    summary: 'Notes of days, by day',
    streamed: 'out',
    query: dayNotesQuerySchema,
    response: dayNotesResponseSchema,
  },
  setDayNote: {
    method: 'put',
    path: '/api/calendar/notes/{day}',
    summary: 'Write a note about a day, or take it away',
    params: dayParamsSchema,
    body: dayNoteRequestSchema,
    response: dayNoteAnswerSchema,
  },
  exportCalendar: {
    method: 'get',
    path: '/api/calendar/export',
    summary: 'Every mood and every note of a day as the text of a file',
    streamed: 'out',
    query: exportCalendarQuerySchema,
    response: calendarFileSchema,
  },
  deleteCalendarDay: {
    method: 'delete',
    path: '/api/calendar/days/{day}',
    summary: 'Delete the moods between two times and the note of the day',
    params: dayParamsSchema,
    query: deleteDayQuerySchema,
    response: deletedCalendarSchema,
  },
  deleteCalendar: {
    method: 'delete',
    path: '/api/calendar',
    summary: 'Delete every mood and every note of a day',
    response: deletedCalendarSchema,
  },
} as const;
