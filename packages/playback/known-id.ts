import type { CatalogueItem } from '@emoverse/domain';

/** What the ids of players look like: 22 characters of base 62 at Spotify, 11 of URL-safe base 64 at YouTube. */
const FORMS = {
  spotify: /^[A-Za-z0-9]{22}$/,
  spotifyShow: /^[A-Za-z0-9]{22}$/,
  youtubeTrailer: /^[A-Za-z0-9_-]{11}$/,
} as const;

/** An item's id at a player; undefined where it has none, or one that no page there can have. */
export function knownId(
  { externalIds }: Pick<CatalogueItem, 'externalIds'>,
  name: keyof typeof FORMS,
): string | undefined {
  const id = externalIds[name] as string | undefined;
  return id !== undefined && FORMS[name].test(id) ? id : undefined;
}
