import { randomUUID } from 'node:crypto';
import { itemIdSchema } from '@emoverse/domain';
import { spoilStore } from '@emoverse/storage/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from './testing/browser.ts';
import { openEverything } from './testing/open-everything.ts';
import { NOON, reaction, sadMood, startApp, wish, type RunningApp } from './testing/start-app.ts';

const itemId = itemIdSchema.parse('song-1');
let app: RunningApp;
let browser: Browser;
beforeAll(async () => {
  app = await startApp();
  browser = app.browser();
  const { api } = browser;
  const { id } = await api.call('getProfile', {});
  await api.call('addMood', {
    body: {
      ...{ id: randomUUID(), estimate: sadMood(), felt: 'sad', intent: { kind: 'match' } },
      ...{ note: 'a note', at: NOON },
    },
  });
  await api.call('addReview', { params: { itemId }, body: { text: 'a sad song' } });
  await api.call('setDayNote', { params: { day: '2024-02-29' }, body: { note: 'a note' } });
  const entries = [{ id: randomUUID(), title: 'a song' }];
  await api.call('makePlaylist', { body: { id: randomUUID(), name: 'a playlist', entries } });
  const [{ items }] = (await api.call('recommend', wish({ filters: { minimumRating: 0 } }))).lists;
  const saved = { ...reaction('saved', items[0].item.id), impressionId: items[0].impressionId };
  const taken = reaction('liked', 'song-2');
  const undo = { kind: 'undo' as const, id: reaction('liked', 'song-2').id, undoes: taken.id, at: NOON };
  const rated = { ...reaction('rated', 'song-3'), stars: 4.5 };
  await api.call('sendFeedback', { body: { events: [saved, taken, undo, rated] } });
  await api.call('setTasteTerm', {
    params: { facet: 'genre', term: 'jazz' },
    body: { id: reaction('liked', 'song-3').id, at: NOON, weight: 0.5 },
  });
  await api.call('addTasteImport', {
    params: { importId: reaction('liked', itemId).id },
    body: {
      ...{ service: 'lastfm', fileName: 'a.csv', missed: 1 },
      works: [{ itemId, liking: 1, sureness: 1, at: NOON }],
    },
  });
  expect(spoilStore(app.directory, id)).toBeGreaterThan(1000);
});
afterAll(() => app.dispose());

it('opens every page and file whichever column of whichever record holds something odd', async () => {
  await openEverything(browser);
  expect(app.store.state).toBe('sound');
});

it('starts over it, and takes away what it shows', async () => {
  await app.stop();
  app = await startApp({}, app.directory);
  const { api } = (browser = app.browser(browser.cookie()));
  await openEverything(browser);
  const { moods } = await api.call('listMoods', { query: { limit: 1000 } });
  expect(moods.length).toBeGreaterThan(10);
  for (const { id } of moods.slice(0, 30)) {
    await api.call('patchMood', { params: { id }, body: { note: 'another' } });
    await api.call('deleteMood', { params: { id } });
  }
  for (const { id } of (await api.call('listPlaylists', {})).playlists) {
    await api.call('renamePlaylist', { params: { id }, body: { name: 'another' } });
    await api.call('deletePlaylist', { params: { id } });
  }
  for (const { id } of (await api.call('listTasteImports', {})).imports.slice(0, 20))
    await api.call('undoTasteImport', { params: { importId: id } });
  for (const { id } of (await api.call('listReviews', { params: { itemId } })).reviews)
    await api.call('deleteReview', { params: { id } });
  for (const { day } of (await api.call('listDayNotes', { query: {} })).notes)
    await api.call('deleteCalendarDay', { params: { day }, query: { from: 0, to: 1 } });
  await api.call('deleteProfile', {});
  expect(app.store.state).toBe('sound');
});
