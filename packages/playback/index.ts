export * from './play-link.ts';
export { searchWords } from './search-words.ts';
export { spotifyLinks, spotifySearch } from './spotify-links.ts';
export { youtubeLinks, youtubeSearch } from './youtube-links.ts';
export {
  EMBED_ORIGINS,
  EMBED_SERVICES,
  embedAddress,
  embedForItem,
  embedPage,
  type Embed,
  type EmbedService,
} from './embed-for-item.ts';
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
export { pointOnRoute } from './soundscape/point-on-route.ts';
export {
  LAYERS,
  NO_LAYERS,
  SCENES,
  SCENE_NAMES,
  sceneNear,
  type Layer,
  type Layers,
  type SceneName,
} from './soundscape/scenes.ts';
export { soundscapeOfMood, type Soundscape } from './soundscape/soundscape-of-mood.ts';
export { checkLink } from './check-link.ts';
export { checkItemLinks, type CheckedItem, type LinkProblem } from './check-item-links.ts';
