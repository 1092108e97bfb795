import { EMOTIONS, INTENTS, MEDIA_DOMAINS, moodDistance } from '@emoverse/domain';
import { createSeededRandom } from '@emoverse/numeric';
import { createRecommender } from '@emoverse/recommender';
import { generatedItems } from '@emoverse/recommender/testing';
import { describe, expect, it } from 'vitest';
import { GOOD_DISTANCE, measureCoverage } from './coverage.ts';

describe('coverage', () => {
  it('finds enough good items in every cell of a catalogue that is even over the plane', () => {
    const recommender = createRecommender({ items: generatedItems(2100) });
    const cells = measureCoverage(recommender, { random: createSeededRandom(1) });
    expect(cells).toHaveLength(EMOTIONS.length * INTENTS.length * MEDIA_DOMAINS.length);
    for (const cell of cells) {
      expect(cell.listed).toBe(10);
      expect(cell.good).toBeGreaterThanOrEqual(9); // the exploration slot may reach farther
      expect(cell.available).toBeGreaterThanOrEqual(10);
    }
  });

  it('shows where a catalogue that is only happy falls short', () => {
    const happy = generatedItems(300, 1, ['music']).filter(
      ({ mood }) => mood.valence > 0.3 && mood.arousal > 0,
    );
    const cells = measureCoverage(createRecommender({ items: happy }), {
      random: createSeededRandom(1),
      domains: ['music'],
    });
    const cell = (emotion: string, intent: string) =>
      cells.find((found) => found.emotion === emotion && found.intent === intent);
    expect(cell('happy', 'match')?.good).toBe(10);
    expect(cell('sad', 'match')).toMatchObject({ good: 0, available: 0, listed: 10 });
    const near = happy.filter(
      ({ mood }) => moodDistance(mood, { valence: 0.8, arousal: 0.4 }) <= GOOD_DISTANCE,
    );
    expect(cell('happy', 'match')?.available).toBe(near.length);
  });
});
