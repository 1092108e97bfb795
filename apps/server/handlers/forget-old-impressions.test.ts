import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, wish, type RunningApp } from '../testing/start-app.ts';
import { forgetOldImpressions } from './forget-old-impressions.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.dispose());

it('counts the log once in 500 impressions, and forgets what is too much then', async () => {
  const browser = app.browser();
  await browser.api.call('recommend', wish({ count: 20 }));
  const { id } = await browser.api.call('getProfile', {});
  const kept = async (): Promise<number> => (await app.store.impressions.list(id)).length;
  const forget = (stored: number, drawn: number, most: number) =>
    forgetOldImpressions(app.store, id, stored, () => drawn, most);
  await forget(10, 0.02, 5);
  expect(await kept()).toBe(20);
  await forget(10, 0.0199, 20);
  expect(await kept()).toBe(20);
  await forget(10, 0.0199, 5);
  expect(await kept()).toBe(0);
});

it('counts it for sure where so many come at once', async () => {
  const browser = app.browser();
  await browser.api.call('recommend', wish({ count: 3 }));
  const { id } = await browser.api.call('getProfile', {});
  await forgetOldImpressions(app.store, id, 500, () => 0.999, 0);
  expect(await app.store.impressions.list(id)).toEqual([]);
});
