import { catalogueItemSchema, type CatalogueItem } from '@emoverse/domain';
import type { z } from 'zod';

/** A catalogue item with only what a test cares for. */
export function itemForTest(facts: Partial<z.input<typeof catalogueItemSchema>>): CatalogueItem {
  return catalogueItemSchema.parse({
    id: 'item-1',
    domain: 'music',
    title: 'Title',
    mood: { valence: 0, arousal: 0 },
    moodSource: 'editorial',
    factSources: ['editor'],
    collection: 'test',
    ...facts,
  });
}
