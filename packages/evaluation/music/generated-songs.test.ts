import { AUDIO_FEATURES } from '@emoverse/domain';
import {
  SONG_MOODS,
  musicHeadSchema,
  songKey,
  type LabelledSong,
  type SongMood,
} from '@emoverse/music-moods';
import { trainMusicHead } from '@emoverse/music-moods/training';
import { createSeededRandom, randomNormal } from '@emoverse/numeric';
import { describe, expect, it } from 'vitest';
import { evaluateMusicMoods, type MusicTeacher } from './music-moods.ts';

describe('music moods', () => {
  /** Songs whose four moods are four clouds in the space of the features. */
  const songs = (count: number, seed: number): LabelledSong[] => {
    const random = createSeededRandom(seed);
    const centres: Record<SongMood, readonly number[]> = {
      Happy: [2, 2],
      Sad: [-2, -2],
      Energetic: [2, -2],
      Calm: [-2, 2],
    };
    return Array.from({ length: count }, (_, number) => {
      const mood = SONG_MOODS[number % SONG_MOODS.length];
      const values = AUDIO_FEATURES.map(
        (_, column) => (centres[mood][column % 2] ?? 0) + 0.5 * randomNormal(random),
      );
      const [
        danceability,
        energy,
        loudness,
        speechiness,
        acousticness,
        instrumentalness,
        liveness,
        valence,
        tempo,
      ] = values;
      return {
        title: `Song ${seed}-${number}`,
        artist: 'Somebody',
        mood,
        features: {
          danceability,
          energy,
          loudness,
          speechiness,
          acousticness,
          instrumentalness,
          liveness,
          valence,
          tempo,
        },
      };
    });
  };
  const catalogue = songs(400, 1);
  const tuning = songs(120, 2);

  it('are told almost perfectly where they are well apart, by clusters and by the head', () => {
    const result = evaluateMusicMoods({
      catalogue,
      teacher: { kind: 'songs', tuning },
      truth: songs(80, 3),
      k: 4,
      components: 2,
    });
    expect(result.clusters.accuracy).toBeGreaterThan(0.95);
    expect(result.model.macroF1).toBeGreaterThan(0.95);
    expect(result.majority.accuracy).toBe(0.25);
    expect(result.n).toMatchObject({ truth: 80, crossValidated: 0 });
    expect(result.clusters.catalogue).toEqual({ Happy: 100, Sad: 100, Energetic: 100, Calm: 100 });
  });

  it('of songs that also named the clusters are scored by cross-validation: knowing the answer does not help', () => {
    const random = createSeededRandom(5);
    const noise = tuning.map((song) => ({ ...song, mood: SONG_MOODS[Math.floor(4 * random())] }));
    const result = evaluateMusicMoods({
      catalogue,
      teacher: { kind: 'songs', tuning: noise },
      truth: noise,
      k: 60,
      components: 9,
    });
    expect(result.n.crossValidated).toBe(noise.length);
    expect(result.clusters.accuracy).toBeLessThan(0.42); // without folds, 60 clusters of two songs would know most
    expect(result.model.accuracy).toBeLessThan(0.42);
  });

  it('are judged alike by a trained head, by its folds where the songs taught, also on another catalogue', () => {
    const tags = tuning.map((song, number) => ({
      ...song,
      artist: `Singer ${number % 40}`,
      tagValence: song.features.valence,
      tagArousal: song.features.energy,
    }));
    const trained = { k: 8, components: 2, seed: 1 };
    const head = trainMusicHead({
      catalogue,
      moods: tuning,
      tags,
      ...trained,
      date: '2026-01-01',
      command: 'test',
    });
    const { moods, plane } = musicHeadSchema.parse(JSON.parse(JSON.stringify(head)));
    const judge = (teacher: MusicTeacher, of = catalogue) =>
      evaluateMusicMoods({ catalogue: of, teacher, truth: tuning, tags, ...trained });
    const anew = judge({ kind: 'songs', tuning });
    const byHead = judge({ kind: 'head', moods, plane });
    // Landmarks may fall on the other side of a border than their songs; all else is the same.
    expect(byHead).toEqual({ ...anew, clusters: { ...anew.clusters, ...byHead.clusters } });
    expect(byHead.clusters.accuracy).toBeGreaterThan(0.9);
    expect(anew.n).toMatchObject({ crossValidated: 120, tagsCrossValidated: 120 });
    expect(anew.valenceR).toBeGreaterThan(0.9);
    const elsewhere = judge({ kind: 'head', moods, plane }, songs(200, 9));
    expect(elsewhere.clusters.accuracy).toBeGreaterThan(0.9);
  });

  it('learn nothing from tags drawn at random: the folds of the plane head are honest', () => {
    const random = createSeededRandom(8);
    const tags = songs(300, 6).map((song, number) => ({
      ...song,
      artist: `Singer ${number % 60}`,
      tagValence: randomNormal(random),
      tagArousal: randomNormal(random),
    }));
    const { valenceR, arousalR } = evaluateMusicMoods({
      catalogue,
      teacher: { kind: 'songs', tuning },
      truth: tuning,
      tags,
    });
    expect(Math.abs(valenceR ?? 1)).toBeLessThan(0.2);
    expect(Math.abs(arousalR ?? 1)).toBeLessThan(0.2);
  });

  it('recognise a song whatever its spelling of case and signs', () => {
    expect(songKey({ title: "Don't Stop (Me) Now", artist: 'QUEEN' })).toBe(
      songKey({ title: 'dont stop me now', artist: 'Queen' }),
    );
  });

  it('refuse empty tables', () => {
    expect(() =>
      evaluateMusicMoods({ catalogue: [], teacher: { kind: 'songs', tuning }, truth: tuning }),
    ).toThrow(/catalogue/);
  });
});
