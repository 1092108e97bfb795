import type { MediaDomain } from '@emoverse/domain';
import { crowdScorer, type CrowdScorer } from './crowd/crowd-scorer.ts';
import type { RememberedTogether } from './crowd-shelf.ts';
import type { Surface } from './crowd/crowd-model.ts';
import { nearestLikedFinder, type NearestLiked } from './content-similarity.ts';
import { readTermKey, shareOfVariance } from './domain-terms.ts';
import type { CatalogueIndex } from './index-catalogue.ts';
import type { LearnedPerson } from './person-state.ts';
import { tasteOf } from './person-state.ts';
import type { TasteModel } from './taste-model.ts';

/** A person in terms of one catalogue: learned weights by vocabulary place, perceived moods by position. */
export interface PersonView {
  readonly state: LearnedPerson;
  readonly taste: TasteModel;
  /** Learned weight of each term in a domain, by vocabulary place: what is shared and what is its own together. */
  readonly termMeanIn: (domain: MediaDomain) => Float64Array;
  /** What is not known of those weights: their variance. */
  readonly termVarianceIn: (domain: MediaDomain) => Float64Array;
  /** How little is known of this person's taste for items of a domain: deviation of the learned part of the score. */
  readonly uncertaintyIn: (domain: MediaDomain) => (position: number) => number;
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
  readonly crowdScorer: (surface: Surface) => CrowdScorer | undefined;
  /** What `likedTogether` has found out for this person. */
  readonly crowdTogether: () => RememberedTogether;
}

/** Liked items that similarity looks at. */
const LIKED_FOR_SIMILARITY = 30;

/** Reads a state against a catalogue. Terms and items that the catalogue does not have are left out. */
export function personView(state: LearnedPerson, index: CatalogueIndex): PersonView {
  const taste = tasteOf(state);
  const weights = domainWeights(index);
  const itemMean = new Map<number, number>();
  const likedPositions = latestLiked(state, index);
  const findNearest = nearestLikedFinder(index, likedPositions);
  const nearest = new Map<number, NearestLiked | undefined>();
  for (const [key, mean, variance] of state.terms) {
    const position = key.startsWith('item:') ? index.positionOfItemKey.get(key) : undefined;
    if (position === undefined) weights.add(key, mean, variance);
    else itemMean.set(position, mean);
  }
  const scorers = new Map<Surface, CrowdScorer>();
  const crowdScorerOf = (surface: Surface): CrowdScorer | undefined => {
    const { crowd } = index;
    if (crowd === undefined || state.crowd === null) return undefined;
    const known = scorers.get(surface);
    if (known !== undefined) return known;
    const scorer = crowdScorer(crowd.model, crowd.model.blends[surface], state.crowd);
    scorers.set(surface, scorer);
    return scorer;
  };
  let together: RememberedTogether | undefined;
  return {
    state,
    taste,
    crowdScorer: crowdScorerOf,
    crowdTogether: () =>
      (together ??= { scores: new Float64Array(index.crowd?.positions.length ?? 0), known: 0 }),
    termMeanIn: weights.meanIn,
    termVarianceIn: weights.varianceIn,
    fixedTerms: new Set(state.edits.flatMap(([key]) => index.vocabularyPlace.get(key) ?? [])),
    uncertaintyIn: rememberedUncertainty(index, weights.varianceIn),
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

/** Gathers learned weights by domain: a word's shared part counts in every domain, its other part in one. */
function domainWeights(index: CatalogueIndex): {
  add(key: string, mean: number, variance: number): void;
  readonly meanIn: (domain: MediaDomain) => Float64Array;
  readonly varianceIn: (domain: MediaDomain) => Float64Array;
} {
  const size = index.vocabulary.length;
  const sharedMean = new Float64Array(size);
  /** How much less is unknown than before anything was learned. */
  const sharedLess = new Float64Array(size);
  const own = new Map<MediaDomain, [place: number, mean: number, less: number][]>();
  const remembered = (shared: Float64Array, part: 1 | 2): ((domain: MediaDomain) => Float64Array) => {
    const known = new Map<MediaDomain, Float64Array>();
    return (domain) => {
      let sums = known.get(domain);
      if (sums === undefined) {
        sums = shared.slice();
        for (const entry of own.get(domain) ?? []) sums[entry[0]] += entry[part];
        known.set(domain, sums);
      }
      return sums;
    };
  };
  const lessIn = remembered(sharedLess, 2);
  return {
    add(key, mean, variance) {
      const term = readTermKey(key);
      const place = index.vocabularyPlace.get(term.key);
      if (place === undefined) return;
      const less = shareOfVariance(key) * index.termPriorVariance[place] - variance;
      if (term.domain === undefined) {
        sharedMean[place] = mean;
        sharedLess[place] = less;
      } else {
        const entries = own.get(term.domain);
        if (entries === undefined) own.set(term.domain, [[place, mean, less]]);
        else entries.push([place, mean, less]);
      }
    },
    meanIn: remembered(sharedMean, 1),
    varianceIn: (domain) => {
      const less = lessIn(domain);
      const variances = new Float64Array(size);
      for (let place = 0; place < size; place++)
        variances[place] = Math.max(0, index.termPriorVariance[place] - less[place]);
      return variances;
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
  varianceIn: (domain: MediaDomain) => Float64Array,
): PersonView['uncertaintyIn'] {
  const { termStart, termIds, termValues } = index;
  const known = new Float64Array(index.items.length).fill(-1);
  return (domain) => {
    const termVariance = varianceIn(domain);
    return (position) => {
      if (known[position] < 0) {
        let variance = 0;
        for (let at = termStart[position]; at < termStart[position + 1]; at++) {
          const value = termValues[at];
          variance += termVariance[termIds[at]] * value * value;
        }
        known[position] = Math.sqrt(variance);
      }
      return known[position];
    };
  };
}
