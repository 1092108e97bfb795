import { randomUUID } from 'node:crypto';
import { LIBRARY_COLLECTION, itemIdSchema } from '@emoverse/domain';
import { readReview } from '@emoverse/film-profiles';
import { createRecommender, packCollaborativeModel } from '@emoverse/recommender';
import { gatherRatings, trainCollaborativeModel, type RatingRow } from '@emoverse/recommender/training';
import { openStore } from '@emoverse/storage';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadCatalogue } from './start/load-catalogue.ts';
import { NOON, SMALL_CATALOGUE, reaction, startApp, wish, type RunningApp } from './testing/start-app.ts';
import { setTimeout as wait } from 'node:timers/promises';

let app: RunningApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.dispose());

/** As another process does it: through a store of its own. */
async function importElsewhere(): Promise<{ run: number; id: string }> {
  const store = await openStore(app.place);
  const run = await store.imports.begin({ kind: 'films', file: 'a.csv', identity: 'a', startedAt: NOON });
  const [sample] = SMALL_CATALOGUE;
  const item = {
    ...sample,
    id: 'imported-song' as typeof sample.id,
    title: 'Quite another song',
    collection: 'mine',
  };
  await store.catalogue.placeItems(run.id, [item], NOON);
  await store.catalogue.markChanged();
  await store.close();
  return { run: run.id, id: item.id };
}

const OWN_SONG = {
  ...SMALL_CATALOGUE[0],
  id: itemIdSchema.parse('own-song'),
  title: 'Hummed in the kitchen',
  collection: LIBRARY_COLLECTION,
};

/** What is loaded after a sync of a music server. */
async function withOwnSong() {
  const bundled = { version: 'small', items: SMALL_CATALOGUE, checks: [] };
  const catalogue = await loadCatalogue(app.store, bundled, () => NOON);
  return { catalogue, recommender: createRecommender({ items: [...catalogue.items, OWN_SONG] }) };
}

/** A population that likes folk films and nothing else, learned and stored by another process. */
async function trainElsewhere(): Promise<string> {
  const films = SMALL_CATALOGUE.filter(({ domain }) => domain === 'films');
  const rows: RatingRow[] = [];
  for (let person = 0; person < 30; person++) {
    for (let at = 0; at < 20; at++) {
      const film = films[(person + 7 * at) % films.length];
      const rating = film.genres.includes('folk') ? 5 : 1 + ((person + at) % 2);
      rows.push({ person: `p${person}`, item: film.id, rating, at: 100 * person + at + 1 });
    }
  }
  const items = films.map(({ id, genres, year }) => ({
    key: id,
    genres,
    ...(year !== undefined && { year }),
  }));
  const model = await trainCollaborativeModel(gatherRatings(items, rows));
  const store = await openStore(app.place);
  await store.trainedModels.save('crowd', { ...packCollaborativeModel(model), trainedAt: NOON });
  await store.catalogue.markChanged();
  await store.close();
  return model.version;
}

/** Asks until the answer is as wished; each ask is a request that may notice the change. */
async function until(asked: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 2000; attempt += 1) {
    if (await asked()) return;
    await wait(1);
  }
  throw new Error('the change was not noticed');
}

