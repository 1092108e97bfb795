import { itemIdSchema, profileIdSchema, viewerEmotionsFrom } from '@emoverse/domain';
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
  it('is read one by one, and counted', async () => {
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
    const listed = await browser.api.call('listReviews', { params: { itemId } });
    expect(listed.viewers).toMatchObject({ reviews: 1, tone: written.tone, profile: { sentences: 2 } });
    const loved = await scoreOf();
    const params = { id: written.id };
    await expect(other.api.call('editReview', { params, body: { text: 'Mine now' } })).rejects.toMatchObject({
      status: 404,
    });
    const edited = await browser.api.call('editReview', {
      params,
      body: { text: 'A terrible, scary nightmare.' },
    });
    expect(edited).toMatchObject({ id: written.id, text: 'A terrible, scary nightmare.', mine: true });
    expect(edited.tone).toBeLessThan(0);
    const after = await browser.api.call('listReviews', { params: { itemId } });
    expect(after.viewers?.profile.emotions.fear).toBeGreaterThan(listed.viewers?.profile.emotions.fear ?? 1);
    expect(await scoreOf()).toBeLessThan(loved);
    await browser.api.call('deleteReview', { params });
    expect((await browser.api.call('listReviews', { params: { itemId } })).viewers).toBeUndefined();
    expect(await scoreOf()).toBe(before);
    expect((await browser.api.call('listReviews', { params: { itemId } })).reviews).toEqual([]);
    const unknown = itemIdSchema.parse('no-such-film');
    await expect(
      browser.api.call('addReview', { params: { itemId: unknown }, body: { text: 'x' } }),
    ).rejects.toMatchObject({
      message: expect.stringContaining('no-such-film'),
    });
  });

  it('keeps what a review says over a restart, and reads it again when an earlier program has read it', async () => {
    const itemId = itemIdSchema.parse('film-9');
    await browser.api.call('addReview', { params: { itemId }, body: { text: 'Gripping and scary.' } });
    const known = (await browser.api.call('listReviews', { params: { itemId } })).viewers;
    const [{ profileId, ...review }] = await app.store.reviews.ofItem(itemId);
    const emotions = viewerEmotionsFrom(() => 0);
    const unread = { ...review, tone: 1, sentences: 0, emotions, reader: '' };
    await app.store.reviews.edit(profileIdSchema.parse(profileId), review.id, unread);
    await app.stop();
    app = await startApp({}, app.directory);
    expect((await app.browser().api.call('listReviews', { params: { itemId } })).viewers).toEqual(known);
  });
});
