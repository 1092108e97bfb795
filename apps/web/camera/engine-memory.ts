import { engineRecordSchema, type EngineMemory } from './try-webgpu.ts';

const CACHE = 'emoverse-engine';

/** In the browser's cache storage, which workers have as well. Without it nothing is remembered. */
export function engineMemory(caches: CacheStorage | undefined): EngineMemory {
  const addressOf = (key: string): string => `/engine/${encodeURIComponent(key)}`;
  return {
    async get(key) {
      const kept = await caches?.match(addressOf(key), { cacheName: CACHE });
      return kept === undefined ? undefined : engineRecordSchema.safeParse(await kept.json()).data;
    },
    async set(key, record) {
      const cache = await caches?.open(CACHE);
      await cache?.put(addressOf(key), Response.json(record));
    },
  };
}
