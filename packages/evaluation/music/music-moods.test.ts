import { describe, expect, it } from 'vitest';
import { referenceLabelledSongs, referenceSongs, referenceTaggedSongs } from '@emoverse/music-moods/testing';
import { AUDIO_FEATURES } from '@emoverse/domain';
import {
  FITTED_MUSIC_HEAD,
  musicHeadSchema,
  predictPlane,
  SONG_MOODS,
  type SongRow,
  type Sound,
} from '@emoverse/music-moods';
import { evaluateMusicMoods } from './music-moods.ts';

const folder = process.env.EMOVERSE_REFERENCE_DATA;

const CLUSTERS = { accuracy: 0.74, macroF1: 0.72 };
const HEAD = { accuracy: 0.8, macroF1: 0.78 };

describe.skipIf(!folder)('music moods on the reference songs (needs EMOVERSE_REFERENCE_DATA)', () => {
  const load = () => ({
    catalogue: [
      ...referenceSongs(`${folder}/catalog/music.csv`),
      ...referenceSongs(`${folder}/catalog/music_hits_by_decade.csv`),
    ],
    truth: referenceLabelledSongs(`${folder}/eval/music_moods.csv`),
    tags: referenceTaggedSongs(`${folder}/eval/music_valence_arousal.csv`),
  });

  it.each(['head', 'songs'] as const)(
    'beat the yardsticks by ten-fold cross-validation, taught by %s: clusters .74 / .72, head .80 / .78, and listeners better than Spotify',
    { timeout: 300_000 },
    (kind) => {
      const { catalogue, truth, tags } = load();
      const teacher =
        kind === 'head'
          ? { kind, moods: FITTED_MUSIC_HEAD.moods, plane: FITTED_MUSIC_HEAD.plane }
          : { kind, tuning: truth };
      const { n, clusters, model, quadrants, valenceR, arousalR, featureR, soundR } = evaluateMusicMoods({
        catalogue,
        teacher,
        truth,
        tags,
      });
      expect(n).toMatchObject({ truth: 351, crossValidated: 351, tags: 1221, tagsCrossValidated: 1221 });
      expect(clusters.accuracy).toBeGreaterThanOrEqual(CLUSTERS.accuracy);
      expect(clusters.macroF1).toBeGreaterThanOrEqual(CLUSTERS.macroF1);
      expect(model.accuracy).toBeGreaterThanOrEqual(HEAD.accuracy);
      expect(model.macroF1).toBeGreaterThanOrEqual(HEAD.macroF1);
      expect(model.accuracy).toBeGreaterThan(quadrants.accuracy);
      expect(valenceR).toBeGreaterThan(0.39);
      expect(valenceR).toBeGreaterThan(featureR.valence ?? 1);
      expect(arousalR).toBeGreaterThan(0.36);
      expect(arousalR).toBeGreaterThan(featureR.energy ?? 1);
      expect(soundR.valence).toBeGreaterThan(0.39);
      expect(soundR.arousal).toBeGreaterThan(0.33);
    },
  );
});

describe('the head that comes with EmoVerse', () => {
  const song = (features: Partial<SongRow['features']>): Sound => ({ features });

  it('fits its own columns, and knows ten parts of what taught it', () => {
    const { moods, plane, features } = musicHeadSchema.parse(FITTED_MUSIC_HEAD);
    expect(features).toEqual([...AUDIO_FEATURES]);
    expect(moods.headsWithout).toHaveLength(10);
    expect(
      moods.landmarks.every(({ counts }) => counts.flat().reduce((sum, songs) => sum + songs) >= 2),
    ).toBe(true);
    expect(new Set(Object.values(plane.seen)).size).toBe(10);
    expect(moods.landmarks[0].counts[0]).toHaveLength(SONG_MOODS.length);
  });

  it('places lively, bright songs above slow, quiet ones', () => {
    const lively = predictPlane(
      FITTED_MUSIC_HEAD.plane.head,
      song({ valence: 0.9, energy: 0.9, danceability: 0.8 }),
    );
    const slow = predictPlane(
      FITTED_MUSIC_HEAD.plane.head,
      song({ valence: 0.1, energy: 0.15, danceability: 0.3 }),
    );
    expect(lively.valence).toBeGreaterThan(slow.valence + 0.5);
    expect(lively.arousal).toBeGreaterThan(slow.arousal + 0.5);
  });
});
