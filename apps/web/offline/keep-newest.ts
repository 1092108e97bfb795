import type { Bound } from './bounds.ts';

/**
 * Deletes from a cache what was kept first, until the rest is within the bound.
 *
 * @param sizes bytes of what has been looked at before, by address: filled in, as to look costs a read of the disk
 */
export async function keepNewest(
  cache: Pick<Cache, 'keys' | 'match' | 'delete'>,
  { entries, bytes }: Bound,
  sizes: Map<string, number>,
): Promise<void> {
  let [count, total] = [0, 0];
  for (const request of (await cache.keys()).toReversed()) {
    const size = sizes.get(request.url) ?? (await sizeOf(cache, request));
    sizes.set(request.url, size);
    count += 1;
    total += size;
    if (count <= entries && total <= bytes) continue;
    sizes.delete(request.url);
    await cache.delete(request, { ignoreVary: true });
  }
}

async function sizeOf(cache: Pick<Cache, 'match'>, request: Request): Promise<number> {
  const answer = await cache.match(request, { ignoreVary: true });
  return (await answer?.blob())?.size ?? 0;
}
