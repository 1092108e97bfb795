import { describe, expect, it } from 'vitest';
import { BOUNDS, MOST_BYTES } from './bounds.ts';
import { keepNewest } from './keep-newest.ts';

/** A cache in memory with answers of so many bytes, the first kept first, that counts how often one is read. */
function cacheOf(sizes: Readonly<Record<string, number>>) {
  const all = new Map(Object.entries(sizes).map(([name, size]) => [urlOf(name), 'x'.repeat(size)]));
  let reads = 0;
  return {
    keys: async () => [...all.keys()].map((url) => new Request(url)),
    match: async (request: RequestInfo | URL) => {
      reads += 1;
      return new Response(all.get(new Request(request).url));
    },
    delete: async (request: RequestInfo | URL) => all.delete(new Request(request).url),
    names: () => [...all.keys()].map((url) => new URL(url).pathname.slice(1)),
    put: (name: string, size: number) => all.set(urlOf(name), 'x'.repeat(size)),
    reads: () => reads,
  };
}
const urlOf = (name: string): string => `https://emo.example/${name}`;

describe('what is kept of the newest', () => {
  it('is so many, and so many bytes, and what was kept first goes first', async () => {
    const kept = async (entries: number, bytes: number) => {
      const cache = cacheOf({ a: 10, b: 20, c: 30, d: 0 });
      await keepNewest(cache, { entries, bytes }, new Map());
      return cache.names().join('');
    };
    expect(await kept(4, 60)).toBe('abcd');
    expect(await kept(3, 60)).toBe('bcd');
    expect(await kept(4, 59)).toBe('bcd');
    expect(await kept(4, 30)).toBe('cd');
    expect(await kept(4, 29)).toBe('d');
    expect(await kept(0, 60)).toBe('');
  });

  it('is read once from the disk, and again only when it has changed', async () => {
    const cache = cacheOf({ a: 10, b: 20 });
    const sizes = new Map<string, number>();
    const bound = { entries: 9, bytes: 50 };
    await keepNewest(cache, bound, sizes);
    await keepNewest(cache, bound, sizes);
    expect(cache.reads()).toBe(2);
    cache.put('c', 40);
    await keepNewest(cache, bound, sizes);
    expect([cache.names(), cache.reads(), [...sizes.values()]]).toEqual([['c'], 3, [40]]);
  });

  it('is at most the sum of all bounds', () => {
    const sum = Object.values(BOUNDS).reduce((total, { bytes }) => total + bytes, 0);
    expect(MOST_BYTES).toBeGreaterThan(sum);
    expect(MOST_BYTES).toBeLessThanOrEqual(170e6);
  });
});
