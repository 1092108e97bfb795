import { describe, expect, it } from 'vitest';
import { keepSharedPhoto, takeSharedPhoto } from './shared-photo.ts';

/** A browser's caches in memory, as far as photos need them. */
function memoryCaches() {
  const all = new Map<string, Map<string, Response>>();
  const caches = {
    open: async (name: string) => {
      const cache = all.get(name) ?? new Map<string, Response>();
      all.set(name, cache);
      return {
        put: async (key: string, response: Response) => void cache.set(key, response),
        match: async (key: string) => cache.get(key),
      } as unknown as Cache;
    },
    delete: async (name: string) => all.delete(name),
  };
  return { caches, all };
}
const formWith = (...photos: readonly File[]): FormData => {
  const form = new FormData();
  for (const photo of photos) form.append('photo', photo);
  return form;
};

describe('a shared photo', () => {
  it('is taken once and kept nowhere afterwards; of several the last that was shared counts', async () => {
    const { caches, all } = memoryCaches();
    await keepSharedPhoto(formWith(new File(['earlier'], 'a.png')), caches);
    await keepSharedPhoto(formWith(new File([], 'empty.png'), new File(['later'], 'b.png')), caches);
    expect(await (await takeSharedPhoto(caches))?.text()).toBe('later');
    expect(all.size).toBe(0);
    expect(await takeSharedPhoto(caches)).toBeUndefined();
  });

  it('is none where nothing was shared, or nothing can be kept', async () => {
    const { caches, all } = memoryCaches();
    await keepSharedPhoto(formWith(), caches);
    expect(await takeSharedPhoto(caches)).toBeUndefined();
    expect(all.size).toBe(0);
    expect(await takeSharedPhoto(undefined)).toBeUndefined();
  });
});
