import { nearestLikedFinder, type NearestLiked } from './content-similarity.ts';
import type { CatalogueIndex } from './index-catalogue.ts';
import type { LearnedPerson } from './person-state.ts';
import { tasteOf } from './person-state.ts';
import type { TasteModel } from './taste-model.ts';

/** A person in terms of one catalogue: learned weights by vocabulary place, perceived moods by position. */
export interface PersonView {
  readonly state: LearnedPerson;
  readonly taste: TasteModel;
  readonly termMean: Float64Array;
  /** How little is known of this person's taste for an item: deviation of the learned part of its score. */
  readonly uncertainty: (position: number) => number;
  /** Learned weight of single items by position (only those reacted to). */
  readonly itemMean: ReadonlyMap<number, number>;
  /** Valence and arousal of each item as this person perceives it. */
  readonly valence: Float64Array;
  readonly arousal: Float64Array;
  /** The latest liked items that are in the catalogue, newest first. */
  readonly likedPositions: readonly number[];
  /** The liked item nearest in content to an item, remembered once computed. */
  readonly nearestLiked: (position: number) => NearestLiked | undefined;
}

/** Liked items that similarity looks at. */
const LIKED_FOR_SIMILARITY = 30;

/** Reads a state against a catalogue. Terms and items that the catalogue does not have are left out. */
export function personView(state: LearnedPerson, index: CatalogueIndex): PersonView {
  const taste = tasteOf(state);
  const termMean = new Float64Array(index.vocabulary.length);
  const termVariance = Float64Array.from(index.termPriorVariance);
  const itemMean = new Map<number, number>();
  const likedPositions = latestLiked(state, index);
  const findNearest = nearestLikedFinder(index, likedPositions);
  const nearest = new Map<number, NearestLiked | undefined>();
  for (const [key, { mean, variance }] of taste.terms) {
    const place = index.vocabularyPlace.get(key);
    if (place !== undefined) {
      termMean[place] = mean;
      termVariance[place] = variance;
    } else {
      const position = index.positionOfItemKey.get(key);
      if (position !== undefined) itemMean.set(position, mean);
    }
  }
  return {
    state,
    taste,
    termMean,
    uncertainty: rememberedUncertainty(index, termVariance),
    itemMean,
    ...perceivedMoods(state, index),
    likedPositions,
    nearestLiked: (position) => {
      if (likedPositions.length === 0) return undefined;
      if (!nearest.has(position)) nearest.set(position, findNearest(position));
      return nearest.get(position);
    },
  };
}

function perceivedMoods(
  state: LearnedPerson,
  index: CatalogueIndex,
): Pick<PersonView, 'valence' | 'arousal'> {
  if (state.perceived.length === 0) return { valence: index.valence, arousal: index.arousal };
  const valence = Float64Array.from(index.valence);
  const arousal = Float64Array.from(index.arousal);
  for (const { itemId, mood } of state.perceived) {
    const position = index.positionOf.get(itemId);
    if (position === undefined) continue;
    valence[position] = mood.valence;
    arousal[position] = mood.arousal;
  }
  return { valence, arousal };
}

function latestLiked(state: LearnedPerson, index: CatalogueIndex): number[] {
  return state.liked
    .slice(-LIKED_FOR_SIMILARITY)
    .reverse()
    .flatMap((id) => index.positionOf.get(id) ?? []);
}

function rememberedUncertainty(
  index: CatalogueIndex,
  termVariance: Float64Array,
): (position: number) => number {
  const { termStart, termIds, termValues } = index;
  const known = new Float64Array(index.items.length).fill(-1);
  return (position) => {
    if (known[position] < 0) {
      let variance = 0;
      for (let at = termStart[position]; at < termStart[position + 1]; at++) {
        variance += termVariance[termIds[at]] * termValues[at] * termValues[at];
      }
      known[position] = Math.sqrt(variance);
    }
    return known[position];
  };
}
