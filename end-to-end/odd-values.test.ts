import { randomUUID } from 'node:crypto';
import { moodFromEmotion } from '@emoverse/mood';
import { spoilStore } from '@emoverse/storage/testing';
import type { APIRequestContext, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { PAGES } from './support/pages.ts';
import { prepareStage } from './support/prepare-stage.ts';
import type { Visit } from './support/visit.ts';
import { walkTo } from './support/walk-to.ts';

const stage = prepareStage();
const PHONE = { viewport: { width: 390, height: 800 } } as const;
/** What shows nothing of what is stored about a person, but for settings, which all pages are handed mended. */
const WITHOUT_RECORDS: ReadonlySet<string> = new Set([
  ...['/read', '/resting-face', '/photo', '/say', '/voice'],
  ...['/help', '/care', '/no-such-page'],
  ...['suggestions', 'camera', 'music', 'covers', 'home', 'data'].map((topic) => `/you/settings/${topic}`),
]);
/** Tabs of one browser that load pages side by side. */
const TABS = 4;

const TEXTS = [
  'x'.repeat(2000),
  'a',
  '\u202eright to left\u202c שלום مرحبا',
  '👩‍👩‍👧‍👦'.repeat(20),
  'é'.normalize('NFD').repeat(50),
  `a${'\u0301'.repeat(60)}`,
  '<script>throw 1</script><img src=x onerror="throw 2">&amp;',
];
const DAYS = ['0001-01-01', '9999-12-31', '2024-02-29'];

it('opens every page over the edges of what is taken, in every kind of language tag', async () => {
  const person = await stage.visit(PHONE);
  const { request } = person.context;
  await send(request, 'get', '/api/profile');
  const playlists = await Promise.all(TEXTS.map((text, nth) => leaveEverywhere(request, text, nth)));
  const filters = {
    ...{ allowExplicit: false, fromYear: -9999, toYear: 9999, maximumMinutes: 1e6, minimumRating: 10 },
    ...{ languages: ['x'.repeat(40)], genres: [TEXTS[6].slice(0, 100)] },
  };
  await send(request, 'patch', '/api/profile/settings', { filters, locale: 'en-u-nu-arab' });
  const exported: unknown = await (await request.get('/api/profile/export')).json();
  await send(request, 'post', '/api/profile/restore', exported);
  expect(await lookAt(person, [...PAGES, ...playlists])).toEqual([]);
  for (const locale of ['ar', 'tlh']) {
    await send(request, 'patch', '/api/profile/settings', { locale });
    expect([
      locale,
      ...(await lookAt(person, ['/you/moods', '/you', '/library?view=diary', '/library?view=playlists'])),
    ]).toEqual([locale]);
  }
  await person.context.close();
});

it('opens every page of what is stored over a store in which any column holds what no door takes', async () => {
  const person = await stage.visit(PHONE);
  const { request } = person.context;
  const { id } = (await (await request.get('/api/profile')).json()) as { id: string };
  await leaveEverywhere(request, 'a note', 2);
  const wish = {
    ...{ mood: moodFromEmotion('sad', Date.now()), intent: { kind: 'match' }, domains: ['music'], count: 10 },
    ...{ visitId: randomUUID() },
  };
  const shown = (await (await request.post('/api/recommendations', { data: wish })).json()) as {
    lists: { items: { impressionId: string; item: { id: string } }[] }[];
  };
  const [{ impressionId, item }] = shown.lists[0].items;
  const events = ['saved', 'liked'].map((action) => ({
    ...{ kind: 'reaction', id: randomUUID(), itemId: item.id, impressionId, action, at: Date.now() },
  }));
  const { impressionId: _, ...rated } = { ...events[0], id: randomUUID(), action: 'rated', stars: 4.5 };
  await send(request, 'post', '/api/feedback', { events: [...events, rated] });
  await send(request, 'post', `/api/catalogue/items/${item.id}/reviews`, { text: 'a sad song' });
  const exported = (await (await request.get('/api/profile/export')).json()) as object;
  const brought = {
    ...{ id: randomUUID(), service: 'lastfm', fileName: 'scrobbles.csv', at: Date.now(), missed: 0 },
    works: [{ itemId: item.id, liking: 1, sureness: 1 }],
  };
  await send(request, 'post', '/api/profile/restore', { ...exported, tasteImports: [brought] });
  spoilStore(stage.server.data, id);
  expect(
    await lookAt(
      person,
      PAGES.filter((page) => !WITHOUT_RECORDS.has(page)),
    ),
  ).toEqual([]);
  await send(request, 'get', '/api/profile/export');
  await send(request, 'delete', '/api/profile');
  await person.context.close();
});

/** Keeps a mood, a note of a day and a playlist with this text in every place; gives the address of the playlist. */
async function leaveEverywhere(request: APIRequestContext, text: string, nth: number): Promise<string> {
  const at = [0, 1, Date.now()][nth % 3];
  const [id, entryId] = [randomUUID(), randomUUID()];
  const entry = { id: entryId, title: text.slice(0, 500), creators: [text.slice(0, 300)], year: -3000 };
  await send(request, 'post', '/api/moods', {
    ...{ id: randomUUID(), estimate: { ...moodFromEmotion('sad', at), valence: -1, arousal: 1 } },
    ...{ felt: 'sad', note: text, at },
  });
  await send(request, 'put', `/api/calendar/notes/${DAYS[nth % 3]}`, { note: text });
  await send(request, 'post', '/api/playlists', {
    ...{ id, name: text.slice(0, 200), entries: [{ ...entry, note: text.slice(0, 1000) }] },
  });
  return `/playlists/${id}`;
}

async function send(
  request: APIRequestContext,
  method: string,
  address: string,
  data?: unknown,
): Promise<void> {
  const answer = await request.fetch(address, { method, ...(data !== undefined && { data }) });
  expect([address, answer.status(), answer.ok() ? '' : await answer.text()]).toEqual([address, 200, '']);
}

/** Opens pages in tabs side by side, and says what is wrong with which. */
async function lookAt(person: Visit, addresses: readonly string[]): Promise<string[]> {
  const waiting = [...addresses];
  const wrong: string[] = [];
  const others = await Promise.all(Array.from({ length: TABS - 1 }, () => person.context.newPage()));
  await Promise.all(
    [person.page, ...others].map(async (tab) => {
      await tab.goto('about:blank');
      for (let address = waiting.shift(); address !== undefined; address = waiting.shift())
        for (const what of await lookAtPage(tab, address)) wrong.push(`${address}: ${what}`);
    }),
  );
  await Promise.all(others.map((tab) => tab.close()));
  return [...wrong, ...person.complaints];
}

async function lookAtPage(tab: Page, address: string): Promise<string[]> {
  await walkTo(tab, address);
  const { isWide, alerts } = await tab.evaluate(() => ({
    isWide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    alerts: [...document.querySelectorAll('[role="alert"]')].map(({ textContent }) => textContent),
  }));
  return [...(isWide ? ['wider than the window'] : []), ...alerts];
}
