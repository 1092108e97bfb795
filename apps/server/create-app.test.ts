import { randomUUID } from 'node:crypto';
import { moodRecordSchema } from '@emoverse/api-contract';
import { eventIdSchema, itemIdSchema, type ItemId } from '@emoverse/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { json, type Browser } from './testing/browser.ts';
import {
  NOON,
  SMALL_CATALOGUE,
  reaction,
  sadMood,
  startApp,
  wish,
  type RunningApp,
} from './testing/start-app.ts';

let app: RunningApp;
let browser: Browser;
beforeEach(async () => {
  app = await startApp();
  browser = app.browser();
});
afterEach(() => app.dispose());

const recommendIds = async (from: Browser, changes: Parameters<typeof wish>[0] = {}): Promise<ItemId[]> => {
  const { lists } = await from.api.call('recommend', wish(changes));
  return lists.flatMap(({ items }) => items.map(({ item }) => item.id));
};

describe('a profile', () => {
  it('is made on first use, kept by a cookie that scripts cannot read, and stored with its token hashed', async () => {
    const response = await browser.send('/api/profile');
    const cookie = response.headers.get('set-cookie');
    expect(cookie).toMatch(/^emoverse-session=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/);
    const first = await browser.api.call('getProfile', {});
    expect(await browser.api.call('getProfile', {})).toEqual(first);
    expect(first.counts).toEqual({ moods: 0, reactions: 0, saved: 0, reviews: 0 });
    expect((await app.browser().api.call('getProfile', {})).id).not.toBe(first.id);
    const token = browser.cookie()?.split('=')[1] ?? '';
    expect(await app.store.sessions.find(token)).toMatchObject({ profile: { id: first.id } });
  });

  it('is not made by health, catalogue, documents, pages or refused requests', async () => {
    const paths = [
      '/api/health',
      '/api/search?q=music',
      '/api/catalogue/stats',
      '/api/catalogue/items/song-0/reviews',
      '/api/docs',
      '/api/openapi.json',
      '/',
      '/api/nothing',
    ];
    for (const path of paths) expect((await browser.send(path)).headers.get('set-cookie')).toBeNull();
    expect((await browser.send('/api/feedback', json({ events: [] }))).headers.get('set-cookie')).toBeNull();
    expect((await browser.send('/api/profile', { method: 'DELETE' })).status).toBe(200);
  });

  it('of an unknown cookie is a new one with a new token', async () => {
    const stranger = app.browser('emoverse-session=made-up');
    await stranger.api.call('getProfile', {});
    expect(stranger.cookie()).not.toBe('emoverse-session=made-up');
  });

  it('keeps the settings that are changed and leaves the others', async () => {
    await browser.api.call('patchSettings', { body: { theme: 'dark' } });
    const { settings } = await browser.api.call('patchSettings', {
      body: { locale: 'tr', filters: { languages: ['tr'] } },
    });
    expect(settings).toMatchObject({
      theme: 'dark',
      locale: 'tr',
      learning: true,
      filters: { languages: ['tr'], allowExplicit: true },
    });
  });
});

describe('onboarding', () => {
  it('asks about telling items, never again about what was answered or is not known', async () => {
    const ask = (skip = '') => browser.api.call('onboarding', { query: { domain: 'films', count: 3, skip } });
    const { items, domain } = await ask();
    expect(domain).toBe('films');
    expect(new Set(items.map(({ id }) => id)).size).toBe(3);
    await browser.api.call('sendFeedback', { body: { events: [reaction('liked', items[0].id)] } });
    const again = (await ask(`${items[1].id},not an id`)).items.map(({ id }) => id);
    expect(again).toHaveLength(3);
    expect(again).not.toContain(items[0].id);
    expect(again).not.toContain(items[1].id);
  });
});

