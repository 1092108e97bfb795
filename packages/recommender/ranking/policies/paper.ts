import { elementAt, expectedMoodPoint, type EmotionScores, type MoodPoint } from '@emoverse/domain';
import { emotionBehind, emotionsToServe, genreWeight } from '../../intent/index.ts';
import type { MusicClusters } from '../../mood-clusters/index.ts';
import type { RankingContext } from '../ranking-context.ts';
import { clusters } from '../sources/clusters.ts';
import { emotionGenre } from '../sources/emotion-genre.ts';
import { moodNeighbours } from '../sources/mood-neighbours.ts';
import { popular } from '../sources/popular.ts';
import type { Policy, ScorePart, Step } from './policy.ts';

/** Films rated below this are left out, as in the paper. */
const MINIMUM_RATING = 6;

const SHARE = {
  cluster: 1,
  typical: 0.1,
  genre: 1,
  liked: 0.6,
  rating: 0.25,
  popularity: 0.15,
  tone: 0.2,
  place: 0.5,
} as const;

/**
 * The paper's own way, kept to be compared with ours. Fixed maps, nothing learned: for music the emotion picks
 * K-means clusters and the songs in them; for films it weighs genres, adds content-based cosine with what was
 * liked, the rating and the tone of reviews; other domains go through the same map and space.
 */
export const paperPolicy: Policy = {
  name: 'paper',
  version: '1',
  sources: [
    { source: clusters, limit: 200 },
    { source: emotionGenre, limit: 200 },
    { source: moodNeighbours, limit: 100 },
    { source: popular, limit: 60 },
  ],
  shortlists: false,
  rests: false,
  keepsToPath: false,
  composition: 'in-order',
  scorer: (ranking, step) => {
    const parts = partsFor(ranking, step);
    const tooLow = (position: number): boolean =>
      ranking.context.domain === 'films' && (ranking.index.rawRating[position] ?? 0) < MINIMUM_RATING;
    return (position) =>
      tooLow(position) ? -Infinity : parts(position).reduce((sum, { value }) => sum + value, 0);
  },
  partsOf: (ranking, step, position) => partsFor(ranking, step)(position),
};

function partsFor(ranking: RankingContext, { target }: Step): (position: number) => ScorePart[] {
  const { context } = ranking;
  const emotions = emotionsToServe(context.mood.scores, context.intent, target);
  const aim = expectedMoodPoint(emotions);
  const clusterOf = ranking.context.domain === 'music' ? ranking.clusters() : undefined;
  if (clusterOf !== undefined) {
    return (position) => [
      ...clusterParts(clusterOf, aim, position),
      {
        value: SHARE.popularity * (ranking.index.popularity[position] ?? 0),
        reason: { kind: 'popular' },
      },
    ];
  }
  return (position) => [
    ...genreParts(ranking, emotions, position),
    placePart(ranking, aim, position),
    ...likedParts(ranking, position),
    ...standingParts(ranking, aim, position),
  ];
}

/**
 * How near the song's cluster is to the emotion, and how typical the song is of its cluster: the second part decides
 * mostly inside a cluster.
 */
function clusterParts({ model, assigned }: MusicClusters, aim: MoodPoint, position: number): ScorePart[] {
  const own = assigned[position];
  if (own === undefined) return [];
  const { mood } = elementAt(model.clusters, own.cluster);
  const distance = Math.hypot(mood.valence - aim.valence, mood.arousal - aim.arousal);
  const fit = Math.max(0, 1 - distance / 2) + SHARE.typical / (1 + own.distance);
  return [{ value: SHARE.cluster * fit, reason: { kind: 'cluster', cluster: own.name } }];
}

/** The item's genres that the map knows, each sharing the item's attention equally. */
function genreParts({ index }: RankingContext, emotions: EmotionScores, position: number): ScorePart[] {
  const parts: ScorePart[] = [];
  for (let at = index.termStart[position] ?? 0; at < (index.termStart[position + 1] ?? 0); at++) {
    const { facet, key, term } = elementAt(index.vocabulary, index.termIds[at] ?? 0);
    if (facet !== 'genre') continue;
    const genre = key.slice('genre:'.length);
    const weight = genreWeight(emotions, genre);
    if (weight === 0) continue;
    parts.push({
      value: SHARE.genre * weight * (index.termValues[at] ?? 0),
      reason: { kind: 'emotion-genre', emotion: emotionBehind(emotions, genre), genre: term },
    });
  }
  return parts;
}

function placePart({ index }: RankingContext, aim: MoodPoint, position: number): ScorePart {
  const distance = Math.hypot(
    (index.valence[position] ?? 0) - aim.valence,
    (index.arousal[position] ?? 0) - aim.arousal,
  );
  return { value: SHARE.place * Math.max(0, 1 - distance), reason: { kind: 'mood-match', distance } };
}

function likedParts({ index, person }: RankingContext, position: number): ScorePart[] {
  const liked = person.nearestLiked(position);
  if (liked === undefined) return [];
  const { id, title } = elementAt(index.items, liked.position);
  return [{ value: SHARE.liked * liked.similarity, reason: { kind: 'similar-to-liked', itemId: id, title } }];
}

function standingParts({ index, viewers }: RankingContext, aim: MoodPoint, position: number): ScorePart[] {
  const tone = viewers.tone[position] ?? 0;
  return [
    {
      value: SHARE.rating * (index.quality[position] ?? 0),
      reason: { kind: 'well-rated', rating: index.shrunkRating[position] ?? 0 },
    },
    { value: SHARE.popularity * (index.popularity[position] ?? 0), reason: { kind: 'popular' } },
    ...(tone === 0
      ? []
      : [{ value: SHARE.tone * tone * aim.valence, reason: { kind: 'review-tone', tone } as const }]),
  ];
}
