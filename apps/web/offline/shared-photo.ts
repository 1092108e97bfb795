/** Where the share sheet of a phone posts a photo to (manifest.webmanifest); answered by the worker, sent nowhere. */
export const SHARE_PATH = '/photo/shared';
const FIELD = 'photo';
const CACHE = 'emoverse-shared';

type PhotoCaches = Pick<CacheStorage, 'open' | 'delete'>;

/** Keeps the first picture of what was shared until the page of photos takes it; an earlier one goes. */
export async function keepSharedPhoto(form: FormData, caches: PhotoCaches): Promise<void> {
  await caches.delete(CACHE);
  const photo = form.getAll(FIELD).find((part) => part instanceof File && part.size > 0);
  if (photo === undefined) return;
  const cache = await caches.open(CACHE);
  await cache.put(SHARE_PATH, new Response(photo));
}

/** The photo that was shared, once: afterwards it is kept nowhere. Never rejects. */
export async function takeSharedPhoto(caches: PhotoCaches | undefined): Promise<Blob | undefined> {
  try {
    const cache = await caches?.open(CACHE);
    const photo = await cache?.match(SHARE_PATH);
    const blob = await photo?.blob();
    await caches?.delete(CACHE);
    return blob;
  } catch {
    // A browser that keeps nothing was given no photo.
    return undefined;
  }
}
