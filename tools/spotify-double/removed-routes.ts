/**
 * Routes that an app registered since February 2026 does not have, as method and path. They answer 404 here; what
 * they answer there is not documented, so nothing may depend on it but that it is an error.
 */
export const REMOVED_ROUTES: readonly (readonly [method: string, path: string])[] = [
  ['POST', '/users/:id/playlists'],
  ['GET', '/users/:id/playlists'],
  ['GET', '/users/:id'],
  ['GET', '/playlists/:id/tracks'],
  ['POST', '/playlists/:id/tracks'],
  ['PUT', '/playlists/:id/tracks'],
  ['DELETE', '/playlists/:id/tracks'],
  ['PUT', '/playlists/:id/followers'],
  ['PUT', '/me/tracks'],
  ['DELETE', '/me/tracks'],
  ['GET', '/me/tracks/contains'],
  ['PUT', '/me/albums'],
  ['PUT', '/me/following'],
  ['GET', '/tracks'],
  ['GET', '/albums'],
  ['GET', '/artists'],
  ['GET', '/artists/:id/top-tracks'],
  ['GET', '/markets'],
  ['GET', '/browse/new-releases'],
  ['GET', '/browse/categories'],
  ['GET', '/audio-features/:id'],
  ['GET', '/audio-features'],
  ['GET', '/audio-analysis/:id'],
  ['GET', '/recommendations'],
];
