import type { DayNote, RouteOutput } from '@emoverse/api-contract';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import { writeFile } from '../json/write-file.ts';
import { JsonStream } from '../json/json-stream.ts';
import type { Services } from '../services.ts';
import { refuseMore } from './refuse-more.ts';
import { writeForPerson } from './write-for-person.ts';

/** Notes of days, written as they are read. */
export async function listDayNotes(
  { store }: Services,
  { query }: HandlerInput<'listDayNotes'>,
  { session }: Call,
): Promise<JsonStream> {
  const { id: profileId } = await session.profile();
  return new JsonStream(writeNotes(store.dayNotes.pages(profileId, query)));
}

async function* writeNotes(pages: AsyncIterable<readonly DayNote[]>): AsyncGenerator<string> {
  let before = '{"notes":[';
  for await (const notes of pages) {
    if (notes.length === 0) continue;
    yield before + notes.map((note) => JSON.stringify(note)).join(',');
    before = ',';
  }
  yield before === ',' ? ']}' : `${before}]}`;
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
  await writeForPerson(store, profileId, async (repositories) => {
    const { dayNotes, changes } = repositories;
    if (note === '') await dayNotes.delete(profileId, day);
    else {
      await dayNotes.set(profileId, { day, note, changedAt });
      await refuseMore(repositories, profileId, 'dayNotes');
    }
    await changes.note(profileId, 'moods', changedAt);
  });
  return note === '' ? {} : { note: { day, note, changedAt } };
}

/** The calendar as the text of a file, written as it is read. */
export async function exportCalendar(
  { store, clock }: Services,
  { query: { format, timeZone } }: HandlerInput<'exportCalendar'>,
  { session }: Call,
): Promise<JsonStream> {
  const { id: profileId } = await session.profile();
  const { writeCalendarCsv, writeCalendarJson } = await import('@emoverse/mood-files');
  const exportedAt = clock();
  const notes = store.dayNotes.pages(profileId);
  const text =
    format === 'csv'
      ? writeCalendarCsv({ moods: store.moods.pages(profileId, 'oldest'), notes, timeZone })
      : writeCalendarJson({ moods: store.moods.pages(profileId), notes, timeZone, exportedAt });
  const day = new Date(exportedAt).toISOString().slice(0, 10);
  const file = {
    fileName: `emoverse-calendar-${day}.${format}`,
    mediaType: format === 'csv' ? 'text/csv' : 'application/json',
  };
  return new JsonStream(writeFile(file, text));
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
  return writeForPerson(store, profileId, async ({ moods, moodImports, dayNotes, changes }) => {
    await changes.note(profileId, 'moods', clock());
    await moodImports.forget(profileId);
    return { moods: await moods.deleteRange(profileId), notes: await dayNotes.delete(profileId) };
  });
}
