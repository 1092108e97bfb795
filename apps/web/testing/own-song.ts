import { catalogueItemSchema, type CatalogueItem } from '@emoverse/domain';

/** A song of the person's own library, three minutes long, called `name`. */
export function ownSong(name: string, collection = 'library'): CatalogueItem {
  return catalogueItemSchema.parse({
    id: `library-${name}`,
    domain: 'music',
    title: name,
    creators: ['Maker'],
    durationMinutes: 3,
    mood: { valence: 0, arousal: 0 },
    moodSource: 'model:sound-1',
    factSources: ['file-tags'],
    collection,
  });
}
