import { plainNumbers } from '@emoverse/numeric';
import { EmoVerseError, type ItemId, type MoodPoint } from '@emoverse/domain';
import {
  type CollaborativeModel,
  type CollaborativePerson,
  newCollaborativePerson,
  type Stance,
} from '../collaborative-filtering/index.ts';
import {
  DENSE_FEATURES,
  EDITORIAL_PRIOR,
  priorTaste,
  type TasteModel,
  type TastePrior,
  type TermWeight,
} from './taste-model.ts';

/** Changes whenever states made by other code can no longer be read; they are then made anew from reactions. */
export const PERSON_STATE_VERSION = 'two-heads-4';

/** Most items remembered in each list of a person. */
export const REMEMBERED_ITEMS = 1000;
/** Most items whose mood this person sees differently. */
export const REMEMBERED_MOODS = 300;

/** How a weight came to be fixed: given a value by the person, or told not to count. */
export type TasteMark = 'set' | 'ignored';

/**
 * What is known of one person: plain JSON, bounded (at most about 250 kB, with a crowd 400 kB; usually below 20 kB, with a
 * crowd 100 kB). A value: `learnFromFeedback` returns a new one. It can always be made anew from the stored reactions and
 * edits (in the order of `at`, undone ones left out), and is then the same.
 */
export interface PersonState {
  readonly version: string;
  readonly reactions: number;
  /** Items liked and not undone, newest last. */
  readonly liked: readonly ItemId[];
  /** Items disliked and not undone. */
  readonly disliked: readonly ItemId[];
  readonly saved: readonly ItemId[];
  readonly finished: readonly ItemId[];
  /** Where this person perceives an item, after `wrong-mood`, oldest first. */
  readonly perceived: readonly { readonly itemId: ItemId; readonly mood: MoodPoint }[];
  readonly denseMean: readonly number[];
  /** Row-major, symmetric. */
  readonly denseCovariance: readonly number[];
  /** `[key, mean, variance]` in the order in which the terms were met. */
  readonly terms: readonly (readonly [string, number, number])[];
  /** Weights that the person has fixed, by `tasteKey`, the latest last. */
  readonly edits: readonly (readonly [string, TasteMark])[];
  /** What the heads of the crowd model have learned; null without such a model. */
  readonly crowd: CollaborativePerson | null;
  /** How items of the crowd were received last, oldest first: a changed mind is counted once. */
  readonly stances: readonly (readonly [ItemId, Stance])[];
}

/** What the states of a recommender depend on besides the reactions. */
export interface PersonPriors {
  readonly crowd?: CollaborativeModel;
  readonly tastePrior?: TastePrior;
}

/** Version of the states that belong to some priors. */
export function personStateVersion({ crowd, tastePrior = EDITORIAL_PRIOR }: PersonPriors): string {
  const parts = [
    PERSON_STATE_VERSION,
    ...(crowd === undefined ? [] : [crowd.version]),
    ...(tastePrior === EDITORIAL_PRIOR ? [] : [tastePrior.version]),
  ];
  return parts.join('+');
}

/** Somebody who has not reacted yet. */
export function newPerson(priors: PersonPriors = {}): PersonState {
  const { crowd, tastePrior } = priors;
  return {
    version: personStateVersion(priors),
    reactions: 0,
    liked: [],
    disliked: [],
    saved: [],
    finished: [],
    perceived: [],
    ...storedTaste(priorTaste(tastePrior)),
    edits: [],
    crowd: crowd === undefined ? null : newCollaborativePerson(crowd),
    stances: [],
  };
}

/**
 * The state itself, if it can be read with these priors.
 * @throws EmoVerseError `person-state-unknown` when it was made by another version.
 */
export function readablePerson(person: PersonState, priors: PersonPriors = {}): PersonState {
  const version = personStateVersion(priors);
  if (person.version === version && person.denseMean.length === DENSE_FEATURES.length) return person;
  throw new EmoVerseError(
    'person-state-unknown',
    `expected a person state of version "${version}", got "${person.version}": make it anew from the stored reactions`,
  );
}

/** A taste model that can be taught; the state stays as it was. */
export function tasteOf({ denseMean, denseCovariance, terms }: PersonState): TasteModel {
  // A plain loop: this happens over up to 2,000 terms.
  const weights = new Map<string, TermWeight>();
  for (let at = 0; at < terms.length; at++)
    weights.set(terms[at][0], { mean: terms[at][1], variance: terms[at][2], place: at });
  return {
    dense: { mean: new Float64Array(denseMean), covariance: new Float64Array(denseCovariance) },
    terms: weights,
    hasForgotten: false,
  };
}

/**
 * The state with the taste that was read from it and taught. Only the weights under the keys of `taught` are written
 * anew: most are the same from one reaction to the next.
 */
export function keepTaste(person: PersonState, taste: TasteModel, taught: Iterable<string>): PersonState {
  const terms = taste.hasForgotten ? storedTerms(taste) : restoredTerms(person.terms, taste, taught);
  return { ...person, ...storedDense(taste), terms };
}

/** The taste in the form in which a state keeps it. */
export function storedTaste(taste: TasteModel): Pick<PersonState, 'denseMean' | 'denseCovariance' | 'terms'> {
  return { ...storedDense(taste), terms: storedTerms(taste) };
}

function storedDense({ dense }: TasteModel): Pick<PersonState, 'denseMean' | 'denseCovariance'> {
  return { denseMean: plainNumbers(dense.mean), denseCovariance: plainNumbers(dense.covariance) };
}

function storedTerms(taste: TasteModel): PersonState['terms'] {
  const terms: (readonly [string, number, number])[] = [];
  taste.terms.forEach((weight, key) => {
    weight.place = terms.length;
    terms.push([key, weight.mean, weight.variance]);
  });
  taste.hasForgotten = false;
  return terms;
}

function restoredTerms(
  before: PersonState['terms'],
  { terms }: TasteModel,
  taught: Iterable<string>,
): PersonState['terms'] {
  const after = before.slice();
  for (const key of taught) {
    const weight = terms.get(key);
    if (weight === undefined) continue;
    weight.place ??= after.length;
    after[weight.place] = [key, weight.mean, weight.variance];
  }
  return after;
}
