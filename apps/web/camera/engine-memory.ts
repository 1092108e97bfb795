import type { EngineMemory } from './try-webgpu.ts';

/** In the browser's cache storage, the one that workers have as well. Without it nothing is remembered. */
export function engineMemory(caches: CacheStorage | undefined): EngineMemory {
  const addressOf = (key: string): string => `/engine/${encodeURIComponent(key)}`;
  return {
    async get(key) {
      const kept = await caches?.match(addressOf(key), { cacheName: CACHE });
      return kept?.text();
    },
    async set(key, engine) {
      const cache = await caches?.open(CACHE);
      await cache?.put(addressOf(key), new Response(engine));
    },
  };
}

const CACHE = 'emoverse-engine';
