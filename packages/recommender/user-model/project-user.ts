import {
  type CollaborativeScorer,
  collaborativeScorer,
  type Surface,
} from '../collaborative-filtering/index.ts';
import { type CatalogueIndex, type NearestLiked, nearestLikedFinder } from '../catalogue-index/index.ts';
import { itemMeans, type LearnedTerms } from './learned-terms.ts';
import type { UserModel } from './user-model.ts';

/**
 * A user model in terms of one catalogue: what its weights stand for, perceived moods by position. Follows from both,
 * and is neither taught nor kept.
 */
export interface ProjectedUser extends LearnedTerms {
  /** Terms whose weight the person has fixed, by vocabulary place: there their word counts and no crowd's. */
  readonly fixedTerms: ReadonlySet<number>;
  /** Learned weight of single items by position (only those reacted to). */
  readonly itemMean: ReadonlyMap<number, number>;
  /** Valence and arousal of each item as this person perceives it. */
  readonly valence: Float64Array;
  readonly arousal: Float64Array;
  /** The latest liked items that are in the catalogue, newest first. */
  readonly likedPositions: readonly number[];
  /** The liked item nearest in content to an item, remembered once computed. */
  readonly nearestLiked: (position: number) => NearestLiked | undefined;
  /** The crowd's score of its items for this person on a surface, prepared once; undefined without a crowd. */
  readonly collaborativeScorer: (surface: Surface) => CollaborativeScorer | undefined;
}

/** Liked items that similarity looks at. */
const LIKED_FOR_SIMILARITY = 30;

/** Reads a user model against a catalogue. Terms and items that the catalogue does not have are left out. */
export function projectUser(user: UserModel, index: CatalogueIndex): ProjectedUser {
  const likedPositions = latestLiked(user, index);
  const reads = index.readTerms(user.terms);
  const findNearest = nearestLikedFinder(index, likedPositions);
  const nearest = new Map<number, NearestLiked | undefined>();
  const scorers = new Map<Surface, CollaborativeScorer>();
  const collaborativeScorerOf = (surface: Surface): CollaborativeScorer | undefined => {
    const { collaborative } = index;
    if (collaborative === undefined || user.crowd === null) return undefined;
    const known = scorers.get(surface);
    if (known !== undefined) return known;
    const scorer = collaborativeScorer(collaborative.model, collaborative.model.blends[surface], user.crowd);
    scorers.set(surface, scorer);
    return scorer;
  };
  return {
    user,
    reads,
    itemMean: itemMeans({ user, reads }),
    collaborativeScorer: collaborativeScorerOf,
    fixedTerms: new Set(user.edits.flatMap(([key]) => index.vocabularyPlace.get(key) ?? [])),
    ...perceivedMoods(user, index),
    likedPositions,
    nearestLiked: (position) => {
      if (likedPositions.length === 0) return undefined;
      if (!nearest.has(position)) nearest.set(position, findNearest(position));
      return nearest.get(position);
    },
  };
}

function perceivedMoods(user: UserModel, index: CatalogueIndex): Pick<ProjectedUser, 'valence' | 'arousal'> {
  if (user.perceived.length === 0) return { valence: index.valence, arousal: index.arousal };
  const valence = index.valence.slice();
  const arousal = index.arousal.slice();
  for (const { itemId, mood } of user.perceived) {
    const position = index.positionOf.get(itemId);
    if (position === undefined) continue;
    valence[position] = mood.valence;
    arousal[position] = mood.arousal;
  }
  return { valence, arousal };
}

function latestLiked(user: UserModel, index: CatalogueIndex): number[] {
  return user.liked
    .slice(-LIKED_FOR_SIMILARITY)
    .reverse()
    .flatMap((id) => index.positionOf.get(id) ?? []);
}
