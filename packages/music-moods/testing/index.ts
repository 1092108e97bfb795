export { referenceLabelledSongs, referenceSongs, referenceTaggedSongs } from './reference-songs.ts';
