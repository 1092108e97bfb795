import { catalogueItemSchema, type CatalogueItem } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { joinCollections } from './index.ts';

const film = (id: string, imdb?: string): CatalogueItem =>
  catalogueItemSchema.parse({
    id,
    domain: 'films',
    title: id,
    mood: { valence: 0, arousal: 0 },
    moodSource: 'editorial',
    externalIds: imdb === undefined ? {} : { imdb },
    factSources: ['editor'],
    collection: 'test',
  });

describe('joinCollections', () => {
  it('keeps the first collection whole and adds what the others have besides', () => {
    const bundled = [film('film-a', 'tt1'), film('film-b'), film('film-b2')];
    const imported = [film('imdb-tt1', 'tt1'), film('imdb-tt2', 'tt2'), film('film-b')];
    expect(joinCollections(bundled, imported).map(({ id }) => id)).toEqual([
      'film-a',
      'film-b',
      'film-b2',
      'imdb-tt2',
    ]);
  });

  it('does not merge within a collection', () => {
    expect(joinCollections([film('one', 'tt1'), film('two', 'tt1')])).toHaveLength(2);
  });
});
