import { createSealer } from '@emoverse/storage';
import { createMusicServers, type MusicServerParts, type MusicServerService } from './music-servers.ts';
import { createMusicFolders, type MusicFolderParts, type MusicFolderService } from './music-folders.ts';
import { createScrobbler, type Scrobbler, type ScrobblerParts } from './create-scrobbler.ts';

/** What the owner's own music needs from outside. */
export interface MusicParts
  extends Pick<MusicServerParts, 'fetch'>, Pick<MusicFolderParts, 'startSoundReader'> {
  /** The key that logins of music servers are sealed with; asked for when one is first connected. */
  readonly key: () => Promise<Uint8Array>;
  /** Is given what must end before the store is closed. */
  readonly beforeClosing?: (work: () => Promise<void>) => void;
}

export interface OwnMusic {
  readonly musicServers: MusicServerService;
  readonly ownFolders: MusicFolderService;
  readonly scrobbler: Scrobbler;
}

/** The owner's music servers and folders, and what servers are told of; goes on with what the process before was at. */
export function createOwnMusic(
  { key, beforeClosing, ...music }: MusicParts,
  parts: Omit<MusicServerParts & MusicFolderParts & ScrobblerParts, 'sealer' | 'fetch' | 'servers'>,
): OwnMusic {
  const musicServers = createMusicServers({ ...parts, sealer: createSealer(key), fetch: music.fetch });
  const ownFolders = createMusicFolders({ ...parts, startSoundReader: music.startSoundReader });
  const scrobbler = createScrobbler({ ...parts, servers: musicServers });
  for (const { settled } of [musicServers, ownFolders, scrobbler]) beforeClosing?.(settled);
  return { musicServers, ownFolders, scrobbler };
}