describe('recommendations', () => {
  it('come ranked for each domain, with reasons, chance and a logged impression of each', async () => {
    const request = wish({ domains: ['music', 'films', 'wellbeing', 'music'], count: 5 });
    const { lists, path } = await browser.api.call('recommend', request);
    expect(lists.map(({ domain, items }) => [domain, items.length])).toEqual([
      ['music', 5],
      ['films', 5],
      ['wellbeing', 5],
    ]);
    expect(path.length).toBeGreaterThan(0);
    const { id } = await browser.api.call('getProfile', {});
    const logged = new Map(
      (await app.store.impressions.list(id)).map((impression) => [impression.id, impression]),
    );
    expect(logged.size).toBe(15);
    for (const { domain, items } of lists) {
      for (const [position, shown] of items.entries()) {
        expect(shown.reasons.length).toBeGreaterThan(0);
        expect(logged.get(shown.impressionId)).toMatchObject({
          itemId: shown.item.id,
          domain,
          position,
          propensity: shown.propensity,
          propensityOf: 'place',
          surface: 'list',
          filters: { allowExplicit: true },
          source: shown.source,
          visitId: request.body.visitId,
          mood: request.body.mood,
          intent: { kind: 'match' },
        });
      }
    }
  });

  it('show nothing twice within a visit, also when asked several times at once, until all is shown', async () => {
    await browser.api.call('getProfile', {});
    const request = wish({ count: 10 });
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => browser.api.call('recommend', request)),
    );
    const shown = answers.flatMap(({ lists }) => lists[0].items.map(({ item }) => item.id));
    expect(new Set(shown).size).toBe(40);
    const last = await browser.api.call('recommend', wish({ visitId: request.body.visitId, count: 50 }));
    expect(last.lists[0]).toMatchObject({ notice: 'all-shown', items: [] });
    expect((await recommendIds(browser)).length).toBe(10);
  });

  it('are offered by every policy and for every intent', async () => {
    for (const policy of ['emoverse', 'paper', 'popularity', 'random'] as const) {
      const answer = await browser.api.call('recommend', wish({ policy }));
      expect(answer.policy).toBe(policy);
    }
    for (const kind of ['match', 'lift', 'calm', 'focus', 'journey'] as const) {
      const { path } = await browser.api.call('recommend', wish({ intent: { kind } }));
      expect(path.length > 1).toBe(kind === 'journey');
    }
  });

  it('mark what is saved and liked', async () => {
    const [first, second] = await recommendIds(browser, { count: 40 });
    await browser.api.call('sendFeedback', {
      body: { events: [reaction('saved', first), reaction('liked', second)] },
    });
    const { lists } = await browser.api.call('recommend', wish({ count: 40 }));
    const marked = lists[0].items.filter(({ saved, liked }) => saved || liked);
    expect(marked.map(({ item, saved, liked }) => [item.id, saved, liked]).sort()).toEqual(
      [
        [first, true, false],
        [second, false, true],
      ].sort(),
    );
  });
});

