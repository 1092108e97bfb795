import { randomUUID } from 'node:crypto';
import { MOST_RECORDS, PLAYLIST_ORIGINS } from '@emoverse/domain';
import { expect, it } from 'vitest';
import { prepareApp } from '../testing/prepare-app.ts';
import { NOON, sadMood } from '../testing/start-app.ts';

const stage = prepareApp();
const TOO_MANY = { status: 409, code: 'too-many-records' };

it('takes no more playlists, notes of days and works than a restore does, and keeps what is there', async () => {
  const { api } = stage.browser;
  const { id: profileId } = await api.call('getProfile', {});
  const { playlists, dayNotes } = stage.app.store;
  const empty = Array.from({ length: MOST_RECORDS.playlists - 1 }, () => ({
    ...{ id: randomUUID(), name: 'x', origin: PLAYLIST_ORIGINS[0], entries: [], createdAt: 0, changedAt: 0 },
  }));
  await playlists.store(profileId, empty);
  const make = (works: number, note: number) =>
    api.call('makePlaylist', {
      body: {
        ...{ id: randomUUID(), name: 'y' },
        entries: Array.from({ length: works }, () => ({
          ...{ id: randomUUID(), title: 'z', note: 'n'.repeat(note) },
        })),
      },
    });
  await expect(make(2000, 1000)).rejects.toMatchObject({ status: 409, code: 'playlist-full' });
  const { playlist } = await make(1900, 1000);
  await expect(make(0, 0)).rejects.toMatchObject(TOO_MANY);
  const added = Array.from({ length: 100 }, () => ({ id: randomUUID(), title: 'z', note: 'n'.repeat(900) }));
  await expect(
    api.call('addToPlaylist', { params: { id: playlist.id }, body: { entries: added } }),
  ).rejects.toMatchObject({ status: 409, code: 'playlist-full' });
  expect((await api.call('getPlaylist', { params: { id: playlist.id } })).playlist).toEqual(playlist);
  // Sent again, it is the one that is there.
  const body = { ...playlist, entries: playlist.entries.slice(0, 1) };
  const { id, name, entries } = body;
  expect((await api.call('makePlaylist', { body: { id, name, entries } })).playlist).toEqual(playlist);
  expect((await api.call('listPlaylists', {})).playlists).toHaveLength(MOST_RECORDS.playlists);

  const day = (nth: number): string => new Date(NOON - nth * 86_400_000).toISOString().slice(0, 10);
  const notes = Array.from({ length: MOST_RECORDS.dayNotes }, (_, nth) => ({
    ...{ day: day(nth), note: 'x', changedAt: 0 },
  }));
  await dayNotes.store(profileId, notes);
  const write = (nth: number) => api.call('setDayNote', { params: { day: day(nth) }, body: { note: 'y' } });
  await expect(write(-1)).rejects.toMatchObject(TOO_MANY);
  expect(await write(0)).toMatchObject({ note: { note: 'y' } });
});

it('takes no more moods and reactions than a restore does', async () => {
  const { api } = stage.browser;
  const { id: profileId } = await api.call('getProfile', {});
  const { moods, feedback } = stage.app.store;
  const mood = () => ({ id: randomUUID(), estimate: sadMood(), at: NOON });
  const kept = Array.from({ length: MOST_RECORDS.moods }, mood);
  await moods.store(profileId, kept);
  await expect(api.call('addMood', { body: mood() })).rejects.toMatchObject(TOO_MANY);
  expect(await api.call('addMood', { body: kept[0] })).toEqual(kept[0]);
  expect(await feedback.mark(profileId)).toMatchObject({ events: 0 });
});
