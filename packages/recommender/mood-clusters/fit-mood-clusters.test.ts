import type { CatalogueItem } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { assignMoodCluster } from './assign-mood-cluster.ts';
import { createRecommender } from '../create-recommender.ts';
import { fitMoodClusters, moodClusterModelSchema } from './fit-mood-clusters.ts';
import { contextWith, pickedMood } from '../testing/contexts.ts';
import { generatedItems } from '../testing/generated-items.ts';

/** Four kinds of song whose sound tells their mood, and other domains that must not count. */
const KINDS = [
  { name: 'calm', mood: { valence: 0.4, arousal: -0.7 }, energy: 0.1, acousticness: 0.9, danceability: 0.3 },
  {
    name: 'energetic',
    mood: { valence: 0.3, arousal: 0.8 },
    energy: 0.9,
    acousticness: 0.05,
    danceability: 0.7,
  },
  { name: 'sad', mood: { valence: -0.6, arousal: -0.4 }, energy: 0.3, acousticness: 0.7, danceability: 0.2 },
  {
    name: 'angry',
    mood: { valence: -0.6, arousal: 0.7 },
    energy: 0.95,
    acousticness: 0.02,
    danceability: 0.3,
  },
] as const;

const items: CatalogueItem[] = generatedItems(400).map((item, number) => {
  if (item.domain !== 'music') return item;
  const kind = KINDS[number % KINDS.length];
  const near = (value: number): number => Math.min(1, Math.max(0, value + ((number % 7) - 3) / 100));
  return {
    ...item,
    id: item.id,
    mood: kind.mood,
    tags: [kind.name],
    audio: {
      energy: near(kind.energy),
      acousticness: near(kind.acousticness),
      danceability: near(kind.danceability),
      ...(number % 3 > 0 && { tempo: 100 }),
    },
  };
});
const songs = items.filter(({ domain }) => domain === 'music');
const { model, plot } = fitMoodClusters(items, { k: 4, components: 3 });

describe('mood clusters', () => {
  it('are fitted on songs alone, and name each kind of song by its mood', () => {
    expect(model.songs).toBe(songs.length);
    expect(model.clusters.map(({ name }) => name).sort()).toEqual(['angry', 'calm', 'energetic', 'sad']);
    for (const song of songs) expect(assignMoodCluster(model, song)?.name).toBe(song.tags[0]);
    expect(model.silhouette).toBeGreaterThan(0.7);
  });

  it('survive being written down, and assign alike afterwards', () => {
    const read = moodClusterModelSchema.parse(JSON.parse(JSON.stringify(model)));
    for (const song of songs) expect(assignMoodCluster(read, song)).toEqual(assignMoodCluster(model, song));
  });

  it('can be drawn: every song has its place and the cluster it is assigned to', () => {
    expect(plot.map(({ itemId }) => itemId)).toEqual(songs.map(({ id }) => id));
    plot.forEach(({ x, y, cluster }, number) => {
      const own = assignMoodCluster(model, songs[number]);
      expect(own?.cluster).toBe(cluster);
      expect(own?.coordinates[0]).toBeCloseTo(x, 9);
      expect(own?.coordinates[1]).toBeCloseTo(y, 9);
    });
  });

  it('are the same for the same seed, and explain a falling share of the variance', () => {
    expect(fitMoodClusters(items, { k: 4, components: 3 }).model).toEqual(model);
    const { explained } = model.pca;
    expect(explained.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9);
    expect([...explained].sort((a, b) => b - a)).toEqual(explained);
  });

  it('need songs, and say how many', () => {
    expect(() => fitMoodClusters(songs.slice(0, 5))).toThrow(/at least 20 songs.*got 5/);
  });

  it('have no answer for an item without sound', () => {
    expect(assignMoodCluster(model, { ...songs[0], audio: undefined })).toBeUndefined();
  });
});

describe("the paper's policy for music", () => {
  it.each([
    ['sad', 'sad'],
    ['angry', 'angry'],
  ] as const)('for somebody %s takes songs of the %s cluster and says so', (emotion, cluster) => {
    const recommender = createRecommender({ items, moodClusters: model });
    const { ranked } = recommender.recommend(
      contextWith({ policy: 'paper', mood: pickedMood(emotion) }),
      recommender.newPerson(),
    );
    for (const { item, reasons } of ranked) {
      expect(item.tags).toEqual([cluster]);
      expect(reasons).toContainEqual(expect.objectContaining({ kind: 'cluster', cluster }));
    }
  });
});
