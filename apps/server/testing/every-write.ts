import { expect } from 'vitest';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { RouteName } from '@emoverse/api-contract';
import { eventIdSchema, itemIdSchema, moodRecordSchema, type EventId } from '@emoverse/domain';
import type { Browser } from './browser.ts';
import { NOON, reaction, sadMood, wish } from './start-app.ts';

/** Eight tabs of one person's browser. */
export const TABS: readonly number[] = Array.from({ length: 8 }, (_, index) => index);

/** One person, and what they have before anything is written at once. */
export interface Person {
  readonly api: Browser['api'];
  readonly moods: readonly string[];
  readonly reviews: readonly string[];
  readonly playlists: readonly string[];
  readonly entries: readonly string[];
  readonly imports: readonly EventId[];
}
/** A new person with eight moods, reviews and playlists, the first of which has eight works. */
export async function makePerson({ api }: Browser): Promise<Person> {
  await api.call('getProfile', {});
  const reviews: string[] = [];
  for (const _ of TABS) reviews.push((await addReview(api, 'fine')).id);
  const [moods, playlists, entries] = [1, 2, 3].map(() => TABS.map(() => randomUUID()));
  for (const id of moods) await api.call('addMood', { body: mood(id) });
  for (const id of playlists) {
    const body = { id, name: 'Before', entries: id === playlists[0] ? entries.map(work) : [] };
    await api.call('makePlaylist', { body });
  }
  const imports = TABS.map(() => edit().id);
  for (const [nth, importId] of imports.entries()) await addImport(api, importId, nth / 10);
  return { api, moods, reviews, playlists, entries, imports };
}

const mood = (id: string = randomUUID()) => ({ id, estimate: sadMood(), at: NOON });
const work = (id: string = randomUUID()) => ({ id, itemId: itemIdSchema.parse('song-1') });
const edit = () => ({ id: eventIdSchema.parse(randomUUID()), at: NOON });
const oneImport = { importId: '1b9619ff-8b86-4d11-b42d-00c04fc964ff' };
const film = itemIdSchema.parse('film-1');
const addReview = (api: Browser['api'], text: string) =>
  api.call('addReview', { params: { itemId: film }, body: { text } });
const bringMood = (api: Browser['api'], params: { importId: string }, tab: number) => {
  const { id: _, ...record } = moodRecordSchema.parse(mood());
  const moods = [{ ...record, key: `${params.importId} ${tab}` }];
  return api.call('importMoods', { params, body: { origin: 'daylio', file: 'moods.csv', moods, notes: [] } });
};
const addImport = (api: Browser['api'], importId: EventId, liking: number) =>
  api.call('addTasteImport', {
    params: { importId },
    body: {
      ...{ service: 'trakt', fileName: 'a.json', missed: 0 },
      works: [{ itemId: film, liking, sureness: 1 }],
    },
  });
const jazz = { facet: 'genre', term: 'jazz' } as const;
const dayOf = (tab: number): string => `2026-11-1${tab}`;

const moodsOf = async ({ api }: Person) => (await api.call('listMoods', { query: {} })).moods;
const playlistsOf = async ({ api }: Person) => (await api.call('listPlaylists', {})).playlists;
const entriesOf = async ({ api, playlists: [id] }: Person) =>
  (await api.call('getPlaylist', { params: { id } })).playlist.entries;
const reviewsOf = async ({ api }: Person) =>
  (await api.call('listReviews', { params: { itemId: film } })).reviews.filter(({ mine }) => mine);

/** Only some may restore at the same time; the others come again. */
async function whenLetIn<T>(restore: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await restore();
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'restores-running')) throw error;
      await wait(20);
    }
  }
}

export interface Write {
  /** What one tab does. */
  write(person: Person, tab: number): Promise<unknown>;
  /** What shows that nothing of the eight was lost. */
  kept(person: Person): Promise<unknown>;
  readonly expected: unknown;
}

