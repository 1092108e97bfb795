import type { CatalogueItem, ItemId, ProfileId } from '@emoverse/domain';
import { matchTrack, searchWords, type TrackCandidate } from '@emoverse/playback';
import type { FoundTrack, Store } from '@emoverse/storage';
import type { SpotifyCalls, SpotifyTrack } from './spotify-calls.ts';

const DAY = 24 * 3600 * 1000;
/** How long a track that was found is believed, and one that was not found is not asked for again. */
const FOUND_MILLISECONDS = 30 * DAY;
const MISSING_MILLISECONDS = DAY;
/** Searches under way at once, for one person. */
const AT_ONCE = 4;
const SPOTIFY_ID = /^[A-Za-z0-9]{22}$/;

interface SpotifyCandidate extends TrackCandidate {
  readonly uri: string;
}

export type TracksByItem = ReadonlyMap<ItemId, string | undefined>;

/**
 * The track of each item by its URI, in the order asked: by the id that the catalogue knows, by what was found
 * before, else by a search. What is found is kept at once, so that a search that fails half-way is not in vain.
 */
export async function findTracks(
  { store, calls, clock }: { store: Pick<Store, 'spotify'>; calls: SpotifyCalls; clock: () => number },
  profileId: ProfileId,
  items: readonly CatalogueItem[],
  allowExplicit: boolean,
): Promise<TracksByItem> {
  const now = clock();
  const known = await store.spotify.knownTracks(
    profileId,
    items.map(({ id }) => id),
  );
  const fresh = new Map(
    known
      // Either way: what was kept in a future from which the clock was set back would be believed for ever.
      .filter(
        ({ uri, at }) => Math.abs(now - at) < (uri === undefined ? MISSING_MILLISECONDS : FOUND_MILLISECONDS),
      )
      .filter(({ explicit }) => allowExplicit || !explicit)
      .map(({ itemId, uri }) => [itemId, uri]),
  );
  const found = new Map<ItemId, string | undefined>();
  const toSearch: CatalogueItem[] = [];
  for (const item of items) {
    const own = item.externalIds['spotify'] ?? '';
    if (item.domain !== 'music') found.set(item.id, undefined);
    else if (SPOTIFY_ID.test(own)) found.set(item.id, `spotify:track:${own}`);
    else if (fresh.has(item.id)) found.set(item.id, fresh.get(item.id));
    else toSearch.push(item);
  }
  const searchNext = async (): Promise<void> => {
    for (let item = toSearch.shift(); item !== undefined; item = toSearch.shift()) {
      const match = await searchTrack(calls, profileId, item, allowExplicit);
      found.set(item.id, match?.uri);
      const track: FoundTrack = {
        itemId: item.id,
        ...(match !== undefined && { uri: match.uri }),
        explicit: match?.explicit ?? false,
        at: now,
      };
      await store.spotify.keepTracks(profileId, [track]);
    }
  };
  const results = await Promise.allSettled(Array.from({ length: AT_ONCE }, searchNext));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return new Map(items.map(({ id }) => [id, found.get(id)]));
}

async function searchTrack(
  calls: SpotifyCalls,
  profileId: ProfileId,
  item: CatalogueItem,
  allowExplicit: boolean,
): Promise<SpotifyCandidate | undefined> {
  const match = (tracks: readonly SpotifyTrack[]): SpotifyCandidate | undefined =>
    matchTrack(item, tracks.map(candidateOf), { allowExplicit });
  const words = searchWords(item);
  const plain = match(await calls.search(profileId, words));
  if (plain !== undefined) return plain;
  // Ten results of plain words may all be covers: ask for the very fields.
  const title = searchWords({ title: item.title, creators: [] });
  const creator = words.slice(title.length).trim();
  if (creator === '') return undefined;
  return match(await calls.search(profileId, `track:"${quoted(title)}" artist:"${quoted(creator)}"`));
}

function quoted(text: string): string {
  return text.replaceAll('"', ' ');
}

function candidateOf(track: SpotifyTrack): SpotifyCandidate {
  const year = Number(track.album?.release_date?.slice(0, 4));
  return {
    uri: track.uri,
    name: track.name,
    artists: track.artists.map(({ name }) => name),
    durationMs: track.duration_ms,
    explicit: track.explicit ?? false,
    ...(Number.isInteger(year) && year > 0 && { year }),
  };
}
