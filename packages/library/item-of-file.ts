import {
  LIBRARY_COLLECTION,
  catalogueItemSchema,
  type AudioDescriptors,
  type CatalogueItem,
  type ItemId,
  type MoodPoint,
} from '@emoverse/domain';
import type { FileReading } from './analyse-file.ts';

/** Where music stands on the mood plane, by what is known of it. */
export interface SoundPlaces {
  readonly ofSound: (sound: {
    readonly features: AudioDescriptors;
    /** Major or minor, as it is measured. */
    readonly mode: number;
    readonly durationMs: number | undefined;
  }) => MoodPoint;
  readonly ofGenres: (genres: readonly string[]) => MoodPoint;
}

/**
 * The item of the catalogue that a sound file becomes: its facts from its tags, its place on the mood plane from its
 * sound, else from its genres. Its path is not in it: items are shown, paths stay.
 */
export function itemOfFile(id: ItemId, reading: FileReading, places: SoundPlaces): CatalogueItem {
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
      ? places.ofSound({
          features: reading.sound.audio,
          mode: reading.sound.mode,
          durationMs: tags.seconds === undefined ? undefined : tags.seconds * 1000,
        })
      : places.ofGenres(tags.genres),
    moodSource: isHeard ? 'model:sound-1' : 'model:genre-mean',
    factSources: ['file-tags'],
    collection: LIBRARY_COLLECTION,
  });
}

/** Who tagged a tempo knows it better than we measure it. */
function withTaggedTempo(audio: AudioDescriptors, tagged: number | undefined): AudioDescriptors {
  return tagged !== undefined && tagged >= 20 && tagged <= 300 ? { ...audio, tempo: tagged } : audio;
}
