export * from './play-link.ts';
export { searchWords } from './search-words.ts';
export { spotifyEmbedAddress, spotifyLinks } from './spotify-links.ts';
export { youtubeLinks } from './youtube-links.ts';
export { storeLinks } from './store-links.ts';
export { linksForItem } from './links-for-item.ts';
export { matchSpotifyTrack, type TrackCandidate } from './match-spotify-track.ts';
