import { randomUUID } from 'node:crypto';
import { openMoodFile } from '@emoverse/mood-files';
import { describe, expect, it } from 'vitest';
import { prepareApp } from '../testing/prepare-app.ts';
import { NOON, sadMood } from '../testing/start-app.ts';

const stage = prepareApp();
const moodOf = (key: string, at = NOON) => ({ key, at, estimate: sadMood(at) });
const bring = (importId: string, keys: readonly string[]) =>
  stage.browser.api.call('importMoods', {
    params: { importId },
    body: {
      origin: 'daylio',
      file: 'daylio_export.csv',
      moods: keys.map((key, nth) => moodOf(key, NOON - nth)),
      notes: [{ day: '2026-11-20', note: 'a day' }],
    },
  });
const imports = async () => (await stage.browser.api.call('listMoodImports', {})).imports;
const moods = async () => (await stage.browser.api.call('listMoods', { query: {} })).moods;

describe('moods from a file', () => {
  it('come in part by part, twice as once, and go again together', async () => {
    const id = randomUUID();
    expect(await bring(id, ['a', 'b'])).toEqual({ moods: 2, notes: 1, changed: 0 });
    expect(await bring(id, ['a', 'b', 'c'])).toEqual({ moods: 1, notes: 0, changed: 0 });
    expect(await bring(randomUUID(), ['a', 'b', 'c'])).toEqual({ moods: 0, notes: 0, changed: 0 });
    expect(await imports()).toMatchObject([{ id, file: 'daylio_export.csv', moods: 3, notes: 1 }]);
    const stranger = stage.app.browser();
    await expect(stranger.api.call('undoMoodImport', { params: { importId: id } })).rejects.toMatchObject({
      status: 404,
      code: 'unknown-import',
    });
    expect(await stage.browser.api.call('undoMoodImport', { params: { importId: id } })).toEqual({
      moods: 3,
      notes: 1,
      changed: 0,
    });
    expect([await imports(), await moods()]).toEqual([[], []]);
  });

  it('follow a later export of the diary, and go back to what the one before said', async () => {
    const read = async (importId: string, lines: readonly string[]) => {
      const text = ['full_date,date,weekday,time,mood,activities,scales,note_title,note', ...lines].join(
        '\n',
      );
      const file = await openMoodFile(new Blob([text]), 'daylio.csv');
      const levels = new Map([['good', 'good'] as const, ['bad', 'bad'] as const]);
      const moods = [];
      for await (const record of file.read({ timeZone: 'UTC', latest: NOON, levels }))
        if (record.kind === 'mood') moods.push(record.mood);
      const about = { origin: 'daylio' as const, file: 'daylio.csv' };
      const params = { importId };
      const added = await stage.browser.api.call('importMoods', {
        params,
        body: { ...about, moods, notes: [] },
      });
      return { ...added, ...(await stage.browser.api.call('endMoodImport', { params, body: about })) };
    };
    const line = (day: number, mood: string, note: string) => `2026-11-0${day},,,9:00 AM,${mood},,,,${note}`;
    const [first, second] = [randomUUID(), randomUUID()];
    const before = [line(4, 'good', 'd'), line(3, 'good', 'c'), line(2, 'good', 'b'), line(1, 'good', 'a')];
    expect(await read(first, before)).toEqual({ moods: 4, notes: 0, changed: 0, gone: 0 });
    const was = await moods();
    // The fourth day again as it was, the third without its entry, the second another mood, a fifth is new.
    const now = [line(5, 'bad', 'e'), line(4, 'good', 'd'), line(2, 'bad', 'b'), line(1, 'good', 'A')];
    expect(await read(second, now)).toEqual({ moods: 1, notes: 0, changed: 2, gone: 1 });
    expect((await moods()).map(({ note, estimate }) => [note, estimate.valence < 0])).toEqual([
      ...[
        ['e', true],
        ['d', false],
        ['b', true],
        ['A', false],
      ],
    ]);
    expect((await imports())[0]).toMatchObject({ id: second, moods: 1, changed: 2, gone: 1 });
    expect(await read(randomUUID(), now)).toEqual({ moods: 0, notes: 0, changed: 0, gone: 0 });
    const params = { importId: second };
    expect(await stage.browser.api.call('undoMoodImport', { params })).toEqual({
      moods: 1,
      notes: 0,
      changed: 3,
    });
    expect(await moods()).toEqual(was);
  });

  it('are refused from the future, and are forgotten with all others', async () => {
    const late = { origin: 'daylio' as const, file: 'x', moods: [moodOf('a', NOON + 1e9)], notes: [] };
    await expect(
      stage.browser.api.call('importMoods', { params: { importId: randomUUID() }, body: late }),
    ).rejects.toMatchObject({ status: 400, code: 'from-the-future' });
    await bring(randomUUID(), ['a']);
    expect(await stage.browser.api.call('deleteCalendar', {})).toEqual({ moods: 1, notes: 1 });
    expect(await imports()).toEqual([]);
  });

  it('of our own export are the same moods again', async () => {
    const id = randomUUID();
    const mood = { id, estimate: sadMood(), at: NOON, note: 'x' };
    await stage.browser.api.call('addMood', { body: mood });
    const before = await moods();
    const { text } = await stage.browser.api.call('exportCalendar', { query: { format: 'csv' } });
    await stage.browser.api.call('deleteMood', { params: { id } });
    const file = await openMoodFile(new Blob([text]), 'calendar.csv');
    const read = [];
    for await (const record of file.read({ timeZone: 'UTC', latest: NOON + 1, levels: new Map() }))
      if (record.kind === 'mood') read.push(record.mood);
    const body = { origin: file.origin, file: 'calendar.csv', moods: read, notes: [] };
    await stage.browser.api.call('importMoods', { params: { importId: randomUUID() }, body });
    expect(await moods()).toMatchObject(
      before.map(({ id, at, note, estimate: { valence, arousal } }) => ({
        ...{ id, at, note, estimate: { valence, arousal } },
      })),
    );
  });
});
