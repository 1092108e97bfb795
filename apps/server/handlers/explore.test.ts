import { searchResponseSchema } from '@emoverse/api-contract';
import { itemIdSchema, type CatalogueItem } from '@emoverse/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { SMALL_CATALOGUE, startApp, type RunningApp } from '../testing/start-app.ts';

let app: RunningApp;
let browser: Browser;
beforeAll(async () => {
  app = await startApp();
  browser = app.browser();
});
afterAll(() => app.dispose());

const titles = (items: readonly CatalogueItem[]): string[] => items.map(({ title }) => title);

describe('a search', () => {
  it('finds by words and pages, over the index in memory and over the store', async () => {
    const query = { q: 'music number 1', domain: 'music', limit: 3 } as const;
    const found = await browser.api.call('searchCatalogue', { query });
    expect(titles(found.items)[0]).toBe('music number 1');
    expect(found.total).toBeGreaterThan(3);
    const next = await browser.api.call('searchCatalogue', { query: { ...query, offset: 3 } });
    expect(next.total).toBe(found.total);
    expect(titles(next.items)).not.toContain('music number 1');

    const large = await startApp({ mostIndexed: 10 });
    const stored = await large.browser().api.call('searchCatalogue', { query });
    expect(titles(stored.items)[0]).toBe('music number 1');
    const eighties = await large.browser().api.call('searchCatalogue', { query: { ...query, decade: 1980 } });
    expect(titles(eighties.items).every((title) => /number 1[5-9]/.test(title))).toBe(true);
    await large.dispose();
  });

  it('understands a typo, and what is like another work', async () => {
    const typo = await browser.api.call('searchCatalogue', { query: { q: 'podcats nmber 7' } });
    expect(titles(typo.items)[0]).toBe('podcasts number 7');
    const like = await browser.api.call('searchCatalogue', {
      query: { q: 'like films number 7 but calmer' },
    });
    expect(like.understood).toMatchObject({ like: { id: 'film-7' }, words: ['calmer'] });
    const seven = SMALL_CATALOGUE.find(({ id }) => id === 'film-7');
    expect(like.items[0].mood.arousal).toBeLessThan(seven?.mood.arousal ?? -1);
  });

  it('understands the language of the page, else what the browser asks for, and English', async () => {
    const understands = async (q: string, locale?: string, acceptLanguage = 'xx'): Promise<boolean> => {
      const query = new URLSearchParams({ q, ...(locale !== undefined && { locale }) });
      const headers = { 'accept-language': acceptLanguage };
      const answer: unknown = await (await browser.send(`/api/search?${query}`, { headers })).json();
      return searchResponseSchema.parse(answer).understood?.like?.id === 'film-7';
    };
    const german = 'wie films number 7, aber ruhiger';
    expect(await understands(german)).toBe(false);
    expect(await understands(german, 'de')).toBe(true);
    expect(await understands(german, undefined, 'de-AT,fr;q=0.5')).toBe(true);
    expect(await understands(german, 'fr', 'de')).toBe(false);
    expect(await understands('like films number 7 but calmer', 'de')).toBe(true);
  });

  it('narrows to a decade, a language and a genre', async () => {
    const query = { domain: 'books', decade: 1990, language: 'tr', genre: 'FOLK', limit: 200 } as const;
    const { items, total } = await browser.api.call('searchCatalogue', { query });
    const expected = SMALL_CATALOGUE.filter(
      ({ domain, year = 0, language, genres }) =>
        domain === 'books' && year >= 1990 && year < 2000 && language === 'tr' && genres[0] === 'folk',
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(total).toBe(expected.length);
    expect(items.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
  });
});

describe('what is like a work', () => {
  it('comes of its own domain first, without itself, then of others', async () => {
    const itemId = itemIdSchema.parse('film-7');
    const { lists } = await browser.api.call('listLike', { params: { itemId }, query: { count: 4 } });
    expect(lists.map(({ domain }) => domain)[0]).toBe('films');
    expect(lists).toHaveLength(7);
    for (const { domain, items } of lists) {
      expect(items).toHaveLength(4);
      expect(items.every((item) => item.domain === domain && item.id !== itemId)).toBe(true);
    }
    const unknown = itemIdSchema.parse('no-such-film');
    await expect(
      browser.api.call('listLike', { params: { itemId: unknown }, query: {} }),
    ).rejects.toMatchObject({
      code: 'unknown-item',
    });
  });
});

describe('shelves', () => {
  it('lie by decade, language and genre, and hold what belongs there', async () => {
    const { shelves } = await browser.api.call('exploreShelves', { query: { domain: 'games' } });
    expect(new Set(shelves.map(({ kind }) => kind))).toEqual(
      new Set(['loved', 'decade', 'language', 'genre']),
    );
    for (const { kind, key, items, total } of shelves) {
      expect(total).toBeGreaterThanOrEqual(items.length);
      for (const item of items) {
        expect(item.domain).toBe('games');
        if (kind === 'decade') expect(Math.floor(Number(item.year) / 10) * 10).toBe(Number(key));
        if (kind === 'language') expect(item.language).toBe(key);
        if (kind === 'genre') expect(item.genres).toContain(key);
        if (kind === 'loved') expect(item.rating?.value).toBeGreaterThanOrEqual(7.5);
      }
    }
    const all = await browser.api.call('exploreShelves', { query: {} });
    const [first] = all.shelves;
    expect(new Set(first.items.slice(0, 7).map(({ domain }) => domain)).size).toBe(7);
  });
});

describe('the map', () => {
  it('shows works that do not overlap, more of them the nearer one looks', async () => {
    const look = (span: number) =>
      browser.api.call('exploreMap', { query: { valence: 0.3, arousal: -0.4, span, domain: 'music' } });
    const whole = await look(2);
    const near = await look(0.5);
    expect(near.spacing).toBe(whole.spacing / 4);
    for (const { spacing, items } of [whole, near])
      for (const [place, { mood }] of items.entries())
        for (const other of items.slice(place + 1))
          expect(
            Math.max(
              Math.abs(mood.valence - other.mood.valence),
              Math.abs(mood.arousal - other.mood.arousal),
            ),
          ).toBeGreaterThanOrEqual(spacing);
    const reach = (0.5 + near.spacing) / 2;
    expect(near.items.every(({ mood }) => Math.abs(mood.valence - 0.3) <= reach)).toBe(true);
    const ids = new Set(near.items.map(({ id }) => id));
    const stays = whole.items.filter(
      ({ mood }) => Math.abs(mood.valence - 0.3) <= 0.2 && Math.abs(mood.arousal + 0.4) <= 0.2,
    );
    expect(stays.every(({ id }) => ids.has(id))).toBe(true);
  });
});
