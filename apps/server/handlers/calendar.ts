import type { RouteOutput } from '@emoverse/api-contract';
import { writeCalendarCsv, writeCalendarJson } from '../calendar/write-calendar.ts';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import type { Services } from '../services.ts';
import { writeForPerson } from './write-for-person.ts';

export async function listDayNotes(
  { store }: Services,
  { query }: HandlerInput<'listDayNotes'>,
  { session }: Call,
): Promise<RouteOutput<'listDayNotes'>> {
  const { id: profileId } = await session.profile();
  return { notes: await store.dayNotes.list(profileId, query) };
}

/** Writes the note of a day; an empty one takes it away. */
export async function setDayNote(
  { store, clock }: Services,
  { params: { day }, body }: HandlerInput<'setDayNote'>,
  { session }: Call,
): Promise<RouteOutput<'setDayNote'>> {
  const { id: profileId } = await session.profile();
  const changedAt = clock();
  const note = body.note.trim();
  await writeForPerson(store, profileId, async ({ dayNotes, changes }) => {
    if (note === '') await dayNotes.delete(profileId, day);
    else await dayNotes.set(profileId, { day, note, changedAt });
    await changes.note(profileId, 'moods', changedAt);
  });
  return note === '' ? {} : { note: { day, note, changedAt } };
}

export async function exportCalendar(
  { store, clock }: Services,
  { query: { format, timeZone } }: HandlerInput<'exportCalendar'>,
  { session }: Call,
): Promise<RouteOutput<'exportCalendar'>> {
  const { id: profileId } = await session.profile();
  const exportedAt = clock();
  const calendar = {
    moods: await store.moods.list(profileId),
    notes: await store.dayNotes.list(profileId),
    timeZone,
    exportedAt,
  };
  const text = format === 'csv' ? writeCalendarCsv(calendar) : writeCalendarJson(calendar);
  const day = new Date(exportedAt).toISOString().slice(0, 10);
  return {
    fileName: `emoverse-calendar-${day}.${format}`,
    mediaType: format === 'csv' ? 'text/csv' : 'application/json',
    text,
  };
}

/** Deletes what lies between two times, and the note of the day. */
export async function deleteCalendarDay(
  { store, clock }: Services,
  { params: { day }, query }: HandlerInput<'deleteCalendarDay'>,
  { session }: Call,
): Promise<RouteOutput<'deleteCalendarDay'>> {
  const { id: profileId } = await session.profile();
  return writeForPerson(store, profileId, async ({ moods, dayNotes, changes }) => {
    await changes.note(profileId, 'moods', clock());
    return {
      moods: await moods.deleteRange(profileId, query),
      notes: await dayNotes.delete(profileId, day),
    };
  });
}

export async function deleteCalendar(
  { store, clock }: Services,
  { session }: Call,
): Promise<RouteOutput<'deleteCalendar'>> {
  const { id: profileId } = await session.profile();
  return writeForPerson(store, profileId, async ({ moods, dayNotes, changes }) => {
    await changes.note(profileId, 'moods', clock());
    return { moods: await moods.deleteRange(profileId), notes: await dayNotes.delete(profileId) };
  });
}