describe('feedback', () => {
  const dislikes = () =>
    SMALL_CATALOGUE.filter(({ id, genres }) => id.startsWith('song-') && genres[0] === 'metal').map(
      ({ id }) => reaction('disliked', id),
    );

  it('is acknowledged when it is stored, and once however often it is sent', async () => {
    const body = { events: [reaction('liked', 'song-1'), reaction('saved', 'film-2', NOON + 1)] };
    expect(await browser.api.call('sendFeedback', { body })).toEqual({ stored: 2, known: 0 });
    expect(await browser.api.call('sendFeedback', { body })).toEqual({ stored: 0, known: 2 });
    const { reactions } = await browser.api.call('listReactions', {});
    expect(reactions.map(({ itemId, action, item }) => [itemId, action, item?.title])).toEqual([
      ['film-2', 'saved', 'films number 2'],
      ['song-1', 'liked', 'music number 1'],
    ]);
    const { items } = await browser.api.call('listSaved', {});
    expect(items.map(({ item, savedAt }) => [item.id, savedAt])).toEqual([['film-2', NOON + 1]]);
  });

  it('changes the next list, and undoing it changes it back', async () => {
    await browser.api.call('getProfile', {});
    const metalAmong = async (): Promise<number> => {
      const { lists } = await browser.api.call('recommend', wish({ count: 10 }));
      return lists[0].items.filter(({ item }) => item.genres.includes('metal')).length;
    };
    const tasteBefore = await browser.api.call('getTaste', {});
    const before = await metalAmong();
    const events = dislikes();
    await browser.api.call('sendFeedback', { body: { events } });
    expect(await metalAmong()).toBeLessThan(before);
    const { weights, reactions } = await browser.api.call('getTaste', {});
    expect(reactions).toBe(events.length);
    expect(weights.find(({ facet, term }) => facet === 'genre' && term === 'metal')?.weight).toBeLessThan(0);
    const undos = events.map(({ id }) => ({
      kind: 'undo' as const,
      id: eventIdSchema.parse(randomUUID()),
      undoes: id,
      at: NOON + 9,
    }));
    await browser.api.call('sendFeedback', { body: { events: undos } });
    expect(await browser.api.call('getTaste', {})).toEqual(tasteBefore);
  });

  it('gives the same state learned bit by bit, out of order, or anew', async () => {
    const events = [
      reaction('liked', 'song-1', NOON + 5),
      reaction('skipped', 'song-2', NOON + 1),
      reaction('liked', 'film-3', NOON + 9),
    ];
    for (const event of events) await browser.api.call('sendFeedback', { body: { events: [event] } });
    const other = app.browser();
    await other.api.call('sendFeedback', { body: { events } });
    expect(await other.api.call('getTaste', {})).toEqual(await browser.api.call('getTaste', {}));
  });

  it('is stored but never learned from while learning is paused', async () => {
    const untouched = await browser.api.call('getTaste', {});
    await browser.api.call('patchSettings', { body: { learning: false } });
    await browser.api.call('sendFeedback', { body: { events: dislikes() } });
    expect(await browser.api.call('getTaste', {})).toEqual({ ...untouched, learning: false });
    await browser.api.call('patchSettings', { body: { learning: true } });
    expect(await browser.api.call('getTaste', {})).toEqual(untouched);
    expect((await browser.api.call('listReactions', {})).reactions).toHaveLength(10);
  });

  it('about something unknown is refused with its id, and nothing of the request is stored', async () => {
    const events = [reaction('liked', 'song-1'), reaction('liked', 'song-that-is-not-there')];
    await expect(browser.api.call('sendFeedback', { body: { events } })).rejects.toMatchObject({
      status: 404,
      code: 'unknown-item',
      message: expect.stringContaining('song-that-is-not-there'),
    });
    const undo = {
      kind: 'undo' as const,
      id: eventIdSchema.parse(randomUUID()),
      undoes: eventIdSchema.parse(randomUUID()),
      at: NOON,
    };
    await expect(browser.api.call('sendFeedback', { body: { events: [undo] } })).rejects.toMatchObject({
      status: 404,
      message: expect.stringContaining(undo.undoes),
    });
    expect((await browser.api.call('listReactions', {})).reactions).toEqual([]);
  });

  it('is refused when it answers a showing of another item', async () => {
    const { lists } = await browser.api.call('recommend', wish());
    const [first, second] = lists[0].items;
    const wrong = { ...reaction('liked', first.item.id), impressionId: second.impressionId };
    await expect(browser.api.call('sendFeedback', { body: { events: [wrong] } })).rejects.toMatchObject({
      code: 'impression-of-another-item',
    });
    const right = { ...reaction('liked', first.item.id), impressionId: first.impressionId };
    expect(await browser.api.call('sendFeedback', { body: { events: [right] } })).toEqual({
      stored: 1,
      known: 0,
    });
  });
});

