import { randomUUID } from 'node:crypto';
import { profileIdSchema, type PersonKind, type ProfileId } from '@emoverse/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ATTEMPTS, type Attempt, type Theirs } from '../testing/attempts.ts';
import { json, openBrowser, type Browser } from '../testing/browser.ts';
import { NOON, sadMood, reaction, startApp, wish, type RunningApp } from '../testing/start-app.ts';
import { hashPin } from './pin-hash.ts';

/** Stands in everything that the one whose things are tried has written. */
const MARK = 'zzyzx';
const NAME = `${MARK}-name`;

let app: RunningApp;
/** Whose things the others are after. */
let ada: Browser;
let theirs: Theirs;
let house: string;

beforeAll(async () => {
  app = await startApp({ clock: () => NOON, metrics: [] });
  const { id: owner } = await app.browser().api.call('getProfile', {});
  house = owner;
  const id = await newPerson(house, 'adult', NAME);
  await app.store.people.change(id, { pinHash: await hashPin('123456') });
  ada = await letIn(id, house);
  theirs = await fill(ada, await letIn(owner, house));
});
afterAll(() => app.dispose());

async function newPerson(of: string, kind: PersonKind, name: string = randomUUID()): Promise<ProfileId> {
  const id = profileIdSchema.parse(randomUUID());
  await app.store.people.add(of, { id, createdAt: NOON, settings: {}, name, colour: 'moss', kind });
  return id;
}

let browsers = 0;
/** A browser of this machine by an address of its own: what limits tries there is not what is tried. */
function newBrowser(cookie?: string): Browser {
  browsers += 1;
  const address = `127.1.${Math.floor(browsers / 250)}.${(browsers % 250) + 1}`;
  return openBrowser((request) => app.answer(request, address), undefined, cookie);
}

/** A browser of theirs; a closed one has lost what says that they are there. */
async function letIn(profileId: ProfileId, of: string, isClosed = false): Promise<Browser> {
  const [id, token] = [randomUUID(), randomUUID()];
  await app.store.sessions.open({ id, house: of, profileId, token, at: NOON });
  await app.store.sessions.enter(id, { profileId, presence: token });
  return newBrowser(`emoverse-session=${token}${isClosed ? '' : `; emoverse-presence=${token}`}`);
}

/** Everything that somebody can have, marked. */
async function fill({ api }: Browser, owner: Browser): Promise<Theirs> {
  const ids = { mood: randomUUID(), playlist: randomUUID(), entry: randomUUID(), moodImport: randomUUID() };
  const note = `${MARK} alone`;
  const [estimate, itemId] = [sadMood(), reaction('liked', 'film-1').itemId];
  await api.call('addMood', { body: { id: ids.mood, estimate, at: NOON, note } });
  await api.call('setDayNote', { params: { day: '2026-11-20' }, body: { note } });
  await api.call('makePlaylist', {
    body: { id: ids.playlist, name: note, entries: [{ id: ids.entry, itemId }] },
  });
  const request = wish({ count: 2 });
  const { lists } = await api.call('recommend', request);
  const [shown] = lists.flatMap(({ items }) => items);
  const liked = reaction('liked', 'film-1');
  await api.call('sendFeedback', { body: { events: [liked] } });
  const review = await api.call('addReview', { params: { itemId }, body: { text: 'What a film.' } });
  await api.call('importMoods', {
    params: { importId: ids.moodImport },
    body: {
      origin: 'daylio',
      file: `${MARK}.csv`,
      moods: [{ key: MARK, estimate, at: NOON - 5, note }],
      notes: [],
    },
  });
  await api.call('patchSettings', { body: { spotifyClientId: MARK.padEnd(32, '0') } });
  await api.call('makeHomeKey', {});
  const { webhook } = await api.call('addWebhook', { body: { address: `https://home.example/${MARK}` } });
  const pairing = await api.call('makePairing', { body: { pin: '123456' } });
  const works = [{ itemId, liking: 1, sureness: 1 }];
  const read = { service: 'goodreads', fileName: `${MARK}.csv`, missed: 0, works } as const;
  const brought = { params: { importId: reaction('liked', itemId).id }, body: read };
  const taste = await api.call('addTasteImport', brought);
  const { id: person } = await api.call('getProfile', {});
  const { playlistCopies, passkeys } = app.store;
  const copy = {
    id: randomUUID(),
    source: { kind: 'evening' },
    place: { kind: 'spotify' },
    name: note,
  } as const;
  await playlistCopies.keep(person, copy);
  const passkey = {
    id: MARK,
    profileId: person,
    rpId: 'localhost',
    publicKey: 'AA',
    counter: 0,
    madeAt: NOON,
  };
  await passkeys.add({ ...passkey, device: {} });
  const [wayIn] = (await api.call('listWaysIn', {})).ways;
  await app.store.newcomers.knock({ issuer: 'proxy', subject: MARK }, { name: `${MARK}-waits`, at: NOON });
  const [newcomer] = await app.store.newcomers.waiting();
  const { devices } = await api.call('listDevices', {});
  const invited = { name: `${MARK}-friend`, colour: 'sky', kind: 'adult' } as const;
  const invitation = await owner.api.call('invite', { body: invited });
  return {
    ...ids,
    ...{ name: NAME, person, event: liked.id, visit: request.body.visitId, review: review.id },
    ...{
      impression: shown.impressionId,
      webhook: webhook.id,
      pairing: pairing.id,
      tasteImport: taste.imported.id,
      ...{
        invitation: invitation.id,
        passkey: passkey.id,
        wayIn: wayIn.id,
        newcomer: newcomer.id,
        copy: copy.id,
      },
    },
    device: devices.find(({ isHere }) => isHere)?.id ?? '',
  };
}

