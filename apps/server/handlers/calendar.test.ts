import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { prepareApp } from '../testing/prepare-app.ts';
import { NOON, sadMood } from '../testing/start-app.ts';

const stage = prepareApp();

const HOUR = 3_600_000;
const keep = (at: number, note?: string) =>
  stage.browser.api.call('addMood', {
    body: { id: randomUUID(), estimate: sadMood(at), at, ...(note !== undefined && { note }) },
  });
const write = (day: string, note: string) =>
  stage.browser.api.call('setDayNote', { params: { day }, body: { note } });
const notes = async () => (await stage.browser.api.call('listDayNotes', { query: {} })).notes;

describe('the calendar', () => {
  it('keeps a note a day; an empty one takes it away', async () => {
    await write('2026-11-23', ' a long day ');
    expect((await write('2026-11-23', 'longer')).note?.note).toBe('longer');
    await write('2026-11-24', 'short');
    expect((await notes()).map(({ day, note }) => [day, note])).toEqual([
      ['2026-11-23', 'longer'],
      ['2026-11-24', 'short'],
    ]);
    expect(await write('2026-11-23', ' ')).toEqual({});
    expect(await notes()).toHaveLength(1);
    const wrong = await stage.browser.send('/api/calendar/notes/2026-02-30', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{"note":"x"}',
    });
    expect(wrong.status).toBe(400);
  });

  it('deletes one day where the person is, with its note, and nothing beside it', async () => {
    const midnight = NOON - 12 * HOUR;
    await keep(midnight - 1);
    await keep(midnight, 'first');
    await keep(midnight + 24 * HOUR - 1);
    await keep(midnight + 24 * HOUR);
    await write('2026-11-23', 'x');
    await write('2026-11-24', 'y');
    const query = { from: midnight, to: midnight + 24 * HOUR - 1 };
    expect(
      await stage.browser.api.call('deleteCalendarDay', { params: { day: '2026-11-23' }, query }),
    ).toEqual({
      moods: 2,
      notes: 1,
    });
    const { moods } = await stage.browser.api.call('listMoods', { query: {} });
    expect(moods.map(({ at }) => at - midnight)).toEqual([24 * HOUR, -1]);
    expect((await notes()).map(({ day }) => day)).toEqual(['2026-11-24']);
    expect(await stage.browser.api.call('deleteCalendar', {})).toEqual({ moods: 2, notes: 1 });
    expect((await stage.browser.api.call('listMoods', { query: {} })).moods).toEqual([]);
  });

  it('goes out as a table and as JSON, with the days of the person’s time zone', async () => {
    await keep(NOON + 11 * HOUR, '=SUM(A1), "quoted"\nsecond line');
    await write('2026-11-24', 'a day');
    const csv = await stage.browser.api.call('exportCalendar', {
      query: { format: 'csv', timeZone: 'Europe/Istanbul' },
    });
    expect(csv.fileName).toMatch(/^emoverse-calendar-2026-11-23\.csv$/);
    const rows: Record<string, string>[] = parse(csv.text, { columns: true });
    expect(rows.map(({ day, time, kind, feeling }) => [day, time, kind, feeling])).toEqual([
      ['2026-11-24', '', 'day', ''],
      ['2026-11-24', '02:00', 'mood', 'sad'],
    ]);
    expect(rows[1]).toMatchObject({ valence: '-0.700', note: `'=SUM(A1), "quoted"\nsecond line` });
    const json = await stage.browser.api.call('exportCalendar', { query: { format: 'json' } });
    expect(JSON.parse(json.text)).toMatchObject({
      format: 'emoverse-calendar',
      timeZone: 'UTC',
      moods: [{ day: '2026-11-23', time: '23:00', at: NOON + 11 * HOUR }],
      dayNotes: [{ day: '2026-11-24', note: 'a day' }],
    });
    const nowhere = await stage.browser.send('/api/calendar/export?format=csv&timeZone=Nowhere');
    expect(nowhere.status).toBe(400);
  });

  it('is nobody else’s', async () => {
    await write('2026-11-23', 'mine');
    await keep(NOON);
    const other = stage.app.browser();
    await other.api.call('getProfile', {});
    expect(await other.api.call('deleteCalendar', {})).toEqual({ moods: 0, notes: 0 });
    expect((await other.api.call('listDayNotes', { query: {} })).notes).toEqual([]);
    expect(await notes()).toHaveLength(1);
  });
});
