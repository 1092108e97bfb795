import { describe, expect, it } from 'vitest';
import { referenceLabelledSongs, referenceSongs, referenceTaggedSongs } from '../testing/reference-songs.ts';
import { evaluateMusicMoods } from './music-moods.ts';

const folder = process.env.EMOVERSE_REFERENCE_DATA;

describe.skipIf(!folder)('music moods on the reference songs (needs EMOVERSE_REFERENCE_DATA)', () => {
  it(
    'beat the yardsticks: clusters .74 / .72, head .80 / .78, by ten-fold cross-validation',
    { timeout: 180_000 },
    () => {
      const labelled = referenceLabelledSongs(`${folder}/eval/music_moods.csv`);
      const result = evaluateMusicMoods({
        catalogue: [
          ...referenceSongs(`${folder}/catalog/music.csv`),
          ...referenceSongs(`${folder}/catalog/music_hits_by_decade.csv`),
        ],
        tuning: labelled,
        truth: labelled,
        tags: referenceTaggedSongs(`${folder}/eval/music_valence_arousal.csv`),
      });
      expect(result.n).toMatchObject({ truth: 351, crossValidated: 351, catalogue: 6921, tags: 1221 });
      expect(result.clusters.accuracy).toBeGreaterThanOrEqual(0.74);
      expect(result.clusters.macroF1).toBeGreaterThanOrEqual(0.72);
      expect(result.model.accuracy).toBeGreaterThanOrEqual(0.8);
      expect(result.model.macroF1).toBeGreaterThanOrEqual(0.78);
      expect(result.model.accuracy).toBeGreaterThan(result.quadrants.accuracy);
      expect(result.arousalR).toBeGreaterThan(result.featureR.energy ?? 1);
    },
  );
});
