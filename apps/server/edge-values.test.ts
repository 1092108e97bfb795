import { randomUUID } from 'node:crypto';
import { settingsPatchSchema, type RouteInput } from '@emoverse/api-contract';
import { LAST_MOMENT, itemIdSchema, type ProfileId } from '@emoverse/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from './testing/browser.ts';
import { openEverything } from './testing/open-everything.ts';
import { NOON, reaction, sadMood, startApp, type RunningApp } from './testing/start-app.ts';

const itemId = itemIdSchema.parse('song-1');
let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.dispose());

async function newPerson(): Promise<{ browser: Browser; id: ProfileId }> {
  const browser = app.browser();
  return { browser, id: (await browser.api.call('getProfile', {})).id };
}

const TEXTS = [
  '\u0000\u0001\u007f',
  '\ud800 lone',
  '\u202eright to left\u202c שלום مرحبا',
  '👩‍👩‍👧‍👦'.repeat(20),
  'é'.normalize('NFD').repeat(50),
  '=1+1',
  '<script>&"\'',
  '\ufffe\uffff\u2028\u2029',
];

it('every page and file opens over the edges of what is taken, and gives them back as one export', async () => {
  const { browser } = await newPerson();
  for (const locale of ['ar-EG', 'zh-Hant-TW', 'de-at', 'tlh', 'en-u-ca-buddhist-nu-thai'])
    await browser.api.call('patchSettings', { body: { locale } });
  expect((await browser.api.call('getProfile', {})).settings.locale).toBe('en-u-ca-buddhist-nu-thai');
  const filters = {
    allowExplicit: false,
    fromYear: -9999,
    toYear: 9999,
    maximumMinutes: 1e6,
    minimumRating: 0,
  };
  await browser.api.call('patchSettings', { body: { filters } });
  for (const text of [...TEXTS, 'x'.repeat(2000)]) {
    const mood = { id: randomUUID(), estimate: sadMood(0), note: text, at: 0 };
    await browser.api.call('addMood', { body: mood });
    await browser.api.call('addReview', { params: { itemId }, body: { text } });
    await browser.api.call('setDayNote', { params: { day: '9999-12-31' }, body: { note: text } });
    const name = text.slice(0, 200);
    await browser.api.call('makePlaylist', {
      body: {
        id: randomUUID(),
        name,
        entries: [{ id: randomUUID(), title: text.slice(0, 500), year: -3000 }],
      },
    });
    await browser.api.call('searchCatalogue', { query: { q: text.slice(0, 200) } });
  }
  await browser.api.call('setDayNote', { params: { day: '0001-01-01' }, body: { note: 'x'.repeat(5000) } });
  await browser.api.call('sendFeedback', { body: { events: [reaction('saved', 'song-1', LAST_MOMENT)] } });
  await openEverything(browser);
  const file = await browser.api.call('exportProfile', {});
  const again = await newPerson();
  await again.browser.api.call('restoreProfile', { body: file });
  await openEverything(again.browser);
});

it('what a page, an export or Intl cannot take is refused at the door', async () => {
  const { browser } = await newPerson();
  for (const locale of ['de_DE', 'x', 'en-', 'no such locale', '\u0000\u0000', 'e'.repeat(36)])
    expect(settingsPatchSchema.safeParse({ locale }).success).toBe(false);
  const estimate = sadMood();
  for (const wrong of [{ at: 8.64e15 }, { at: -1 }, { at: 1.5 }, { at: 1e300 }, { note: 'x'.repeat(2001) }]) {
    const body: RouteInput<'addMood'>['body'] = { id: randomUUID(), estimate, at: NOON, ...wrong };
    await expect(browser.api.call('addMood', { body })).rejects.toMatchObject({ status: 400 });
  }
});

it('every page and file opens over a store that holds what was taken once', async () => {
  const { browser, id } = await newPerson();
  const { store } = app;
  for (const settings of [
    { locale: 'de_DE', theme: 'pink', domains: [], filters: { fromYear: 1e300, genres: 'jazz' } },
    { locale: 7, songPreviewCountry: 'USA', spotifyClientId: 'short', learning: 'yes' },
    ['no', 'settings'],
    null,
    'de_DE',
  ]) {
    await store.profiles.replaceSettings(id, settings);
    expect((await browser.api.call('getProfile', {})).settings.locale).toBe('browser');
    await openEverything(browser);
  }
  const times = [8.64e15 + 1, -1, Number.MAX_SAFE_INTEGER, LAST_MOMENT + 1];
  for (const at of times) {
    await store.moods.store(id, [
      { id: randomUUID(), estimate: { ...sadMood(), at }, note: 'x'.repeat(9000), at },
      { id: `no id ${at}`, estimate: sadMood(), at },
    ]);
    await store.feedback.store(id, [reaction('saved', 'song-1', at)], true);
    await store.dayNotes.store(id, [{ day: `2026-13-${at}`, note: 'x'.repeat(9000), changedAt: at }]);
    const entries = [{ id: randomUUID(), title: 'x'.repeat(9000), creators: [''], year: 1e6 }];
    await store.playlists.store(id, [
      { id: randomUUID(), name: 'x'.repeat(900), origin: 'hand', entries, createdAt: at, changedAt: at },
    ]);
  }
  await openEverything(browser);
  const { moods } = await browser.api.call('exportProfile', {});
  expect(moods.map(({ at }) => at).sort()).toEqual([0, LAST_MOMENT, LAST_MOMENT, LAST_MOMENT].sort());
});