describe('export, restore and delete', () => {
  it('move a person to a new browser, and leave nothing behind', async () => {
    const [liked] = await recommendIds(browser);
    await browser.api.call('sendFeedback', {
      body: { events: [reaction('liked', liked), reaction('saved', 'film-1')] },
    });
    await browser.api.call('addMood', {
      body: moodRecordSchema.parse({ id: randomUUID(), estimate: sadMood(), at: NOON, note: 'mine' }),
    });
    await browser.api.call('addReview', {
      params: { itemId: itemIdSchema.parse('film-1') },
      body: { text: 'A terrible, awful bore.' },
    });
    await browser.api.call('setTasteTerm', {
      params: { facet: 'genre', term: 'jazz' },
      body: { id: eventIdSchema.parse(randomUUID()), at: NOON + 50, weight: -0.5 },
    });
    await browser.api.call('patchSettings', { body: { theme: 'dark' } });
    const exported = await browser.api.call('exportProfile', {});
    const taste = await browser.api.call('getTaste', {});

    const old = browser.cookie();
    const deleted = await browser.send('/api/profile', { method: 'DELETE' });
    expect(await deleted.json()).toEqual({ deleted: true });
    expect(deleted.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect(browser.cookie()).toBeUndefined();
    expect((await app.browser(old).api.call('getProfile', {})).counts).toEqual({
      moods: 0,
      reactions: 0,
      saved: 0,
      reviews: 0,
    });
    expect(await app.store.reviews.figures()).toEqual([]);

    await browser.api.call('getProfile', {});
    const tampered = { ...exported, reviews: exported.reviews.map((review) => ({ ...review, tone: 1 })) };
    const restored = await browser.api.call('restoreProfile', { body: tampered });
    expect(restored).toEqual({
      moods: 1,
      reactions: 2,
      impressions: 10,
      reviews: 1,
      tasteEdits: 1,
      playlists: 0,
      dayNotes: 0,
      tasteImports: 0,
      alreadyKnown: 0,
    });
    expect({ ...(await browser.api.call('exportProfile', {})), exportedAt: 0 }).toEqual({
      ...exported,
      exportedAt: 0,
    });
    expect(await browser.api.call('getTaste', {})).toEqual(taste);
    expect((await browser.api.call('restoreProfile', { body: exported })).alreadyKnown).toBe(15);
  });
});

describe('health', () => {
  it('says what is served, and degrades when the store does not answer', async () => {
    expect(await browser.api.call('health', {})).toMatchObject({
      status: 'ok',
      store: { kind: app.store.kind, ok: true },
      catalogue: { items: SMALL_CATALOGUE.length, version: 'small' },
    });
    await app.stop();
    const response = await browser.send('/api/health');
    expect([response.status, await response.json()]).toMatchObject([
      503,
      { status: 'degraded', store: { ok: false } },
    ]);
    app = await startApp({}, app.directory);
  });
});

describe('a restart', () => {
  it('keeps feedback, what was learned from it and what the visit has shown', async () => {
    const request = wish();
    const { lists } = await browser.api.call('recommend', request);
    const shown = new Set(lists[0].items.map(({ item }) => item.id));
    const favourites = SMALL_CATALOGUE.filter(
      ({ domain, genres }) => domain === 'music' && genres[0] === 'jazz',
    );
    await browser.api.call('sendFeedback', {
      body: { events: favourites.map(({ id }) => reaction('liked', id)) },
    });
    const taste = await browser.api.call('getTaste', {});
    const cookie = browser.cookie();
    await app.stop();

    app = await startApp({}, app.directory);
    const same = app.browser(cookie);
    expect(await same.api.call('getTaste', {})).toEqual(taste);
    expect((await same.api.call('listReactions', {})).reactions).toHaveLength(favourites.length);
    const next = await recommendIds(same, { visitId: request.body.visitId });
    expect(next.filter((id) => shown.has(id))).toEqual([]);
    const fresh = await recommendIds(app.browser());
    expect(await recommendIds(same)).not.toEqual(fresh);
  });
});
