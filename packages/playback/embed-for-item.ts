import type { CatalogueItem } from '@emoverse/domain';
import { knownId } from './known-id.ts';

/** An outside player for one work, of which only the id is known: nothing is loaded from there before a click. */
export interface Embed {
  readonly service: EmbedService;
  readonly kind: 'track' | 'show' | 'trailer';
  readonly id: string;
}

/** Whose players can stand in a page of EmoVerse. */
export const EMBED_SERVICES = ['spotify', 'youtube'] as const;
export type EmbedService = (typeof EMBED_SERVICES)[number];

/** Where each player comes from; the content policy of the server names the same. */
export const EMBED_ORIGINS: Readonly<Record<EmbedService, string>> = {
  spotify: 'https://open.spotify.com',
  youtube: 'https://www.youtube-nocookie.com',
};

/** The outside player of a song, a podcast, or the trailer of a film or game, where its id there is known. */
export function embedForItem(item: Pick<CatalogueItem, 'domain' | 'externalIds'>): Embed | undefined {
  switch (item.domain) {
    case 'music':
      return embed('spotify', 'track', knownId(item, 'spotify'));
    case 'podcasts':
      return embed('spotify', 'show', knownId(item, 'spotifyShow'));
    case 'films':
    case 'games':
      return embed('youtube', 'trailer', knownId(item, 'youtubeTrailer'));
    default:
      return undefined;
  }
}

/**
 * Address of the player for a frame. Both are asked to speak by messages, so that the page hears what they do without
 * running a script of theirs.
 *
 * @param page origin of the page that holds the frame; YouTube answers no other
 * @param position seconds at which YouTube begins; Spotify is told by a message
 */
export function embedAddress({ service, kind, id }: Embed, page: string, position: number): string {
  if (service === 'spotify') return `${EMBED_ORIGINS.spotify}/embed/${kind}/${id}?utm_source=iframe-api`;
  const query = new URLSearchParams({
    enablejsapi: '1',
    origin: page,
    autoplay: '1',
    playsinline: '1',
    rel: '0',
    ...(position >= 1 && { start: String(Math.floor(position)) }),
  });
  return `${EMBED_ORIGINS.youtube}/embed/${id}?${query.toString()}`;
}

/** The page of the same thing at the service. */
export function embedPage({ service, kind, id }: Embed): string {
  return service === 'spotify' ? `https://open.spotify.com/${kind}/${id}` : `https://youtu.be/${id}`;
}

function embed(service: EmbedService, kind: Embed['kind'], id: string | undefined): Embed | undefined {
  return id === undefined ? undefined : { service, kind, id };
}
