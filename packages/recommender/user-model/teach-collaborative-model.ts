import type { FeedbackAction, ItemId } from '@emoverse/domain';
import {
  type CollaborativeModel,
  type CollaborativePerson,
  type Stance,
  stanceOf,
  teachCollaborativePerson,
} from '../collaborative-filtering/index.ts';
import type { CatalogueIndex } from '../catalogue-index/index.ts';
import { givenStars } from './given-stars.ts';
import { REMEMBERED_ITEMS, type UserModel } from './user-model.ts';
import type { ContextualReaction } from './learnable-event.ts';

/**
 * The stars that a reaction stands for, and how unsure that is against a rating given outright (1). What says nothing
 * about having met the item is not in the table.
 */
const REACTION_STARS: Readonly<Partial<Record<FeedbackAction, { stars: number; doubt: number }>>> = {
  liked: { stars: 4.5, doubt: 1 },
  saved: { stars: 4.2, doubt: 1.5 },
  finished: { stars: 3.7, doubt: 1.5 },
  'more-like-this': { stars: 4.2, doubt: 1.5 },
  played: { stars: 3.5, doubt: 2.5 },
  skipped: { stars: 2.7, doubt: 2 },
  'less-like-this': { stars: 2, doubt: 1.5 },
  disliked: { stars: 1.5, doubt: 1 },
};

/** Teaches the heads of the crowd model; the same state without such a model, or for items it does not know. */
export function teachCollaborativeModel(
  person: Pick<UserModel, 'crowd' | 'stances'>,
  contextual: ContextualReaction,
  { collaborative, positionOf }: Pick<CatalogueIndex, 'collaborative' | 'positionOf'>,
): Pick<UserModel, 'crowd' | 'stances'> {
  const { crowd: state, stances } = person;
  const { reaction } = contextual;
  const given = givenStars(contextual);
  const position = positionOf.get(reaction.itemId);
  const meaning = given === undefined ? REACTION_STARS[reaction.action] : { stars: given, doubt: 1 };
  if (collaborative === undefined || state === null || position === undefined || meaning === undefined)
    return { crowd: state, stances };
  const item = collaborative.placeOf[position] ?? 0;
  if (item < 0) return { crowd: state, stances };
  return teachStars(
    { crowd: state, stances },
    { itemId: reaction.itemId, item, ...meaning },
    collaborative.model,
  );
}

/** Teaches the heads that an item of the crowd earned stars, and how unsure that is against a rating given outright. */
export function teachStars(
  { crowd, stances }: { readonly crowd: CollaborativePerson; readonly stances: UserModel['stances'] },
  {
    itemId,
    ...reaction
  }: { readonly itemId: ItemId; readonly item: number; readonly stars: number; readonly doubt: number },
  model: CollaborativeModel,
): { readonly crowd: CollaborativePerson; readonly stances: UserModel['stances'] } {
  const before = stances.find(([id]) => id === itemId)?.[1];
  return {
    crowd: teachCollaborativePerson(model, crowd, [{ ...reaction, ...(before && { before }) }]),
    stances: withStance(stances, itemId, stanceOf(model, reaction.stars)),
  };
}

function withStance(stances: UserModel['stances'], id: ItemId, stance: Stance): UserModel['stances'] {
  return [...stances.filter(([other]) => other !== id), [id, stance] as const].slice(-REMEMBERED_ITEMS);
}
