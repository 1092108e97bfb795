import { numberIn, readRows, type CsvRow } from '../tables/read-rows.ts';
import { AUDIO_FEATURES } from '@emoverse/domain';
import {
  SONG_MOODS,
  songKey,
  type LabelledSong,
  type SongMood,
  type SongRow,
  type TaggedSong,
} from '@emoverse/music-moods';
import { BadDataError } from '../bad-data-error.ts';

/** Songs of tables with Spotify's audio features (columns title, artist and the features), each song once. */
export async function readSongs(files: readonly string[]): Promise<SongRow[]> {
  const songs = new Map<string, SongRow>();
  for (const file of files) {
    const rows = await readRows(file, ['artist', ...AUDIO_FEATURES]);
    for (const row of rows) {
      const features = featuresOf(row, file);
      if (features === undefined) continue;
      const song = { title: titleOf(row, file), artist: row['artist'], features, ...extrasOf(row, file) };
      if (!songs.has(songKey(song))) songs.set(songKey(song), song);
    }
  }
  return [...songs.values()];
}

/** Songs with a column `mood`: Happy, Sad, Energetic or Calm. */
export async function readLabelledSongs(file: string): Promise<LabelledSong[]> {
  const rows = await readRows(file, ['artist', 'mood', ...AUDIO_FEATURES]);
  return rows.flatMap((row) => {
    const features = featuresOf(row, file);
    return features === undefined
      ? []
      : [
          {
            title: titleOf(row, file),
            artist: row['artist'],
            features,
            ...extrasOf(row, file),
            mood: moodOf(row['mood'], file),
          },
        ];
  });
}

/** Songs with tag_valence and tag_arousal, with or without audio features. */
export async function readTaggedSongs(file: string): Promise<TaggedSong[]> {
  const rows = await readRows(file, ['artist', 'tag_valence', 'tag_arousal']);
  return rows.map((row) => ({
    title: titleOf(row, file),
    artist: row['artist'],
    features: featuresOf(row, file),
    ...extrasOf(row, file),
    tagValence: requiredNumber(row, 'tag_valence', file),
    tagArousal: requiredNumber(row, 'tag_arousal', file),
  }));
}

/** Undefined where a feature is missing. */
function featuresOf(row: CsvRow, file: string): SongRow['features'] | undefined {
  const value = (name: keyof SongRow['features']): number | undefined => numberIn(row, name, file);
  if (AUDIO_FEATURES.some((name) => value(name) === undefined)) return undefined;
  const known = (name: keyof SongRow['features']): number => value(name) ?? Number.NaN;
  return {
    danceability: known('danceability'),
    energy: known('energy'),
    loudness: known('loudness'),
    speechiness: known('speechiness'),
    acousticness: known('acousticness'),
    instrumentalness: known('instrumentalness'),
    liveness: known('liveness'),
    valence: known('valence'),
    tempo: known('tempo'),
  };
}

/** What only some tables have. */
function extrasOf(row: CsvRow, file: string): Pick<SongRow, 'mode' | 'durationMs'> {
  return { mode: numberIn(row, 'mode', file), durationMs: numberIn(row, 'duration_ms', file) };
}

function titleOf(row: CsvRow, file: string): string {
  const title = row['title'] ?? row['song'] ?? row['track_name'];
  if (title === undefined) throw new BadDataError(`${file} lacks a column title, song or track_name`);
  return title;
}

function moodOf(text: string, file: string): SongMood {
  const mood = SONG_MOODS.find((name) => name.toLowerCase() === text.trim().toLowerCase());
  if (mood !== undefined) return mood;
  throw new BadDataError(`${file}: column mood must hold ${SONG_MOODS.join(', ')}, got "${text}"`);
}

function requiredNumber(row: CsvRow, column: string, file: string): number {
  const value = numberIn(row, column, file);
  if (value === undefined)
    throw new BadDataError(`${file}: column ${column} must hold numbers, got an empty cell`);
  return value;
}