describe('the catalogue of a running server', () => {
  it('has the items of an import by another process, and loses them when it is taken back, without a restart', async () => {
    const browser = app.browser();
    const health = async () => (await browser.api.call('health', {})).catalogue;
    const before = await health();
    const { run, id } = await importElsewhere();
    await until(async () => (await health()).items === before.items + 1);
    expect((await health()).version).not.toBe(before.version);
    expect((await browser.send(`/api/catalogue/items/${id}`)).status).toBe(200);
    expect((await browser.api.call('catalogueStats', {})).items).toBe(before.items + 1);
    const sent = await browser.api.call('sendFeedback', { body: { events: [reaction('liked', id)] } });
    expect(sent.stored).toBe(1);

    const store = await openStore(app.place);
    await store.catalogue.takeBackImport(run);
    await store.close();
    await until(async () => (await health()).items === before.items);
    // The reaction stays with the person and does no harm.
    expect((await browser.api.call('recommend', wish())).lists[0].items).toHaveLength(10);
    expect((await browser.api.call('listReactions', {})).reactions.map(({ itemId }) => itemId)).toEqual([id]);
  });

  it('ranks by what a population taught as soon as another process has learned it, on either surface', async () => {
    const browser = app.browser();
    const folk = (lists: Awaited<ReturnType<typeof films>>['lists']): number =>
      lists[0].items.filter(({ item }) => item.genres.includes('folk')).length;
    const films = (surface?: 'list' | 'pick') =>
      browser.api.call('recommend', wish({ domains: ['films'], ...(surface && { surface }) }));
    const before = await films();
    const version = await trainElsewhere();
    await until(async () => (await films()).policyVersion.includes(version));
    const list = await films();
    expect(folk(list.lists)).toBeGreaterThan(folk(before.lists));
    const pick = await films('pick');
    expect(folk(pick.lists)).toBeGreaterThan(folk(before.lists));
    const { id } = await browser.api.call('getProfile', {});
    const logged = await app.store.impressions.list(id);
    const surfaceOf = new Map(logged.map((impression) => [impression.id, impression.surface]));
    expect(pick.lists[0].items.map(({ impressionId }) => surfaceOf.get(impressionId))).toEqual(
      pick.lists[0].items.map(() => 'pick'),
    );
    expect(list.lists[0].items.map(({ impressionId }) => surfaceOf.get(impressionId))).toEqual(
      list.lists[0].items.map(() => 'list'),
    );
  });

  it('notices an import and a review of another process whatever the clock is set back to', async () => {
    await app.dispose();
    let now = NOON;
    app = await startApp({ clock: () => (now -= 3_600_000) });
    const browser = app.browser();
    const { items } = (await browser.api.call('health', {})).catalogue;
    await importElsewhere();
    await until(async () => (await browser.api.call('health', {})).catalogue.items === items + 1);

    const store = await openStore(app.place);
    const { id } = await browser.api.call('getProfile', {});
    const [{ id: itemId }] = SMALL_CATALOGUE;
    const text = 'A wonderful, happy song. I love it.';
    const review = { id: randomUUID(), itemId, text, at: NOON, ...readReview(text) };
    const viewers = async () => (await browser.api.call('listReviews', { params: { itemId } })).viewers;
    expect(await viewers()).toBeUndefined();
    await store.reviews.store(id, [review]);
    await until(async () => (await viewers())?.reviews === 1);
    await store.reviews.delete(id, review.id);
    await until(async () => (await viewers()) === undefined);
    await store.close();
  });

  it('keeps a list of own music waiting until a changed catalogue is loaded, and no other list', async () => {
    await app.dispose();
    let isLoading = false;
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    app = await startApp({
      reloadCatalogue: async () => {
        isLoading = true;
        await held;
        return withOwnSong();
      },
    });
    const browser = app.browser();
    await importElsewhere();
    await until(async () => {
      await browser.api.call('health', {});
      return isLoading;
    });
    let isAnswered = false;
    const filters = { allowExplicit: true, ownMusic: true };
    const own = browser.api.call('recommend', wish({ filters })).finally(() => (isAnswered = true));
    expect((await browser.api.call('recommend', wish())).lists[0].items).toHaveLength(10);
    expect(isAnswered).toBe(false);
    letGo();
    expect((await own).lists[0].items.map(({ item }) => item.id)).toEqual([OWN_SONG.id]);
  });

  it('is one for the whole of a request, also where another takes its place in the middle of it', async () => {
    const browser = app.browser();
    const size = async () => (await browser.api.call('health', {})).catalogue.items;
    const { run, id } = await importElsewhere();
    await until(async () => (await size()) === SMALL_CATALOGUE.length + 1);
    const entries: object[] = [{ id: randomUUID(), itemId: id }];
    const body = { id: randomUUID(), name: 'Tea', entries: entries as [] };
    await browser.api.call('makePlaylist', { body });
    const shown = async () =>
      (await browser.api.call('getPlaylist', { params: { id: body.id } })).items.map((item) => item.id);

    const { playlists } = app.store;
    const find = playlists.find.bind(playlists);
    vi.spyOn(playlists, 'find').mockImplementationOnce(async (...asked) => {
      await app.store.catalogue.takeBackImport(run);
      await until(async () => (await size()) === SMALL_CATALOGUE.length);
      return find(...asked);
    });
    expect(await shown()).toEqual([id]);
    expect(await shown()).toEqual([]);
  });

  it('goes on with the old catalogue where the new one cannot be loaded, and says so', async () => {
    await app.dispose();
    app = await startApp({
      reloadCatalogue: () => Promise.reject(new Error('no memory left')),
    });
    const browser = app.browser();
    const before = await browser.api.call('health', {});
    await importElsewhere();
    await until(async () => {
      await browser.api.call('health', {});
      return app.log().includes('no memory left');
    });
    expect((await browser.api.call('health', {})).catalogue).toEqual(before.catalogue);
  });
});
