import { elementAt, numberAt, INTENTS, type TasteFacet } from '@emoverse/domain';
import { type CatalogueIndex, readTermKey } from '../catalogue-index/index.ts';
import { tasteKey } from './edit-taste.ts';
import type { UserModel } from './user-model.ts';
import { EDITORIAL_PRIOR, densePlace, moodFitPlace, type TastePrior } from './taste-prior.ts';

/** Readable form of what was learned: positive weight = likes; `deviation` is its standard deviation. */
export interface TasteWeight {
  readonly facet: TasteFacet;
  readonly term: string;
  readonly weight: number;
  readonly deviation: number;
  /** Where the person fixed it: given a value, or told not to count. Its deviation is then 0. */
  readonly edited?: 'set' | 'ignored';
}

/** A learned weight is told once it has moved this far from its prior. */
const MOVED_MINIMUM = 0.005;

/**
 * What was learned, as readable weights, strongest first: terms as the catalogue spells them, the sound of music,
 * and under `intent` how much more (or less) than usual a fitting mood counts for this person. What the person fixed is
 * always told.
 */
export function describeTaste(
  person: UserModel,
  index: Pick<CatalogueIndex, 'vocabulary' | 'vocabularyPlace'>,
  prior: TastePrior = EDITORIAL_PRIOR,
): readonly TasteWeight[] {
  const marks = new Map(person.edits);
  const weights = [
    ...termWeights(person, index),
    ...soundWeights(person, prior),
    ...intentWeights(person, prior),
  ];
  return weights
    .map((weight) => ({ ...weight, edited: marks.get(tasteKey(weight)) }))
    .filter(({ weight, edited }) => edited !== undefined || Math.abs(weight) >= MOVED_MINIMUM)
    .map(({ edited, ...weight }) => ({ ...weight, ...(edited !== undefined && { edited }) }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.term < b.term ? -1 : 1));
}

/** A word as it counts in the domain where it is known best: its shared part and that domain's. */
function termWeights(
  { terms }: UserModel,
  index: Pick<CatalogueIndex, 'vocabulary' | 'vocabularyPlace'>,
): TasteWeight[] {
  const own = new Map<string, { readonly mean: number; readonly variance: number }>();
  for (const [key, mean, variance] of terms) {
    const { key: term, domain } = readTermKey(key);
    const best = own.get(term);
    if (domain !== undefined && (best === undefined || variance < best.variance))
      own.set(term, { mean, variance });
  }
  return terms.flatMap(([key, mean, sharedVariance]) => {
    const place = index.vocabularyPlace.get(key);
    if (place === undefined) return []; // a single item, a domain's part, or a term that the catalogue no longer has
    const { facet, term } = elementAt(index.vocabulary, place);
    const apart = own.get(key) ?? { mean: 0, variance: 0 };
    const variance = Math.max(0, sharedVariance + apart.variance);
    return [{ facet, term, weight: mean + apart.mean, deviation: Math.sqrt(variance) }];
  });
}

function soundWeights(person: UserModel, prior: TastePrior): TasteWeight[] {
  return (['energy', 'acousticness', 'danceability'] as const).map((term) => ({
    facet: 'audio',
    term,
    ...movedFromPrior(person, densePlace(term), prior),
  }));
}

function intentWeights(person: UserModel, prior: TastePrior): TasteWeight[] {
  return INTENTS.map((intent) => ({
    facet: 'intent',
    term: intent,
    ...movedFromPrior(person, moodFitPlace(intent), prior),
  }));
}

function movedFromPrior(
  { denseMean, denseCovariance }: UserModel,
  place: number,
  prior: TastePrior,
): { weight: number; deviation: number } {
  return {
    weight: numberAt(denseMean, place) - numberAt(prior.mean, place),
    deviation: Math.sqrt(Math.max(0, numberAt(denseCovariance, place * denseMean.length + place))),
  };
}
