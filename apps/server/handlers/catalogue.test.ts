import { itemIdSchema } from '@emoverse/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { SMALL_CATALOGUE, startApp, wish, type RunningApp } from '../testing/start-app.ts';

let app: RunningApp;
let browser: Browser;
beforeEach(async () => {
  app = await startApp();
  browser = app.browser();
});
afterEach(() => app.dispose());

describe('the catalogue', () => {
  it('is searched, read one by one, and counted', async () => {
    const found = await browser.api.call('searchCatalogue', { query: { q: 'music 1', limit: 3 } });
    const matching = SMALL_CATALOGUE.filter(
      ({ domain, title, creators }) => domain === 'music' && `${title} ${creators[0]}`.includes('1'),
    );
    expect(found.total).toBe(matching.length);
    expect(found.items).toHaveLength(3);
    const itemId = itemIdSchema.parse('song-3');
    expect((await browser.api.call('getItem', { params: { itemId } })).title).toBe('music number 3');
    const stats = await browser.api.call('catalogueStats', {});
    expect(stats.items).toBe(SMALL_CATALOGUE.length);
    for (const domain of stats.domains) {
      expect(domain).toMatchObject({ items: 40, rated: 40 });
      expect(Object.values(domain.emotions).reduce((a, b) => a + b)).toBe(40);
      expect(domain.points).toHaveLength(40);
      expect(domain.genres.map(({ items }) => items)).toEqual([10, 10, 10, 10]);
      expect(domain.decades[0]).toEqual({ decade: 1950, items: 5 });
    }
  });

  it('has reviews whose tone is computed here and counts in the ranking', async () => {
    const itemId = itemIdSchema.parse('film-7');
    const scoreOf = async (): Promise<number> => {
      const wanted = wish({ domains: ['films'], count: 40, policy: 'paper', intent: { kind: 'lift' } });
      const { lists } = await browser.api.call('recommend', wanted);
      return lists[0].items.find(({ item }) => item.id === itemId)?.score ?? Number.NaN;
    };
    const before = await scoreOf();
    const written = await browser.api.call('addReview', {
      params: { itemId },
      body: { text: '  A wonderful, beautiful film. I loved it! ' },
    });
    expect(written.tone).toBeGreaterThan(0.4);
    expect(written.text).toBe('A wonderful, beautiful film. I loved it!');
    const other = app.browser();
    expect((await other.api.call('listReviews', { params: { itemId } })).reviews).toEqual([
      { ...written, mine: false },
    ]);
    await expect(other.api.call('deleteReview', { params: { id: written.id } })).rejects.toMatchObject({
      status: 404,
    });
    const figures = await app.store.reviews.figures(itemId);
    expect(figures).toMatchObject([{ itemId, tone: written.tone, reviews: 1, sentences: 2, imported: 0 }]);
    expect(await scoreOf()).toBeGreaterThan(before);
    await browser.api.call('deleteReview', { params: { id: written.id } });
    expect(await scoreOf()).toBe(before);
    expect((await browser.api.call('listReviews', { params: { itemId } })).reviews).toEqual([]);
    const unknown = itemIdSchema.parse('no-such-film');
    await expect(
      browser.api.call('addReview', { params: { itemId: unknown }, body: { text: 'x' } }),
    ).rejects.toMatchObject({
      message: expect.stringContaining('no-such-film'),
    });
  });
});
