import type { CatalogueItem, ItemId } from '@emoverse/domain';
import { matchTrack, searchWords, type TrackCandidate } from '@emoverse/playback';
import type { Store } from '@emoverse/storage';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { z } from 'zod';
import type { PreviewSource } from './preview-source.ts';
import { busyProblem, searchItunes, type ShopSong } from './search-itunes.ts';

export interface PreviewParts {
  readonly source: PreviewSource;
  readonly fetch: typeof globalThis.fetch;
}

/** A preview that was found: what it is there, its page in the shop, and where its sound comes from. */
const previewSchema = z.object({
  title: z.string(),
  artist: z.string(),
  page: z.url({ protocol: /^https?$/ }),
  sound: z.url({ protocol: /^https?$/ }),
  explicit: z.boolean(),
});
export type Preview = z.infer<typeof previewSchema>;

export interface PreviewService {
  /** The preview of a song in a country's shop; undefined where it has none. Searched for once in a while. */
  find(item: CatalogueItem, country: string, allowExplicit: boolean): Promise<Preview | undefined>;
  /** The sound of a preview that was found before, as Apple answers; undefined where none was. */
  sound(
    itemId: ItemId,
    country: string,
    range: string | undefined,
    signal: AbortSignal,
  ): Promise<Response | undefined>;
}

const DAY = 24 * 3600 * 1000;
/** How long the answer of a search is believed. */
const BELIEVED_MILLISECONDS = 7 * DAY;
/** Apple documents about 20 a minute; somewhat fewer leave room for another program of this household. */
const SEARCHES_A_MINUTE = 18;
const SECONDS = 60;
/** Sound as it may be passed on; Apple names its AAC files in ways of its own. */
const SOUND_TYPE = /^(audio\/[\w.+-]+|video\/mp4|application\/octet-stream)$/;
const AAC_TYPE = /^(audio\/x-m4[ap]|audio\/m4a|video\/mp4|application\/octet-stream)$/;

/** Looks song previews up at Apple, by title and artist alone, and remembers what was found. */
export function createPreviews(
  { source, fetch }: PreviewParts,
  store: Pick<Store, 'previews'>,
  clock: () => number,
): PreviewService {
  const limiter = new RateLimiterMemory({ points: SEARCHES_A_MINUTE, duration: SECONDS });
  const known = async (itemId: ItemId, country: string) => {
    const [row] = await store.previews.known([itemId], country);
    // Either way: what was kept in a future from which the clock was set back would be believed for ever.
    return row !== undefined && Math.abs(clock() - row.at) < BELIEVED_MILLISECONDS
      ? { preview: previewSchema.safeParse(row.found).data }
      : undefined;
  };
  return {
    async find(item, country, allowExplicit) {
      const before = await known(item.id, country);
      // What is remembered is the same for everybody; what may be heard is not.
      const allowed = (preview: Preview | undefined) =>
        preview?.explicit === true && !allowExplicit ? undefined : preview;
      if (before !== undefined) return allowed(before.preview);
      try {
        await limiter.consume('search');
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        throw busyProblem(Math.min(SECONDS, Math.ceil(error.msBeforeNext / 1000)));
      }
      const songs = await searchItunes(source, fetch, searchWords(item), country);
      const match = matchTrack(
        item,
        songs.flatMap((song) => candidateOf(song, source)),
      );
      const found = match?.preview;
      await store.previews.keep({ itemId: item.id, country, found, at: clock() });
      return allowed(found);
    },
    async sound(itemId, country, range, signal) {
      const preview = (await known(itemId, country))?.preview;
      if (preview === undefined || !source.isSound(new URL(preview.sound))) return undefined;
      const response = await fetch(preview.sound, {
        redirect: 'manual',
        headers: { 'accept-encoding': 'identity', ...(range !== undefined && { range }) },
        signal,
      });
      const type = (response.headers.get('content-type') ?? '').replace(/;.*$/, '').trim().toLowerCase();
      if (![200, 206].includes(response.status) || !SOUND_TYPE.test(type)) {
        await response.body?.cancel();
        return undefined;
      }
      const headers = new Headers(response.headers);
      headers.set('content-type', AAC_TYPE.test(type) ? 'audio/mp4' : type);
      return new Response(response.body, { status: response.status, headers });
    },
  };
}

interface PreviewCandidate extends TrackCandidate {
  readonly preview: Preview;
}

/** Songs without a preview, or with an address that is none of the shop's, cannot be the one. */
function candidateOf(song: ShopSong, source: PreviewSource): PreviewCandidate[] {
  const preview = previewSchema.safeParse({
    title: song.trackName,
    artist: song.artistName,
    page: song.trackViewUrl,
    sound: song.previewUrl,
    explicit: song.trackExplicitness === 'explicit',
  }).data;
  if (preview === undefined || !source.isSound(new URL(preview.sound))) return [];
  const year = Number(song.releaseDate?.slice(0, 4));
  return [
    {
      name: song.trackName,
      artists: [song.artistName],
      durationMs: song.trackTimeMillis,
      explicit: preview.explicit,
      ...(Number.isInteger(year) && year > 0 && { year }),
      preview,
    },
  ];
}
