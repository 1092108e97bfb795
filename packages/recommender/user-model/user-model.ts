import { EmoVerseError, type ItemId, type MoodPoint } from '@emoverse/domain';
import {
  type CollaborativeModel,
  type CollaborativePerson,
  newCollaborativePerson,
  type Stance,
} from '../collaborative-filtering/index.ts';
import { DENSE_FEATURES, EDITORIAL_PRIOR, type TastePrior } from './taste-prior.ts';

/** Changes whenever models made by other code can no longer be read; they are then made anew from reactions. */
export const USER_MODEL_VERSION = 'two-heads-4';

/** Most items remembered in each list of a person. */
export const REMEMBERED_ITEMS = 1000;
/** Most items whose mood this person sees differently. */
export const REMEMBERED_MOODS = 300;

/** How a weight came to be fixed: given a value by the person, or told not to count. */
export type TasteMark = 'set' | 'ignored';

/**
 * What is learned of one person, in the one form in which it is taught, read and kept: plain JSON, bounded (at most about 250 kB, with a crowd 400 kB; usually below 20 kB, with a
 * crowd 100 kB). A value: `learnFromFeedback` returns a new one. It can always be made anew from the stored reactions and
 * edits (in the order of `at`, undone ones left out), and is then the same.
 */
export interface UserModel {
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

/** What the user models of a recommender depend on besides the reactions. */
export interface PersonPriors {
  readonly collaborativeModel?: CollaborativeModel;
  readonly tastePrior?: TastePrior;
}

/** Version of the user models that belong to some priors. */
export function userModelVersion({ collaborativeModel, tastePrior = EDITORIAL_PRIOR }: PersonPriors): string {
  const parts = [
    USER_MODEL_VERSION,
    ...(collaborativeModel === undefined ? [] : [collaborativeModel.version]),
    ...(tastePrior === EDITORIAL_PRIOR ? [] : [tastePrior.version]),
  ];
  return parts.join('+');
}

/** Somebody who has not reacted yet. */
export function newPerson(priors: PersonPriors = {}): UserModel {
  const { collaborativeModel, tastePrior = EDITORIAL_PRIOR } = priors;
  return {
    version: userModelVersion(priors),
    reactions: 0,
    liked: [],
    disliked: [],
    saved: [],
    finished: [],
    perceived: [],
    denseMean: tastePrior.mean,
    denseCovariance: tastePrior.covariance,
    terms: [],
    edits: [],
    crowd: collaborativeModel === undefined ? null : newCollaborativePerson(collaborativeModel),
    stances: [],
  };
}

/**
 * The model itself, if it can be read with these priors.
 * @throws EmoVerseError `person-state-unknown` when it was made by another version.
 */
export function readableUser(user: UserModel, priors: PersonPriors = {}): UserModel {
  const version = userModelVersion(priors);
  if (user.version === version && user.denseMean.length === DENSE_FEATURES.length) return user;
  throw new EmoVerseError(
    'person-state-unknown',
    `expected a user model of version "${version}", got "${user.version}": make it anew from the stored reactions`,
  );
}
