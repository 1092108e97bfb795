import { randomUUID } from 'node:crypto';
import { NOON, sadMood, wish } from './start-app.ts';

/** What is another's: ids that might be guessed or pasted, and their name. */
export interface Theirs {
  readonly name: string;
  readonly person: string;
  readonly mood: string;
  readonly moodImport: string;
  readonly tasteImport: string;
  readonly event: string;
  readonly impression: string;
  readonly visit: string;
  readonly review: string;
  readonly playlist: string;
  readonly entry: string;
  readonly webhook: string;
  readonly device: string;
  readonly pairing: string;
  readonly invitation: string;
  readonly passkey: string;
  readonly wayIn: string;
  readonly newcomer: string;
  readonly copy: string;
}

/** How a route is tried with what is another's. */
export interface Attempt {
  /** What fills the places in its address, in their order. */
  readonly at?: (theirs: Theirs) => readonly string[];
  readonly query?: string;
  readonly body?: (theirs: Theirs) => unknown;
  /** Another way to try it. */
  readonly also?: Attempt;
}

const FILM = 'film-1';
const ofFilm = { at: () => [FILM] };
const none: Attempt = {};
const empty: Attempt = { body: () => ({}) };
const mood = { estimate: sadMood(), at: NOON };
const songs: Attempt = { body: () => ({ itemIds: ['song-1'] }) };
const anywhere = { at: () => [randomUUID()] };
const moment = `from=${NOON - 1000}&to=${NOON}`;
const like = { kind: 'reaction', itemId: FILM, action: 'liked', at: NOON };

const TASTE = {
  ...{ service: 'goodreads', fileName: 'x.csv', missed: 0 },
  works: [{ itemId: FILM, liking: 1, sureness: 1 }],
};
const SHOWN = { authenticatorData: 'e30', signature: 'e30' };
const passkeyOf = (id: string, response: object): unknown => ({
  ...{ id, rawId: id, type: 'public-key' },
  response: { clientDataJSON: 'e30', ...response },
});

