export * from './schemas.ts';
export * from './settings-schemas.ts';
export * from './explore-schemas.ts';
export * from './export-schemas.ts';
export * from './spotify-schemas.ts';
export { MOST_MATCHED, type TasteImportTold } from './taste-import-schemas.ts';
export * from './calendar-schemas.ts';
export * from './home-schemas.ts';
export * from './change-feed-schemas.ts';
export * from './mood-import-schemas.ts';
export * from './device-schemas.ts';
export * from './people-schemas.ts';
export * from './login-schemas.ts';
export * from './passkey-schemas.ts';
export type { Newcomer } from './newcomer-schemas.ts';
export type { WayIn } from './ways-in-schemas.ts';
export { LOGIN_ROUTES } from './login-routes.ts';
export * from './playlist-schemas.ts';
export * from './routes.ts';
export * from './client.ts';
export { CLIENT_PROBLEM_CODES, PROBLEM_CODES, type ProblemCode } from '@emoverse/domain';
export * from './music-server-schemas.ts';
export * from './music-folder-schemas.ts';
export { HOME_ROUTES } from './home-routes.ts';
export { MUSIC_SERVER_ROUTES } from './music-server-routes.ts';
export {
  PLAYLIST_COPY_ROUTES,
  type PlaylistCopies,
  type PlaylistCopyAnswer,
} from './playlist-copy-routes.ts';
export { SPOTIFY_ROUTES } from './spotify-routes.ts';
export type { SongPreview } from './preview-routes.ts';
export { MOST_COVERS_ASKED, type CoverState } from './cover-routes.ts';
