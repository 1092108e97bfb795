import { INTENTS } from '@emoverse/domain';
import { tasteKey } from './edit-taste.ts';
import { readTermKey } from './domain-terms.ts';
import type { CatalogueIndex } from './index-catalogue.ts';
import type { LearnedPerson } from './person-state.ts';
import { tasteOf } from './person-state.ts';
import type { TasteWeight } from './recommender.ts';
import { densePlace, moodFitPlace, type TasteModel, type TermWeight } from './taste-model.ts';

/** A learned weight is told once it has moved this far from its prior. */
const MOVED_MINIMUM = 0.005;

/**
 * What was learned, as readable weights, strongest first: terms as the catalogue spells them, the sound of music,
 * and under `intent` how much more (or less) than usual a fitting mood counts for this person. What the person fixed is
 * always told.
 */
export function describeTaste(person: LearnedPerson, index: CatalogueIndex): readonly TasteWeight[] {
  const taste = tasteOf(person);
  const marks = new Map(person.edits);
  const weights = [
    ...termWeights(taste, index),
    ...soundWeights(taste, index),
    ...intentWeights(taste, index),
  ];
  return weights
    .map((weight) => ({ ...weight, edited: marks.get(tasteKey(weight)) }))
    .filter(({ weight, edited }) => edited !== undefined || Math.abs(weight) >= MOVED_MINIMUM)
    .map(({ edited, ...weight }) => ({ ...weight, ...(edited !== undefined && { edited }) }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.term < b.term ? -1 : 1));
}

/** A word as it counts in the domain where it is known best: its shared part and that domain's. */
function termWeights(taste: TasteModel, index: CatalogueIndex): TasteWeight[] {
  const own = new Map<string, TermWeight>();
  for (const [key, weight] of taste.terms) {
    const { key: term, domain } = readTermKey(key);
    const best = own.get(term);
    if (domain !== undefined && (best === undefined || weight.variance < best.variance))
      own.set(term, weight);
  }
  return Array.from(taste.terms).flatMap(([key, shared]) => {
    const place = index.vocabularyPlace.get(key);
    if (place === undefined) return []; // a single item, a domain's part, or a term that the catalogue no longer has
    const { facet, term } = index.vocabulary[place];
    const apart = own.get(key) ?? { mean: 0, variance: 0 };
    const variance = Math.max(0, shared.variance + apart.variance);
    return [{ facet, term, weight: shared.mean + apart.mean, deviation: Math.sqrt(variance) }];
  });
}

function soundWeights(taste: TasteModel, index: CatalogueIndex): TasteWeight[] {
  return (['energy', 'acousticness', 'danceability'] as const).map((term) => ({
    facet: 'audio',
    term,
    ...movedFromPrior(taste, densePlace(term), index),
  }));
}

function intentWeights(taste: TasteModel, index: CatalogueIndex): TasteWeight[] {
  return INTENTS.map((intent) => ({
    facet: 'intent',
    term: intent,
    ...movedFromPrior(taste, moodFitPlace(intent), index),
  }));
}

function movedFromPrior(
  taste: TasteModel,
  place: number,
  index: CatalogueIndex,
): { weight: number; deviation: number } {
  const { mean, covariance } = taste.dense;
  return {
    weight: mean[place] - index.tastePrior.mean[place],
    deviation: Math.sqrt(Math.max(0, covariance[place * mean.length + place])),
  };
}
