import { MEDIA_DOMAINS } from '@emoverse/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linksForItem } from './links-for-item.ts';
import { storeLinks } from './store-links.ts';
import { itemForTest } from './testing/item-for-test.ts';

const addresses = (facts: Parameters<typeof itemForTest>[0]): string[] =>
  storeLinks(itemForTest(facts)).map(({ address }) => address);

describe('store links', () => {
  it('of films lead to where they stream and to their IMDb page', () => {
    expect(
      addresses({ domain: 'films', title: 'Amélie', year: 2001, externalIds: { imdb: 'tt0211915' } }),
    ).toEqual(['https://www.justwatch.com/us/search?q=Am%C3%A9lie', 'https://www.imdb.com/title/tt0211915/']);
    expect(addresses({ domain: 'films', title: 'Amélie', year: 2001 })[1]).toBe(
      'https://www.imdb.com/find/?q=Am%C3%A9lie+2001',
    );
  });

  it('of games lead to Steam by id, else search there if the game runs on a computer', () => {
    expect(addresses({ domain: 'games', title: 'Portal', externalIds: { steam: '400' } })[0]).toBe(
      'https://store.steampowered.com/app/400/',
    );
    expect(addresses({ domain: 'games', title: 'Portal', platforms: ['pc'] })[0]).toBe(
      'https://store.steampowered.com/search/?term=Portal',
    );
    expect(addresses({ domain: 'games', title: 'Pikmin', platforms: ['switch'] })).toEqual([
      'https://www.igdb.com/search?q=Pikmin',
    ]);
  });

  it('of books lead to Open Library by ISBN, else by title and author', () => {
    expect(addresses({ domain: 'books', title: 'Emma', externalIds: { isbn13: '9780141439587' } })[0]).toBe(
      'https://openlibrary.org/isbn/9780141439587',
    );
    expect(addresses({ domain: 'books', title: 'Emma', creators: ['Jane Austen'] })[0]).toBe(
      'https://openlibrary.org/search?q=Emma+Jane+Austen',
    );
  });

  it('of podcasts start at their home page', () => {
    expect(
      addresses({
        domain: 'podcasts',
        title: 'Song Exploder',
        externalIds: { homepage: 'https://songexploder.net' },
      }),
    ).toEqual(['https://songexploder.net/', 'https://podcasts.apple.com/search?term=Song+Exploder']);
  });

  it('of courses lead to their page, else to their provider, else to a web search', () => {
    expect(
      addresses({
        domain: 'courses',
        title: 'Justice',
        externalIds: { homepage: 'https://pll.harvard.edu/course/justice' },
      }),
    ).toEqual(['https://pll.harvard.edu/course/justice']);
    expect(
      addresses({ domain: 'courses', title: 'Learning How to Learn', externalIds: { provider: 'Coursera' } }),
    ).toEqual(['https://www.coursera.org/search?query=Learning+How+to+Learn']);
    expect(
      addresses({ domain: 'courses', title: '30-Day Drummer', externalIds: { provider: 'Drumeo' } }),
    ).toEqual(['https://duckduckgo.com/?q=30-Day+Drummer+Drumeo+course']);
  });

  it.each([
    'javascript:alert(1)',
    'http://plain.example',
    'https://name:word@host.example',
    'not an address',
  ])('do not follow %s as a home page', (homepage) => {
    expect(
      storeLinks(itemForTest({ domain: 'podcasts', externalIds: { homepage } })).map(
        ({ service }) => service,
      ),
    ).toEqual(['apple-podcasts']);
  });

  it('are https addresses for every item of every domain', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MEDIA_DOMAINS),
        fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' }),
        fc.dictionary(
          fc.constantFrom('imdb', 'steam', 'isbn13', 'spotify', 'homepage', 'provider'),
          fc.string(),
        ),
        (domain, title, externalIds) => {
          for (const { address } of linksForItem(
            itemForTest({ domain, title, creators: [title], externalIds }),
          )) {
            expect(new URL(address).protocol).toBe('https:');
          }
        },
      ),
    );
  });

  it('are offered for every domain but the one that is done here', () => {
    for (const domain of MEDIA_DOMAINS) {
      expect(linksForItem(itemForTest({ domain })).length > 0).toBe(domain !== 'wellbeing');
    }
  });
});