/** Each route of the server, by method and path, as it is tried. A new one is added here, or the wall's test fails. */
export const ATTEMPTS: Readonly<Record<string, Attempt>> = {
  'GET /api/health': none,
  'GET /api/profile': none,
  'PATCH /api/profile/settings': { body: () => ({ theme: 'dark' }) },
  'DELETE /api/profile': none,
  'GET /api/profile/export': none,
  'POST /api/profile/restore': { body: (theirs) => archiveWith(theirs) },
  'GET /api/profile/taste': none,
  'PUT /api/profile/taste/:facet/:term': {
    at: () => ['genre', 'jazz'],
    body: ({ event }) => ({ id: event, at: NOON, weight: 1 }),
  },
  'DELETE /api/profile/taste/:facet/:term': {
    at: () => ['genre', 'jazz'],
    query: `id=${randomUUID()}&at=${NOON}`,
  },
  'POST /api/profile/taste/reset': { body: ({ event }) => ({ id: event, at: NOON }) },
  'POST /api/recommendations': { body: ({ visit }) => ({ ...wish({ count: 2 }).body, visitId: visit }) },
  'POST /api/glimpses': { body: () => ({ mood: mood.estimate, intents: [{ kind: 'match' }] }) },
  'GET /api/onboarding': { query: 'domain=music' },
  'POST /api/feedback': {
    body: ({ event: undoes }) => ({ events: [{ kind: 'undo', id: randomUUID(), undoes, at: NOON }] }),
    also: {
      body: ({ impression: impressionId }) => ({ events: [{ ...like, id: randomUUID(), impressionId }] }),
    },
  },
  'GET /api/feedback': none,
  'GET /api/catalogue/items/:itemId/rating': ofFilm,
  'GET /api/saved': none,
  'GET /api/profile/lifts': none,
  'POST /api/moods': { body: ({ mood: id }) => ({ ...mood, id }) },
  'GET /api/moods': none,
  'PATCH /api/moods/:id': { at: ({ mood: id }) => [id], body: () => ({ note: 'by another' }) },
  'DELETE /api/moods/:id': { at: ({ mood: id }) => [id] },
  'GET /api/catalogue/stats': none,
  'GET /api/library': none,
  'GET /api/catalogue/items/:itemId/reviews': ofFilm,
  'POST /api/catalogue/items/:itemId/reviews': { ...ofFilm, body: () => ({ text: 'Fine.' }) },
  'PATCH /api/reviews/:id': { at: ({ review }) => [review], body: () => ({ text: 'By another.' }) },
  'DELETE /api/reviews/:id': { at: ({ review }) => [review] },
  'GET /api/calendar/notes': none,
  'PUT /api/calendar/notes/:day': { at: () => ['2026-11-20'], body: () => ({ note: 'by another' }) },
  'GET /api/calendar/export': { query: 'format=csv&timeZone=UTC' },
  'DELETE /api/calendar/days/:day': { at: () => ['2026-11-20'], query: moment },
  'DELETE /api/calendar': none,
  'GET /api/search': { query: 'q=number' },
  'GET /api/explore/shelves': none,
  'GET /api/explore/map': { query: 'valence=0&arousal=0&span=2' },
  'GET /api/catalogue/items/:itemId': ofFilm,
  'GET /api/catalogue/items/:itemId/like': ofFilm,
  'GET /api/mood-now': none,
  'GET /api/home': none,
  'POST /api/home/key': none,
  'DELETE /api/home/key': none,
  'POST /api/home/webhooks': { body: () => ({ address: 'https://home.example/hook' }) },
  'POST /api/home/webhooks/:webhookId/test': { at: ({ webhook }) => [webhook] },
  'DELETE /api/home/webhooks/:webhookId': { at: ({ webhook }) => [webhook] },
  'GET /api/library/folders': none,
  'GET /api/library/music': none,
  'POST /api/library/music': { body: () => ({ path: '/no/such/folder' }) },
  'POST /api/library/music/:id/read': anywhere,
  'POST /api/library/music/:id/pause': anywhere,
  'POST /api/library/music/:id/cancel': anywhere,
  'DELETE /api/library/music/:id': anywhere,
  'GET /api/library/music/:id/unheard': anywhere,
  'GET /api/library/works': none,
  'GET /api/library/servers': none,
  'POST /api/library/servers': {
    body: () => ({
      kind: 'jellyfin',
      address: 'http://127.0.0.1:9',
      userName: 'x',
      secret: { by: 'password', value: 'x' },
    }),
  },
  'POST /api/library/servers/:id/sync': anywhere,
  'PUT /api/library/servers/:id/plays': { ...anywhere, body: () => ({ tell: true }) },
  'POST /api/library/plays': {
    body: () => ({ itemId: 'song-1', stage: 'heard', at: NOON, seconds: 1 }),
  },
  'POST /api/library/servers/:id/pause': anywhere,
  'DELETE /api/library/servers/:id': anywhere,
  'GET /api/mood-imports': none,
  'POST /api/mood-imports/:importId': {
    at: ({ moodImport }) => [moodImport],
    body: ({ mood: key }) => ({ origin: 'emoverse', file: 'x.csv', moods: [{ ...mood, key }], notes: [] }),
  },
  'POST /api/mood-imports/:importId/end': {
    at: ({ moodImport }) => [moodImport],
    body: () => ({ origin: 'daylio', file: 'x.csv' }),
  },
  'DELETE /api/mood-imports/:importId': { at: ({ moodImport }) => [moodImport] },
  'GET /api/taste-imports': none,
  'POST /api/taste-imports/matches': {
    body: () => ({ works: [{ domain: 'films', title: 'x', creators: [], externalIds: {} }] }),
  },
  'POST /api/taste-imports/:importId': {
    at: ({ tasteImport }) => [tasteImport],
    body: () => TASTE,
  },
  'DELETE /api/taste-imports/:importId': { at: ({ tasteImport }) => [tasteImport] },
  'GET /api/people': none,
  'POST /api/people': { body: () => ({ name: randomUUID(), colour: 'sky', kind: 'adult' }) },
  'PATCH /api/people/:personId': { at: ({ person }) => [person], body: () => ({ colour: 'rose' }) },
  'DELETE /api/people/:personId': { at: ({ person }) => [person] },
  'POST /api/people/:personId/enter': { at: ({ person }) => [person], body: () => ({ pin: '000000' }) },
  'POST /api/people/guest': none,
  'POST /api/people/leave': none,
  'PUT /api/people/pin': { body: () => ({ pin: null }) },
  'GET /api/devices': none,
  'DELETE /api/devices/:id': { at: ({ device }) => [device] },
  'POST /api/devices/pairings': empty,
  'GET /api/devices/pairings/:id': { at: ({ pairing }) => [pairing] },
  'POST /api/devices/pairings/:id/answer': {
    at: ({ pairing }) => [pairing],
    body: () => ({ isYours: true }),
  },
  'POST /api/arrival/ask': { body: () => ({ code: 'BCDFGHJK' }) },
  'POST /api/arrival': none,
  'GET /api/login': none,
  'POST /api/login/link': { body: () => ({ token: randomUUID() }) },
  'POST /api/login/pin': { body: ({ name }) => ({ name, pin: '000000' }) },
  'POST /api/login/provider': none,
  'GET /login/callback': { query: 'code=x&state=x' },
  'POST /api/login/passkey/begin': none,
  'POST /api/login/passkey': { body: ({ passkey }) => passkeyOf(passkey, SHOWN) },
  'GET /api/newcomers': none,
  'POST /api/newcomers/:id': { at: ({ newcomer }) => [newcomer], body: () => ({ as: 'adult' }) },
  'DELETE /api/newcomers/:id': { at: ({ newcomer }) => [newcomer] },
  'GET /api/ways-in': none,
  'DELETE /api/ways-in/:id': { at: ({ wayIn }) => [wayIn] },
  'POST /api/ways-in/proof': {
    body: () => ({ pin: '000000' }),
    also: { body: ({ passkey }) => ({ passkey: passkeyOf(passkey, SHOWN) }) },
  },
  'POST /api/ways-in/proof/provider': none,
  'POST /api/passkeys/begin': none,
  'POST /api/passkeys': { body: ({ passkey }) => passkeyOf(passkey, { attestationObject: 'e30' }) },
  'GET /api/invitations': none,
  'POST /api/invitations': { body: () => ({ name: randomUUID(), colour: 'sky', kind: 'adult' }) },
  'DELETE /api/invitations/:id': { at: ({ invitation }) => [invitation] },
  'GET /api/playlists': none,
  'POST /api/playlists': { body: ({ playlist }) => ({ id: playlist, name: 'Mine' }) },
  'POST /api/playlists/import': {
    body: ({ playlist }) => ({
      ...{ id: playlist, name: 'Mine' },
      works: [{ line: 1, work: { title: 'A', creators: ['B'] } }],
    }),
  },
  'GET /api/playlists/:id': { at: ({ playlist }) => [playlist] },
  'PATCH /api/playlists/:id': { at: ({ playlist }) => [playlist], body: () => ({ name: 'By another' }) },
  'DELETE /api/playlists/:id': { at: ({ playlist }) => [playlist] },
  'GET /api/playlists/:id/export': { at: ({ playlist }) => [playlist], query: 'format=json' },
  'POST /api/playlists/:id/entries': {
    at: ({ playlist }) => [playlist],
    body: () => ({ entries: [{ id: randomUUID(), itemId: 'song-1' }] }),
  },
  'PATCH /api/playlists/:id/entries/:entryId': {
    at: ({ playlist, entry }) => [playlist, entry],
    body: () => ({}),
  },
  'DELETE /api/playlists/:id/entries/:entryId': { at: ({ playlist, entry }) => [playlist, entry] },
  'GET /api/playlist-copies': none,
  'POST /api/playlist-copies': {
    body: ({ copy, playlist }) => ({
      ...{ id: copy, place: { kind: 'spotify' } },
      source: { kind: 'playlist', playlistId: playlist },
    }),
  },
  'PUT /api/playlist-copies/:id/schedule': {
    at: ({ copy }) => [copy],
    body: () => ({ schedule: { every: 'day', hour: 1, timeZone: 'UTC' } }),
  },
  'DELETE /api/playlist-copies/:id': { at: ({ copy }) => [copy] },
  'GET /api/catalogue/items/:itemId/preview': ofFilm,
  'POST /api/covers/find': { body: () => ({ itemIds: [FILM] }) },
  'GET /api/covers': none,
  'DELETE /api/covers': none,
  'GET /api/spotify': none,
  'POST /api/spotify/login': none,
  'DELETE /api/spotify': none,
  'POST /api/spotify/resolve': songs,
  'GET /api/spotify/devices': none,
  'GET /api/spotify/playback': none,
  'POST /api/spotify/play': songs,
  'POST /api/spotify/command': { body: () => ({ command: 'pause' }) },
  'POST /api/spotify/playlists': { body: () => ({ name: 'Mine', itemIds: ['song-1'] }) },
  'POST /api/spotify/library': songs,
  'POST /api/spotify/pass': none,
  'GET /api/live': none,
  'GET /api/library/tracks/:id/audio': { at: () => ['song-1'] },
  'GET /api/library/tracks/:id/cover': { at: () => ['song-1'] },
  'GET /api/previews/:id/audio': { at: () => ['song-1'] },
  'GET /api/covers/:id': ofFilm,
  'GET /api/openapi.json': none,
  'GET /api/docs': none,
  'GET /api/docs.css': none,
  'GET /metrics': none,
  'GET /callback': { query: 'code=x&state=x' },
  'GET /spotify.html': none,
  'GET /models/*': { at: () => ['x.json'] },
  'GET /*': { at: () => ['you'] },
};

/** An export of one's own that claims what is another's. */
function archiveWith({ mood: id, review, playlist, impression, event }: Theirs): unknown {
  return {
    ...{ format: 'emoverse-export', version: 1, exportedAt: NOON, settings: {} },
    moods: [{ ...mood, id }],
    reactions: [{ ...like, id: event, impressionId: impression, undone: false, learned: true }],
    reviews: [{ id: review, itemId: FILM, text: 'By another.', tone: 0, at: NOON }],
    playlists: [
      { id: playlist, name: 'By another', origin: 'hand', entries: [], createdAt: NOON, changedAt: NOON },
    ],
    impressions: [],
  };
}
