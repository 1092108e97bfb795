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
    expect(await bring(id, ['a', 'b'])).toEqual({ moods: 2, notes: 1 });
    expect(await bring(id, ['a', 'b', 'c'])).toEqual({ moods: 1, notes: 0 });
    expect(await bring(randomUUID(), ['a', 'b', 'c'])).toEqual({ moods: 0, notes: 0 });
    expect(await imports()).toMatchObject([{ id, file: 'daylio_export.csv', moods: 3, notes: 1 }]);
    const stranger = stage.app.browser();
    await expect(stranger.api.call('undoMoodImport', { params: { importId: id } })).rejects.toMatchObject({
      status: 404,
      code: 'unknown-import',
    });
    expect(await stage.browser.api.call('undoMoodImport', { params: { importId: id } })).toEqual({
      moods: 3,
      notes: 1,
    });
    expect([await imports(), await moods()]).toEqual([[], []]);
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
