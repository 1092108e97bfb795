import { LIBRARY_COLLECTION, catalogueItemSchema, type CatalogueItem, type ItemId } from '@emoverse/domain';
import type { FileReading } from '@emoverse/library';
import { placeSound, type GenrePlaces } from '@emoverse/recommender';

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
