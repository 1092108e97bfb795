import { loadBundledCatalogue } from '@emoverse/catalogue';
import { EMOTIONS, INTENTS, MEDIA_DOMAINS } from '@emoverse/domain';
import { createSeededRandom } from '@emoverse/numeric';
import { createRecommender, measureCoverage } from '@emoverse/recommender';
import { describe, expect, it, vi } from 'vitest';

vi.setConfig({ testTimeout: 120_000 });

describe('the bundled catalogue', () => {
  it('has ten distinct items that fit for every emotion, intent and domain', async () => {
    const { items } = await loadBundledCatalogue();
    const cells = measureCoverage(createRecommender({ items }), { random: createSeededRandom(7) });
    expect(cells).toHaveLength(EMOTIONS.length * INTENTS.length * MEDIA_DOMAINS.length);
    // Of the ten places of a list one may go to exploration, which reaches farther.
    const short = cells.filter(({ listed, good, available }) => listed < 10 || available < 10 || good < 9);
    expect(short).toEqual([]);
  });

  it('has the sizes that EmoVerse promises, several decades and at least eight languages among the songs', async () => {
    const { items } = await loadBundledCatalogue();
    const count = (domain: string): number => items.filter((item) => item.domain === domain).length;
    const promised = {
      music: 600,
      films: 600,
      games: 200,
      books: 200,
      podcasts: 80,
      courses: 80,
      wellbeing: 60,
    };
    for (const [domain, least] of Object.entries(promised))
      expect({ domain, enough: count(domain) >= least }).toEqual({ domain, enough: true });
    const songs = items.filter(({ domain }) => domain === 'music');
    expect(new Set(songs.map(({ language }) => language)).size).toBeGreaterThanOrEqual(8);
    expect(new Set(songs.map(({ year }) => Math.floor((year ?? 0) / 10))).size).toBeGreaterThanOrEqual(6);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });
});
