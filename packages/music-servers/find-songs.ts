import { workKeys, type CatalogueItem, type ItemId, type PlaylistWork } from '@emoverse/domain';

/** A song that a server has, and what it is here. */
export interface SongThere {
  readonly remoteId: string;
  readonly item: CatalogueItem;
}

/** What a search for songs of one server needs of the store; `store.musicServers` is one. */
export interface SongLookup {
  /** The server's own ids of those of these items that are its songs. */
  remoteIds(serverId: string, itemIds: readonly ItemId[]): Promise<ReadonlyMap<ItemId, string>>;
  /** Its songs of these titles. */
  titled(serverId: string, titles: readonly string[]): Promise<readonly SongThere[]>;
}

/**
 * The songs of a server that works are, in their order: by the item where that is one of its songs, else by title (upper and lower
 * case and accents aside) and first
 * artist. Works of other kinds are left out; songs that are not there are counted.
 */
export async function findSongs(
  serverId: string,
  works: readonly PlaylistWork[],
  lookup: SongLookup,
): Promise<{ readonly songs: readonly string[]; readonly missing: number }> {
  const wanted = works.filter(({ domain }) => domain === undefined || domain === 'music');
  const byItem = await lookup.remoteIds(
    serverId,
    wanted.flatMap(({ itemId }) => itemId ?? []),
  );
  const remoteIdOf = ({ itemId }: PlaylistWork): string | undefined =>
    itemId === undefined ? undefined : byItem.get(itemId);
  const others = wanted.filter((work) => remoteIdOf(work) === undefined);
  const byKey = new Map<string, string>();
  for (const { remoteId, item } of await lookup.titled(
    serverId,
    others.map(({ title }) => title),
  ))
    for (const key of workKeys(item)) if (!byKey.has(key)) byKey.set(key, remoteId);
  const songs = wanted.flatMap((work) => remoteIdOf(work) ?? byTitle(work, byKey) ?? []);
  return { songs, missing: wanted.length - songs.length };
}

function byTitle({ title, creators }: PlaylistWork, byKey: ReadonlyMap<string, string>): string | undefined {
  const keys = workKeys({ domain: 'music', title, creators, externalIds: {}, collection: 'library' });
  return keys.map((key) => byKey.get(key)).find((id) => id !== undefined);
}
