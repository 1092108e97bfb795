import type { CatalogueItem, Practice } from '@emoverse/domain';
import { embedForItem, linksForItem, type Embed, type PlayLink } from '@emoverse/playback';
import type { DeviceSettings } from '../state/device-settings.ts';
import { withoutGone } from './gone-ids.ts';
import { isOwnTrack } from './own-track.ts';

/** What a work sounds by: exactly one way, the best that is there. */
export type Sound =
  /** A file of the person's own, or a song of their music server: both come through our server. */
  | { readonly kind: 'own' }
  /** Whole, with the person's own account at Spotify. `asks`: they have not said yet whether its player may be loaded. */
  | { readonly kind: 'spotify'; readonly asks: boolean }
  /** Another host's player, which stands in the bar; `asks` as above. */
  | { readonly kind: 'embed'; readonly embed: Embed; readonly asks: boolean }
  /** Half a minute from Apple's shop, through our server. */
  | { readonly kind: 'preview' }
  /** Made here, without end. */
  | { readonly kind: 'soundscape' }
  /** Done here, step by step. */
  | { readonly kind: 'practice'; readonly practice: Practice }
  /** Opened on the person's own server: `address` is its page there. */
  | { readonly kind: 'server'; readonly address: string }
  /** Nothing here plays it: only the way to a place that does. */
  | { readonly kind: 'link'; readonly link: PlayLink }
  | { readonly kind: 'none' };

/** What the person has said about outside players. */
export interface SoundPermissions {
  readonly players: DeviceSettings['players'];
  /** Previews from Apple were switched on. */
  readonly previews: boolean;
  /** Nothing of other sites: for a child. */
  readonly onlyHere?: boolean;
}

export interface SoundConnections {
  /** The person has connected an account of their own. */
  readonly spotify: boolean;
  /** Ids at outside players that turned out to be gone. */
  readonly gone: ReadonlySet<string>;
  /** Its page on a server of the person's own. */
  readonly page?: string | undefined;
}

/**
 * What a work is heard or seen by: the person's own file or server, then their Spotify account, then a player of another
 * host by a known id, then a preview; only where none of these is there, a link.
 */
export function soundOf(
  work: CatalogueItem,
  { players, previews, onlyHere = false }: SoundPermissions,
  { spotify, gone, page }: SoundConnections,
): Sound {
  const item = withoutGone(work, gone);
  const { practice } = item;
  if (practice !== undefined)
    return practice.kind === 'soundscape' ? { kind: 'soundscape' } : { kind: 'practice', practice };
  if (isOwnTrack(item)) return { kind: 'own' };
  if (onlyHere) return { kind: 'none' };
  if (page !== undefined) return { kind: 'server', address: page };
  const isSong = item.domain === 'music';
  if (isSong && spotify && players.spotify !== 'no')
    return { kind: 'spotify', asks: players.spotify === 'ask' };
  const embed = embedForItem(item);
  if (embed !== undefined && players[embed.service] !== 'no')
    return { kind: 'embed', embed, asks: players[embed.service] === 'ask' };
  if (isSong && previews) return { kind: 'preview' };
  const link = linkTo(item);
  return link === undefined ? { kind: 'none' } : { kind: 'link', link };
}

/** The one link that a button leads to: where it is heard, else its trailer, else the best there is. */
function linkTo(item: CatalogueItem): PlayLink | undefined {
  const links = linksForItem(item);
  return (
    links.find(({ purpose }) => purpose === 'listen') ??
    links.find(({ purpose }) => purpose === 'trailer') ??
    links.at(0)
  );
}
