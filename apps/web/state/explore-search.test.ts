import { describe, expect, it } from 'vitest';
import { exploreSearch } from './explore-search.ts';

describe('what the address of Explore says', () => {
  it('is read as it was meant', () => {
    const search = { q: 'calm', domain: 'music', decade: 1980, language: 'fr', genre: 'jazz', view: 'map' };
    expect(exploreSearch(search)).toEqual(search);
    expect(exploreSearch({ q: 1984 }).q).toBe('1984');
  });

  it.each([
    { q: '   ' },
    { q: { x: 1 } },
    { domain: 'cars' },
    { decade: 1985 },
    { decade: '1980s' },
    { decade: 1e9 },
    { language: 'klingon' },
    { genre: ['jazz'] },
    { view: 'globe' },
  ])('leaves out what cannot be meant: %j', (search) => {
    expect(Object.values(exploreSearch(search)).every((part) => part === undefined)).toBe(true);
  });
});
