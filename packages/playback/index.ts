export * from './play-link.ts';
export { searchWords } from './search-words.ts';
export { spotifyEmbedAddress, spotifyLinks } from './spotify-links.ts';
export { youtubeLinks } from './youtube-links.ts';
export { storeLinks } from './store-links.ts';
export { linksForItem } from './links-for-item.ts';
export { matchTrack, type TrackCandidate } from './match-track.ts';
export {
  BEATS_PER_BAR,
  beginComposing,
  composeBar,
  type Composed,
  type SoundscapeNote,
} from './soundscape/compose-bar.ts';
export { MODES, MODE_SCALES, TONIC, isMinor, type Mode } from './soundscape/modes.ts';
export { placeOnRoute } from './soundscape/place-on-route.ts';
export { soundscapeOfMood, type Soundscape } from './soundscape/soundscape-of-mood.ts';
export { checkLink } from './check-link.ts';
export { checkItemLinks, type CheckedItem, type LinkProblem } from './check-item-links.ts';
