export {
  PLAYLIST_FORMATS,
  playlistFormat,
  playlistFormatSchema,
  recogniseFormat,
  writePlaylist,
  type PlaylistFormatName,
} from './formats/index.ts';
export {
  REJECTIONS,
  type PlaylistFormat,
  type PlaylistFromFile,
  type PlaylistToWrite,
  type RejectedLine,
} from './playlist-file.ts';
export { readPlaylistFile, type ReadPlaylist } from './read-playlist-file.ts';
export { fileNameOf } from './file-name-of.ts';
export { matchWorks } from './match-works.ts';
export { nextRun } from './next-run.ts';
