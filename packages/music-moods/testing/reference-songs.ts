import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { SONG_MOODS, type LabelledSong, type SongRow, type TaggedSong } from '../mood-song.ts';

const number = z.coerce.number();
const songSchema = z.object({
  title: z.string(),
  artist: z.string(),
  danceability: number,
  energy: number,
  loudness: number,
  speechiness: number,
  acousticness: number,
  instrumentalness: number,
  liveness: number,
  valence: number,
  tempo: number,
  mode: number.optional(),
  duration_ms: number.optional(),
});

/** Songs of a reference table. */
export function referenceSongs(file: string): SongRow[] {
  return readTable(file).map((row) => songOf(row));
}

export function referenceLabelledSongs(file: string): LabelledSong[] {
  return readTable(file).map((row) => ({ ...songOf(row), mood: z.enum(SONG_MOODS).parse(row.mood) }));
}

export function referenceTaggedSongs(file: string): (TaggedSong & SongRow)[] {
  return readTable(file).map((row) => ({
    ...songOf(row),
    tagValence: number.parse(row.tag_valence),
    tagArousal: number.parse(row.tag_arousal),
  }));
}

function songOf(row: Readonly<Record<string, string>>): SongRow {
  const { title, artist, mode, duration_ms: durationMs, ...features } = songSchema.parse(row);
  return { title, artist, features, mode, durationMs };
}

/** RFC 4180 without line breaks inside cells, which is what the reference tables have. */
function readTable(file: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n').map(cellsOf);
  return lines.map((cells) => Object.fromEntries(header.map((name, column) => [name, cells[column]])));
}

function cellsOf(line: string): string[] {
  return [...`${line},`.matchAll(/("(?:[^"]|"")*"|[^,]*),/g)].map(([, cell]) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  );
}
