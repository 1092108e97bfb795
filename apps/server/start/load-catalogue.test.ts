import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '@emoverse/storage';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NOON, SMALL_CATALOGUE } from '../testing/start-app.ts';
import { loadCatalogue } from './load-catalogue.ts';

let directory: string;
let store: Store;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'emoverse-catalogue-'));
  store = await openStore({ directory });
});
afterEach(async () => {
  await store.close();
  await rm(directory, { recursive: true, force: true });
});

const CHECKS = [{ name: 'valence', r: 0.6, n: 50, against: 'a table', date: '2026-11' }];
const bundled = (version: string, count: number) => ({
  version,
  items: SMALL_CATALOGUE.slice(0, count),
  checks: CHECKS,
});
const byId = (items: readonly { id: string }[]) => items.map(({ id }) => id).sort();

describe('loading the catalogue', () => {
  it('puts the bundled items into the store once, and again only when their version changes', async () => {
    let time = NOON;
    const clock = (): number => (time += 1);
    const first = await loadCatalogue(store, bundled('1', 10), clock);
    expect([first.version, first.checks, byId(first.items)]).toEqual([
      '1',
      CHECKS,
      byId(SMALL_CATALOGUE.slice(0, 10)),
    ]);
    expect(byId(await store.catalogue.all())).toEqual(byId(first.items));
    const [before] = await store.catalogue.collections();
    await loadCatalogue(store, bundled('1', 10), clock);
    expect(await store.catalogue.collections()).toEqual([before]);
    await loadCatalogue(store, bundled('2', 5), clock);
    expect(await store.catalogue.collections()).toEqual([
      { ...before, version: '2', items: 5, loadedAt: NOON + 3 },
    ]);
  });

  it('brings imported collections along, with a version of their own', async () => {
    const imported = SMALL_CATALOGUE.slice(100, 103).map((item) => ({ ...item, collection: 'mine' }));
    await store.catalogue.replaceCollection({
      name: 'mine',
      version: '7',
      items: imported,
      checks: null,
      loadedAt: NOON,
    });
    const { items, version, checks } = await loadCatalogue(store, bundled('1', 4), () => NOON);
    expect(byId(items)).toEqual(byId(await store.catalogue.all()));
    expect(items).toHaveLength(7);
    expect([version, checks]).toEqual(['1 + mine 7', CHECKS]);
  });
});
