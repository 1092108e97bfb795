export { FITTED_MUSIC_HEAD } from './fitted-music-head.ts';
export { genrePlacesOf, type GenrePlaces } from './genre-places.ts';
export {
  SONG_MOODS,
  featureRow,
  songKey,
  type LabelledSong,
  type SongMood,
  type SongRow,
  type TaggedSong,
} from './mood-song.ts';
export { musicHeadSchema, type MoodTeaching, type MusicHead, type PlaneTeaching } from './music-head.ts';
export { placeSound } from './place-sound.ts';
export { predictPlane, type PlaneHead } from './plane-head.ts';
export { readSongMood } from './read-song-mood.ts';
export { type Sound } from './sound-columns.ts';
