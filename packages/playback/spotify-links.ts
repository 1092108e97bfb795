import type { CatalogueItem } from '@emoverse/domain';
import type { PlayLink } from './play-link.ts';
import { searchWords } from './search-words.ts';

/** A Spotify id: 22 characters of base 62. */
const SPOTIFY_ID = /^[A-Za-z0-9]{22}$/;

/** Where a song or podcast is heard on Spotify: its own page where its id is known, else a search. */
export function spotifyLinks(item: CatalogueItem): PlayLink[] {
  const id = spotifyId(item);
  if (item.domain === 'music' && id !== undefined) {
    return [
      { service: 'spotify', purpose: 'listen', exact: true, address: `https://open.spotify.com/track/${id}` },
    ];
  }
  const words = encodeURIComponent(searchWords(item));
  switch (item.domain) {
    case 'music':
      return [
        {
          service: 'spotify',
          purpose: 'listen',
          exact: false,
          address: `https://open.spotify.com/search/${words}`,
        },
      ];
    case 'podcasts':
      return [
        {
          service: 'spotify',
          purpose: 'listen',
          exact: false,
          address: `https://open.spotify.com/search/${words}/podcasts`,
        },
      ];
    default:
      return [];
  }
}

/**
 * Address of the small player of a song, for a frame that is loaded only after a click and a notice;
 * undefined where the item's Spotify id is not known.
 */
export function spotifyEmbedAddress(item: CatalogueItem): string | undefined {
  const id = spotifyId(item);
  return item.domain === 'music' && id !== undefined
    ? `https://open.spotify.com/embed/track/${id}`
    : undefined;
}

function spotifyId(item: CatalogueItem): string | undefined {
  const id = item.externalIds.spotify as string | undefined;
  return id !== undefined && SPOTIFY_ID.test(id) ? id : undefined;
}