/** Every route that writes for a person. */
export const WRITES: Partial<Record<RouteName, Write>> = {
  patchSettings: {
    write: ({ api }, tab) =>
      api.call('patchSettings', { body: tab % 2 === 0 ? { learning: false } : { theme: 'dark' } }),
    kept: async ({ api }) => (await api.call('getProfile', {})).settings,
    expected: expect.objectContaining({ learning: false, theme: 'dark' }) as unknown,
  },
  restoreProfile: {
    write: async ({ api }) => {
      const archive = await api.call('exportProfile', {});
      return whenLetIn(() => api.call('restoreProfile', { body: { ...archive, moods: [mood()] } }));
    },
    kept: async (person) => (await moodsOf(person)).length,
    expected: 16,
  },
  importMoods: {
    write: ({ api }, tab) => bringMood(api, oneImport, tab),
    kept: async (person) => (await moodsOf(person)).length,
    expected: 16,
  },
  endMoodImport: {
    write: async ({ api }, tab) => {
      const params = { importId: randomUUID() };
      await bringMood(api, params, tab);
      await api.call('endMoodImport', { params, body: { origin: 'daylio', file: 'moods.csv' } });
    },
    // Each is at the same moment, and has none of the others'.
    kept: async (person) => (await moodsOf(person)).length,
    expected: 9,
  },
  undoMoodImport: {
    write: async ({ api }, tab) => {
      const params = { importId: randomUUID() };
      await bringMood(api, params, tab);
      await api.call('undoMoodImport', { params });
    },
    kept: async (person) => (await moodsOf(person)).length,
    expected: 8,
  },
  makeHomeKey: {
    write: ({ api }) => api.call('makeHomeKey', {}),
    kept: async ({ api }) => (await api.call('getHome', {})).key !== undefined,
    expected: true,
  },
  deleteHomeKey: {
    write: ({ api }) => api.call('deleteHomeKey', {}),
    kept: async ({ api }) => (await api.call('getHome', {})).key,
    expected: undefined,
  },
  setTasteTerm: {
    write: ({ api }) => api.call('setTasteTerm', { params: jazz, body: { ...edit(), weight: 0.5 } }),
    kept: async ({ api }) => (await api.call('exportProfile', {})).tasteEdits.length,
    expected: 8,
  },
  forgetTasteTerm: {
    write: ({ api }) => api.call('forgetTasteTerm', { params: jazz, query: edit() }),
    kept: async ({ api }) => (await api.call('exportProfile', {})).tasteEdits.length,
    expected: 8,
  },
  forgetTaste: {
    write: ({ api }) => api.call('forgetTaste', { body: edit() }),
    kept: async ({ api }) => (await api.call('exportProfile', {})).tasteEdits.length,
    expected: 8,
  },
  addTasteImport: {
    write: ({ api }, tab) => addImport(api, edit().id, -1 + tab / 10),
    kept: async ({ api }) => (await api.call('listTasteImports', {})).imports.length,
    expected: 16,
  },
  undoTasteImport: {
    write: ({ api, imports }, tab) => api.call('undoTasteImport', { params: { importId: imports[tab] } }),
    kept: async ({ api }) => (await api.call('listTasteImports', {})).imports.length,
    expected: 0,
  },
  recommend: {
    write: ({ api }) => api.call('recommend', wish({ count: 3 })),
    kept: async ({ api }) => (await api.call('exportProfile', {})).impressions.length,
    expected: 24,
  },
  sendFeedback: {
    write: ({ api }, tab) =>
      api.call('sendFeedback', { body: { events: [reaction('liked', `song-${tab}`)] } }),
    kept: async ({ api }) => (await api.call('listReactions', {})).reactions.length,
    expected: 8,
  },
  addMood: {
    write: ({ api }) => api.call('addMood', { body: mood() }),
    kept: async (person) => (await moodsOf(person)).length,
    expected: 16,
  },
  patchMood: {
    write: ({ api, moods }, tab) =>
      api.call('patchMood', { params: { id: moods[tab] }, body: { note: `tab ${tab}` } }),
    kept: async (person) => (await moodsOf(person)).map(({ note }) => note).sort(),
    expected: TABS.map((tab) => `tab ${tab}`),
  },
  deleteMood: {
    write: ({ api, moods }, tab) => api.call('deleteMood', { params: { id: moods[tab] } }),
    kept: moodsOf,
    expected: [],
  },
  addReview: {
    write: ({ api }, tab) => addReview(api, `from tab ${tab}`),
    kept: async (person) => (await reviewsOf(person)).length,
    expected: 16,
  },
  editReview: {
    write: ({ api, reviews }, tab) =>
      api.call('editReview', { params: { id: reviews[tab] }, body: { text: `tab ${tab}` } }),
    kept: async (person) => (await reviewsOf(person)).map(({ text }) => text).sort(),
    expected: TABS.map((tab) => `tab ${tab}`),
  },
  deleteReview: {
    write: ({ api, reviews }, tab) => api.call('deleteReview', { params: { id: reviews[tab] } }),
    kept: reviewsOf,
    expected: [],
  },
  setDayNote: {
    write: ({ api }, tab) => api.call('setDayNote', { params: { day: dayOf(tab) }, body: { note: 'rain' } }),
    kept: async ({ api }) => (await api.call('listDayNotes', { query: {} })).notes.map(({ day }) => day),
    expected: TABS.map(dayOf),
  },
  deleteCalendarDay: {
    write: ({ api }, tab) =>
      api.call('deleteCalendarDay', { params: { day: dayOf(tab) }, query: { from: NOON, to: NOON + tab } }),
    kept: moodsOf,
    expected: [],
  },
  deleteCalendar: { write: ({ api }) => api.call('deleteCalendar', {}), kept: moodsOf, expected: [] },
  makePlaylist: {
    write: ({ api }, tab) => api.call('makePlaylist', { body: { id: randomUUID(), name: `tab ${tab}` } }),
    kept: async (person) => (await playlistsOf(person)).length,
    expected: 16,
  },
  importPlaylist: {
    write: ({ api }, tab) =>
      api.call('importPlaylist', {
        body: {
          id: randomUUID(),
          name: `tab ${tab}`,
          works: [{ line: 1, work: { title: 'A', creators: ['B'] } }],
        },
      }),
    kept: async (person) => (await playlistsOf(person)).length,
    expected: 16,
  },
  renamePlaylist: {
    write: ({ api, playlists }, tab) =>
      api.call('renamePlaylist', { params: { id: playlists[tab] }, body: { name: `tab ${tab}` } }),
    kept: async (person) => (await playlistsOf(person)).map(({ name }) => name).sort(),
    expected: TABS.map((tab) => `tab ${tab}`),
  },
  deletePlaylist: {
    write: ({ api, playlists }, tab) => api.call('deletePlaylist', { params: { id: playlists[tab] } }),
    kept: playlistsOf,
    expected: [],
  },
  addToPlaylist: {
    write: ({ api, playlists: [id] }) =>
      api.call('addToPlaylist', { params: { id }, body: { entries: [work()] } }),
    kept: async (person) => (await entriesOf(person)).length,
    expected: 16,
  },
  movePlaylistEntry: {
    write: ({ api, playlists: [id], entries }, tab) =>
      api.call('movePlaylistEntry', { params: { id, entryId: entries[tab] }, body: {} }),
    kept: async (person) => (await entriesOf(person)).length,
    expected: 8,
  },
  removePlaylistEntry: {
    write: ({ api, playlists: [id], entries }, tab) =>
      api.call('removePlaylistEntry', { params: { id, entryId: entries[tab] } }),
    kept: entriesOf,
    expected: [],
  },
  deleteProfile: {
    write: ({ api }) => api.call('deleteProfile', {}),
    kept: async (person) => (await moodsOf(person)).length,
    expected: 0,
  },
};

