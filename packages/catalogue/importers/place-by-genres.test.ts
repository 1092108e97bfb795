import type { CatalogueItem, MediaDomain } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { loadBundledCatalogue } from '../load-bundled-catalogue.ts';
import { learnPlaces } from './place-by-genres.ts';

const { items } = await loadBundledCatalogue();
const FOLDS = 10;

/** Pearson r of the editors' place and the learned one, each item placed by what the other folds taught. */
function agreement(domain: MediaDomain, axis: 'valence' | 'arousal'): number {
  const own = items.filter((item) => item.domain === domain);
  const pairs: [number, number][] = own.map((item, index) => {
    const place = placers(domain)[index % FOLDS];
    return [item.mood[axis], place({ domain, title: item.title, genres: item.genres }).mood[axis]];
  });
  const mean = (part: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[part], 0) / pairs.length;
  const [meanA, meanB] = [mean(0), mean(1)];
  const sum = (of: (a: number, b: number) => number): number =>
    pairs.reduce((total, [a, b]) => total + of(a - meanA, b - meanB), 0);
  return sum((a, b) => a * b) / Math.sqrt(sum((a) => a * a) * sum((_, b) => b * b));
}

const made = new Map<MediaDomain, ReturnType<typeof learnPlaces>[]>();
function placers(domain: MediaDomain): ReturnType<typeof learnPlaces>[] {
  const known = made.get(domain);
  if (known !== undefined) return known;
  const own: readonly CatalogueItem[] = items.filter((item) => item.domain === domain);
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    learnPlaces(own.filter((__, index) => index % FOLDS !== fold)),
  );
  made.set(domain, folds);
  return folds;
}

describe('learnPlaces', () => {
  it.each(['films', 'games', 'books', 'podcasts', 'courses'] as const)(
    'puts %s that it has not seen where the editors put them, by genres alone (r ≥ .5)',
    (domain) => {
      expect(agreement(domain, 'valence')).toBeGreaterThan(0.5);
      expect(agreement(domain, 'arousal')).toBeGreaterThan(0.5);
    },
  );

  it('says when no word was known, and stays on the plane', () => {
    const place = learnPlaces(items);
    const lost = place({ domain: 'books', title: 'Nothing known', genres: ['qwertz'] });
    expect(lost.moodSource).toBe('model:domain-mean');
    const games = items.filter(({ domain }) => domain === 'games');
    const words = [...new Set(games.flatMap(({ genres, tags }) => [...genres, ...tags]))];
    for (const word of words) {
      const { mood, moodSource } = place({ domain: 'games', title: '', genres: [word] });
      expect(moodSource).toBe('model:genre-words');
      expect(Math.max(Math.abs(mood.valence), Math.abs(mood.arousal))).toBeLessThanOrEqual(1);
    }
  });
});
