import {
  LIBRARY_COLLECTION,
  catalogueItemSchema,
  type CatalogueItem,
  type ItemId,
  type MoodPoint,
} from '@emoverse/domain';
import type { FileReading } from '@emoverse/library';
import { placeSound } from '@emoverse/recommender';

/** Where songs of a genre stand, as a stand-in for a sound that cannot be heard. */
export type GenrePlaces = (genres: readonly string[]) => MoodPoint;

/**
 * The item of the catalogue that a sound file becomes: its facts from its tags, its place on the mood plane from its
 * sound, else from its genres. Its path is not in it: items are shown, paths stay.
 */
export function itemOfFile(id: ItemId, reading: FileReading, placeOfGenres: GenrePlaces): CatalogueItem {
  const { tags } = reading;
  const isHeard = reading.kind === 'sound';
  return catalogueItemSchema.parse({
    id,
    domain: 'music',
    title: tags.title,
    creators: [...tags.artists],
    year: tags.year,
    language: tags.language,
    genres: [...tags.genres],
    keywords: tags.album === undefined ? [] : [tags.album],
    durationMinutes: tags.seconds === undefined ? undefined : tags.seconds / 60,
    audio: isHeard ? withTaggedTempo(reading.sound.audio, tags.beatsPerMinute) : undefined,
    mood: isHeard
      ? placeSound({
          features: reading.sound.audio,
          mode: reading.sound.mode,
          durationMs: tags.seconds === undefined ? undefined : tags.seconds * 1000,
        })
      : placeOfGenres(tags.genres),
    moodSource: isHeard ? 'model:sound-1' : 'model:genre-mean',
    factSources: ['file-tags'],
    collection: LIBRARY_COLLECTION,
  });
}

/** Who tagged a tempo knows it better than we measure it. */
function withTaggedTempo(
  audio: NonNullable<CatalogueItem['audio']>,
  tagged: number | undefined,
): NonNullable<CatalogueItem['audio']> {
  return tagged !== undefined && tagged >= 20 && tagged <= 300 ? { ...audio, tempo: tagged } : audio;
}

/** Means of the songs of each genre in a catalogue; of all songs where a genre is not known. */
export function genrePlacesOf(items: readonly CatalogueItem[]): GenrePlaces {
  const songs = items.filter(({ domain }) => domain === 'music');
  const meanOf = (points: readonly MoodPoint[]): MoodPoint => ({
    valence: points.reduce((sum, { valence }) => sum + valence, 0) / Math.max(1, points.length),
    arousal: points.reduce((sum, { arousal }) => sum + arousal, 0) / Math.max(1, points.length),
  });
  const usual = meanOf(songs.map(({ mood }) => mood));
  const byGenre = new Map<string, MoodPoint[]>();
  for (const { genres, mood } of songs) {
    for (const genre of genres) byGenre.set(genre, [...(byGenre.get(genre) ?? []), mood]);
  }
  return (genres) => {
    const known = genres.flatMap((genre) => byGenre.get(genre.toLowerCase()) ?? []);
    return known.length === 0 ? usual : meanOf(known);
  };
}