/** As it would be, of nobody. */
const madeUp = (): Theirs => ({
  ...{ name: 'nobody at all', person: randomUUID(), mood: randomUUID(), moodImport: randomUUID() },
  tasteImport: randomUUID(),
  ...{ event: randomUUID(), impression: randomUUID(), visit: randomUUID(), review: randomUUID() },
  ...{ playlist: randomUUID(), entry: randomUUID(), webhook: randomUUID(), device: randomUUID() },
  ...{
    pairing: randomUUID(),
    invitation: randomUUID(),
    passkey: randomUUID(),
    wayIn: randomUUID(),
    newcomer: randomUUID(),
    copy: randomUUID(),
  },
});

interface Outcome {
  readonly status: number;
  readonly code: string | undefined;
  readonly text: string;
}
const problemSchema = z.object({ error: z.object({ code: z.string() }) });

async function attempt(
  { send }: Browser,
  route: string,
  { at, query, body }: Attempt,
  of: Theirs,
): Promise<Outcome> {
  const [method, pattern] = route.split(' ');
  const places = [...(at?.(of) ?? [])];
  const path = pattern.replace(/:\w+|\*/g, () => encodeURIComponent(places.shift() ?? ''));
  const init = body === undefined ? { method } : json(body(of), method);
  const response = await send(`${path}${query === undefined ? '' : `?${query}`}`, init);
  if (response.headers.get('content-type')?.startsWith('text/event-stream') === true) {
    await response.body?.cancel();
    return { status: response.status, code: undefined, text: '' };
  }
  const text = await response.text();
  const problem = response.ok ? undefined : problemSchema.safeParse(parsed(text)).data;
  return { status: response.status, code: problem?.error.code, text };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Everything that is theirs, as they see it and as it is stored. */
async function state(): Promise<unknown> {
  const id = profileIdSchema.parse(theirs.person);
  const { store } = app;
  const { exportedAt: _, ...archive } = await ada.api.call('exportProfile', {});
  return {
    archive,
    profile: await ada.api.call('getProfile', {}),
    home: await ada.api.call('getHome', {}),
    imports: await ada.api.call('listMoodImports', {}),
    // Wrong PINs are counted, whoever tries them.
    person: [await store.people.find(id), (await store.people.pin(id))?.hash],
    devices: (await store.sessions.devices(0)).filter(({ belongsTo }) => belongsTo === id),
    passkeys: await store.passkeys.list(id),
    copies: await store.playlistCopies.list(id),
    pairing: await ada.api.call('getPairing', { params: { id: theirs.pairing } }),
    newcomers: await store.newcomers.waiting(),
    invitations: (await store.logins.secrets('invitation', NOON)).filter(
      (one) => one.id === theirs.invitation,
    ),
  };
}

const EVERY_ATTEMPT = Object.entries(ATTEMPTS).flatMap(([route, tried]) =>
  [tried, tried.also ?? []].flat().map((one) => [route, one] as const),
);

/** Routes after which whoever asked is another, or nobody, or has something of their own by the same id. */
const ENDING = new RegExp(
  [
    String.raw`^DELETE /api/profile$`,
    String.raw`^POST /api/(people/(guest|leave|:personId/enter)|login/\w+|arrival)$`,
    String.raw`^PUT /api/profile/taste/`,
    String.raw`^POST /api/(profile/(restore|taste/reset)|moods|feedback|(mood|taste)-imports/:importId|playlists(/import)?)$`,
  ].join('|'),
);

interface Outsider {
  open(): Promise<Browser>;
  /** Whether they live in the same house: who lives there is no secret to them. */
  readonly isOfTheHouse: boolean;
  /** Whether each request is their first: it gives them a session. */
  readonly isAlwaysNew?: boolean;
  /** What they may do to another of the house. */
  readonly may?: readonly string[];
  /** What is answered to everything that is somebody's. */
  readonly refusal?: string;
}
const ofTheHouse = (kind: PersonKind, isClosed = false) => ({
  isOfTheHouse: true,
  open: async () => letIn(await newPerson(house, kind), house, isClosed),
});
const OUTSIDERS: Readonly<Record<string, Outsider>> = {
  'somebody without a session': {
    isOfTheHouse: false,
    isAlwaysNew: true,
    open: () => Promise.resolve(newBrowser()),
  },
  'somebody of another house': {
    isOfTheHouse: false,
    async open() {
      const other = randomUUID();
      return letIn(await newPerson(other, 'owner'), other);
    },
  },
  'who holds a device that was taken out': {
    isOfTheHouse: false,
    refusal: 'session-ended',
    async open() {
      const [id, token] = [randomUUID(), randomUUID()];
      const profileId = profileIdSchema.parse(theirs.person);
      await app.store.sessions.open({ id, house, profileId, token, at: NOON });
      await app.store.sessions.end(id);
      return newBrowser(`emoverse-session=${token}`);
    },
  },
  'another of the house': ofTheHouse('adult'),
  'whoever opens a browser of the house that was closed': {
    ...ofTheHouse('adult', true),
    refusal: 'who-is-there',
  },
  'the owner of the house': {
    ...ofTheHouse('owner'),
    may: ['PATCH /api/people/:personId', 'DELETE /api/people/:personId', 'DELETE /api/devices/:id'],
  },
};
/** Of a person of the same house it is known that they are there. */
const KNOWN_AT_HOME = /^\w+ \/api\/people\/:personId/;
/** What is answered to who is nobody (any more): what is nobody's, and what leads in or out. */
const NOBODYS = new Set([
  ...['GET /api/health', 'GET /api/login', 'POST /api/login/link', 'POST /api/login/pin'],
  ...['POST /api/login/passkey', 'POST /api/login/passkey/begin'],
  ...['POST /api/login/provider', 'GET /login/callback'],
  ...['POST /api/arrival', 'POST /api/arrival/ask', 'POST /api/people/leave'],
  ...['GET /api/openapi.json', 'GET /api/docs', 'GET /api/docs.css', 'GET /metrics', 'GET /callback'],
  ...['GET /spotify.html', 'GET /models/*', 'GET /*', 'GET /api/catalogue/stats', 'GET /api/mood-now'],
  // Sound files of the machine itself are played to whoever sits at it.
  ...['GET /api/library/tracks/:id/audio', 'GET /api/library/tracks/:id/cover'],
]);
/** Where nothing is but what is somebody's, nobody is told so. */
const NOTHING_THERE = new Set(['no-profile', 'no-preview', 'no-cover']);
/** Of the house, told to whoever stands at its door. */
const AT_THE_DOOR = new Set([
  'GET /api/people',
  'POST /api/people/:personId/enter',
  'POST /api/people/guest',
]);

describe('what is a person’s own', () => {
  it('is tried on every route that the server has', () => {
    const served = app.app.routes.filter(({ method }) => method !== 'ALL');
    expect(Object.keys(ATTEMPTS).sort()).toEqual(
      [...new Set(served.map(({ method, path }) => `${method} ${path}`))].sort(),
    );
  });

  it.each(Object.entries(OUTSIDERS))(
    'is not read, changed or told of to %s',
    async (_, outsider) => {
      const before = await state();
      const faults: string[] = [];
      let browser = await outsider.open();
      const renew = async (route: string): Promise<void> => {
        if (outsider.isAlwaysNew === true || ENDING.test(route)) browser = await outsider.open();
      };
      for (const [route, tried] of EVERY_ATTEMPT) {
        if (outsider.may?.includes(route) === true) continue;
        const told = await attempt(browser, route, tried, theirs);
        await renew(route);
        const fault = (what: string): number => faults.push(`${route}: ${what}: ${told.text.slice(0, 200)}`);
        if (told.code === 'invalid-request' || told.status === 500) fault('is not what a page would send');
        const known = outsider.isOfTheHouse ? told.text.replaceAll(NAME, '') : told.text;
        if (known.includes(MARK)) fault('tells what is theirs');
        if (outsider.refusal !== undefined && !NOBODYS.has(route)) {
          const isDoor = outsider.isOfTheHouse && AT_THE_DOOR.has(route);
          if (!isDoor && told.code !== outsider.refusal && !NOTHING_THERE.has(told.code ?? ''))
            fault(`answers ${told.status} to nobody`);
        }
        if (outsider.isOfTheHouse && KNOWN_AT_HOME.test(route)) continue;
        if (!usesIds(tried)) continue;
        const nobodys = await attempt(browser, route, tried, madeUp());
        await renew(route);
        if (nobodys.status !== told.status || nobodys.code !== told.code)
          fault(`tells that it is there, where ${nobodys.status} ${nobodys.code ?? ''} is told of nothing`);
      }
      expect(faults).toEqual([]);
      expect(await state()).toEqual(before);
      // A few hundred requests: on a busy machine each takes its time.
    },
    120_000,
  );
});

function usesIds({ at, body }: Attempt): boolean {
  const seen = new Set<string>();
  const watched = new Proxy(theirs, {
    get: (of: Theirs, key: keyof Theirs) => {
      seen.add(key);
      return of[key];
    },
  });
  at?.(watched);
  body?.(watched);
  return seen.size > 0;
}
