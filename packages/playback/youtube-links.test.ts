import { describe, expect, it } from 'vitest';
import { itemForTest } from './testing/item-for-test.ts';
import { youtubeLinks } from './youtube-links.ts';

describe('YouTube links', () => {
  it.each([
    ['films', 'Amélie', 2001, 'trailer', 'Amélie 2001 trailer'],
    ['films', 'Se7en', undefined, 'trailer', 'Se7en trailer'],
    ['games', 'Ori & the Blind Forest', 2015, 'trailer', 'Ori & the Blind Forest game trailer'],
    ['music', 'Dreams - 2004 Remaster', 1977, 'listen', 'Dreams Fleetwood Mac'],
  ] as const)('of %s search for %s', (domain, title, year, purpose, words) => {
    const links = youtubeLinks(itemForTest({ domain, title, year, creators: ['Fleetwood Mac'] }));
    expect(links).toMatchObject([{ service: 'youtube', purpose, exact: false }]);
    const address = new URL(links[0].address);
    expect(address.origin + address.pathname).toBe('https://www.youtube.com/results');
    expect(address.searchParams.get('search_query')).toBe(words);
  });

  it('lead to the trailer itself where its id is known, and never to the id of another kind', () => {
    const externalIds = { youtubeTrailer: '15s4Y9ffW_o' };
    expect(youtubeLinks(itemForTest({ domain: 'films', externalIds }))).toEqual([
      { service: 'youtube', purpose: 'trailer', exact: true, address: 'https://youtu.be/15s4Y9ffW_o' },
    ]);
    expect(youtubeLinks(itemForTest({ domain: 'music', externalIds }))).toMatchObject([{ exact: false }]);
  });

  it('are not offered for what has no trailer', () => {
    expect(youtubeLinks(itemForTest({ domain: 'books' }))).toEqual([]);
    expect(youtubeLinks(itemForTest({ domain: 'wellbeing' }))).toEqual([]);
  });
});