/**
 * Of this machine or its house and not of a person, or of a service elsewhere that is asked first (Spotify, music servers,
 * webhooks); `glimpse` shows and stores nothing, and fetched covers are files.
 */
export const OTHERS: readonly string[] = [
  ...['connectMusicServer', 'syncMusicServer', 'disconnectMusicServer', 'startSpotifyLogin'],
  ...['disconnectSpotify', 'resolveSpotify', 'playSpotify', 'commandSpotify', 'makeSpotifyPlaylist'],
  ...['addPerson', 'patchPerson', 'removePerson', 'enterPerson', 'enterGuest', 'leavePerson', 'setPin'],
  ...['endDevice', 'makePairing', 'answerPairing', 'askPairing', 'arrive'],
  ...['signInByLink', 'signInByPin', 'invite', 'takeBackInvitation', 'startProviderLogin'],
  ...['beginPasskey', 'signInByPasskey', 'beginNewPasskey', 'addPasskey', 'removeWayIn'],
  // Shows who one is, for a while.
  ...['proveSelf', 'proveByProvider', 'answerNewcomer', 'forgetRefusal'],
  ...['tellMusicServerPlays', 'tellPlay'],
  ...['addMusicFolder', 'readMusicFolder', 'pauseMusicFolder', 'cancelMusicFolder', 'removeMusicFolder'],
  ...['pauseMusicServer', 'copyPlaylist', 'schedulePlaylistCopy', 'takeBackPlaylistCopy'],
  ...['addWebhook', 'testWebhook', 'deleteWebhook'],
  ...['saveToSpotify', 'passForSpotify', 'findPreview', 'glimpse', 'findCovers', 'deleteCovers'],
  // Looks works up, and stores nothing.
  'matchWorks',
];
