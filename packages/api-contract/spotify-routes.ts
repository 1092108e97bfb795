import { deletedResponseSchema } from './schemas.ts';
import {
  spotifyCommandSchema,
  spotifyDevicesSchema,
  spotifyDoneSchema,
  spotifyLoginSchema,
  spotifyPassSchema,
  spotifyPlayRequestSchema,
  spotifyPlaybackSchema,
  spotifyPlayedSchema,
  spotifyPlaylistRequestSchema,
  spotifyPlaylistSchema,
  spotifyResolveRequestSchema,
  spotifyResolveResponseSchema,
  spotifySaveRequestSchema,
  spotifySavedSchema,
  spotifyStatusSchema,
} from './spotify-schemas.ts';

/** Playing on Spotify, for who has a client id of their own. Everything goes by our item ids. */
export const SPOTIFY_ROUTES = {
  getSpotify: {
    method: 'get',
    path: '/api/spotify',
    summary: 'Where the person stands with Spotify',
    response: spotifyStatusSchema,
  },
  startSpotifyLogin: {
    method: 'post',
    path: '/api/spotify/login',
    summary: 'Begin a login: the address to send the person to',
    response: spotifyLoginSchema,
  },
  disconnectSpotify: {
    method: 'delete',
    path: '/api/spotify',
    summary: 'Forget the login and everything found on Spotify',
    response: deletedResponseSchema,
  },
  resolveSpotify: {
    method: 'post',
    path: '/api/spotify/resolve',
    summary: 'Which items are on Spotify',
    body: spotifyResolveRequestSchema,
    response: spotifyResolveResponseSchema,
  },
  listSpotifyDevices: {
    method: 'get',
    path: '/api/spotify/devices',
    summary: 'Devices that Spotify can play on',
    response: spotifyDevicesSchema,
  },
  getSpotifyPlayback: {
    method: 'get',
    path: '/api/spotify/playback',
    summary: 'What plays on Spotify now',
    response: spotifyPlaybackSchema,
  },
  playSpotify: {
    method: 'post',
    path: '/api/spotify/play',
    summary: 'Play items in their order, on a device or where it plays already',
    body: spotifyPlayRequestSchema,
    response: spotifyPlayedSchema,
  },
  commandSpotify: {
    method: 'post',
    path: '/api/spotify/command',
    summary: 'Pause, resume, skip, seek, set the volume, or hand over to another device',
    body: spotifyCommandSchema,
    response: spotifyDoneSchema,
  },
  makeSpotifyPlaylist: {
    method: 'post',
    path: '/api/spotify/playlists',
    summary: 'Make a private playlist of items in their order',
    body: spotifyPlaylistRequestSchema,
    response: spotifyPlaylistSchema,
  },
  saveToSpotify: {
    method: 'post',
    path: '/api/spotify/library',
    summary: 'Save items to the person’s library there',
    body: spotifySaveRequestSchema,
    response: spotifySavedSchema,
  },
  passForSpotify: {
    method: 'post',
    path: '/api/spotify/pass',
    summary: 'A pass of an hour at most for Spotify’s player in the page',
    response: spotifyPassSchema,
  },
} as const;
