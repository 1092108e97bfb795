import type { CatalogueItem, MoodEstimate } from '@emoverse/domain';
import { createSeededRandom, shuffled } from '@emoverse/numeric';
import {
  fitTastePrior,
  type CatalogueIndex,
  EDITORIAL_PRIOR,
  indexCatalogue,
  learnFromFeedback,
  newPerson,
  observationOf,
  predictReward,
  type TastePrior,
} from '@emoverse/recommender/training';
import type { ContextualReaction } from '@emoverse/recommender';

/** One rating in stars 0…5 by one person, with the mood they were in where it was asked. */
export interface MoodRating {
  readonly person: string;
  readonly reaction: ContextualReaction['reaction'];
  readonly stars: number;
  readonly mood?: MoodEstimate;
}

/** Ways of taking the mood into account that are compared. */
export const MOOD_RESPONSES = ['without mood', 'fixed', 'learned'] as const;
export type MoodResponseName = (typeof MOOD_RESPONSES)[number];

/** Predicted and given reward of the ratings that had a mood, each predicted without having been learned from. */
export interface MoodPrediction {
  readonly person: string;
  readonly stars: number;
  readonly reward: number;
  readonly predicted: Readonly<Record<MoodResponseName, number>>;
}

export interface MoodResponseOptions {
  readonly folds?: number;
  readonly seed?: number;
}

/**
 * Cross-validates the response to mood on ratings with and without a mood: the ratings with a mood are held out in
 * turn; from all others the prior and each person are learned. `without mood` learns and predicts as if no mood were
 * known, `fixed` with the editorial prior, `learned` with the prior that the others' ratings teach. In all three a
 * person's own weights are learned too.
 *
 * @param itemsFor the items as they are known from some ratings (their mean rating may stand in them).
 */
export function evaluateMoodResponse(
  ratings: readonly MoodRating[],
  itemsFor: (known: readonly MoodRating[]) => readonly CatalogueItem[],
  { folds = 10, seed = 7 }: MoodResponseOptions = {},
): MoodPrediction[] {
  const inMood = ratings.flatMap(({ mood }, at) => (mood === undefined ? [] : at));
  const drawn = shuffled(inMood, createSeededRandom(seed));
  return Array.from({ length: folds }, (_, fold) => {
    const held = new Set(drawn.filter((_, order) => order % folds === fold));
    const known = ratings.filter((_, at) => !held.has(at));
    const index = indexCatalogue(itemsFor(known));
    const people = byPerson(known);
    const priors: Readonly<Record<MoodResponseName, TastePrior>> = {
      'without mood': fitTastePrior(
        people.map(([, own]) => own.map((one) => toReaction(one, false))),
        index,
      ),
      fixed: EDITORIAL_PRIOR,
      learned: fitTastePrior(
        people.map(([, own]) => own.map((one) => toReaction(one, true))),
        index,
      ),
    };
    const [without, fixed, learned] = [
      predictor(false, priors['without mood'], people, index),
      predictor(true, priors.fixed, people, index),
      predictor(true, priors.learned, people, index),
    ];
    return ratings
      .filter((_, at) => held.has(at))
      .map((rating): MoodPrediction => {
        return {
          person: rating.person,
          stars: rating.stars,
          reward: observationOf({ liked: [], perceived: [] }, toReaction(rating, true), index)?.reward ?? 0,
          predicted: { 'without mood': without(rating), fixed: fixed(rating), learned: learned(rating) },
        };
      });
  }).flat();
}

function predictor(
  withMood: boolean,
  prior: TastePrior,
  people: readonly (readonly [string, readonly MoodRating[]])[],
  index: CatalogueIndex,
): (rating: MoodRating) => number {
  const states = new Map(
    people.map(([person, own]) => [
      person,
      learnFromFeedback(
        newPerson({ tastePrior: prior }),
        own.map((one) => toReaction(one, withMood)),
        index,
      ),
    ]),
  );
  const nobody = newPerson({ tastePrior: prior });
  return (rating) => {
    const state = states.get(rating.person) ?? nobody;
    const seen = observationOf(state, toReaction(rating, withMood), index);
    return seen === undefined ? 0 : predictReward(state, seen.features).mean;
  };
}

function toReaction({ reaction, stars, mood }: MoodRating, withMood: boolean): ContextualReaction {
  return withMood && mood !== undefined
    ? { reaction, stars, mood, intent: { kind: 'match' } }
    : { reaction, stars };
}

function byPerson(ratings: readonly MoodRating[]): (readonly [string, readonly MoodRating[]])[] {
  const people = new Map<string, MoodRating[]>();
  for (const rating of ratings) {
    const own = people.get(rating.person);
    if (own === undefined) people.set(rating.person, [rating]);
    else own.push(rating);
  }
  return [...people];
}
