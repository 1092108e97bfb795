export { checkAddress } from './check-address.ts';
export {
  accountOf,
  giveBack,
  keepConnection,
  openConnection,
  noteLoginOver,
  watchLogin,
  type ConnectionParts,
  type KeptServer,
  type LoginSealer,
} from './connections.ts';
export { connectServer } from './connect-server.ts';
export type { Connected, ConnectRequest, ConnectTools } from './connect-request.ts';
export { itemIdOfTrack, itemOfTrack, type PlaceOfGenres } from './item-of-track.ts';
export {
  SERVER_KINDS,
  serverLoginSchema,
  type Cover,
  type MusicServerClient,
  type Play,
  type ServerAccount,
  type ServerKind,
  type ServerLogin,
  type ServerTrack,
  type SoundRequest,
  type TrackPage,
} from './music-server-client.ts';
export { MusicServerError, type MusicServerTrouble } from './music-server-error.ts';
export { findSongs, type SongLookup, type SongThere } from './find-songs.ts';
export { openServer } from './open-server.ts';
export { writePlaylist } from './write-playlist.ts';
export {
  syncServer,
  type KeptTrack,
  type SyncParts,
  type SyncProgress,
  type SyncStore,
} from './sync-server.ts';
