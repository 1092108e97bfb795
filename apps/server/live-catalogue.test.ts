import { openStore } from '@emoverse/storage';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NOON, SMALL_CATALOGUE, reaction, startApp, wish, type RunningApp } from './testing/start-app.ts';
import { setTimeout as wait } from 'node:timers/promises';

let app: RunningApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.dispose());

/** As another process does it: through a store of its own. */
async function importElsewhere(): Promise<{ run: number; id: string }> {
  const store = await openStore({ directory: app.directory });
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

    const store = await openStore({ directory: app.directory });
    await store.catalogue.takeBackImport(run);
    await store.close();
    await until(async () => (await health()).items === before.items);
    // The reaction stays with the person and does no harm.
    expect((await browser.api.call('recommend', wish())).lists[0].items).toHaveLength(10);
    expect((await browser.api.call('listReactions', {})).reactions.map(({ itemId }) => itemId)).toEqual([id]);
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
