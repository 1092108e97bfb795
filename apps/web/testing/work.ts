import { catalogueItemSchema, type CatalogueItem } from '@emoverse/domain';

/** A work of the bundled catalogue, called `title`, with what the test is about. */
export function work(title: string, facts: Partial<CatalogueItem> = {}): CatalogueItem {
  return catalogueItemSchema.parse({
    id: `work-${title.toLowerCase()}`,
    domain: 'music',
    title,
    creators: ['Maker'],
    mood: { valence: 0.2, arousal: 0 },
    moodSource: 'editorial',
    factSources: ['editor'],
    collection: 'bundled',
    ...facts,
  });
}
