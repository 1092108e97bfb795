import { randomUUID } from 'node:crypto';
import { moodRecordSchema } from '@emoverse/api-contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { NOON, sadMood, startApp, type RunningApp } from '../testing/start-app.ts';

let app: RunningApp;
let browser: Browser;
beforeEach(async () => {
  app = await startApp();
  browser = app.browser();
});
afterEach(() => app.dispose());

describe('moods', () => {
  const record = () =>
    moodRecordSchema.parse({ id: randomUUID(), estimate: sadMood(), intent: { kind: 'lift' }, at: NOON });

  it('are kept, corrected, listed and deleted', async () => {
    const mood = record();
    expect(await browser.api.call('addMood', { body: mood })).toEqual(mood);
    expect(await browser.api.call('addMood', { body: { ...mood, note: 'again' } })).toEqual(mood);
    const corrected = { ...mood, felt: 'fear', note: 'a hard day' };
    expect(
      await browser.api.call('patchMood', {
        params: { id: mood.id },
        body: { felt: 'fear', note: 'a hard day' },
      }),
    ).toEqual(corrected);
    expect(await browser.api.call('listMoods', { query: { from: NOON, to: NOON, limit: 5 } })).toEqual({
      moods: [corrected],
    });
    expect(await browser.api.call('listMoods', { query: { from: NOON + 1 } })).toEqual({ moods: [] });
    await browser.api.call('deleteMood', { params: { id: mood.id } });
    await expect(browser.api.call('deleteMood', { params: { id: mood.id } })).rejects.toMatchObject({
      status: 404,
      code: 'unknown-mood',
    });
  });

  it('of others are out of reach', async () => {
    const mood = record();
    await browser.api.call('addMood', { body: mood });
    const other = app.browser();
    await expect(
      other.api.call('patchMood', { params: { id: mood.id }, body: { note: 'x' } }),
    ).rejects.toMatchObject({ status: 404 });
    expect(await other.api.call('listMoods', { query: {} })).toEqual({ moods: [] });
  });
});
