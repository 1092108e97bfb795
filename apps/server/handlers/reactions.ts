import type { RouteOutput } from '@emoverse/api-contract';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import type { Services } from '../services.ts';

/** Reactions that are told at once; an export has them all. */
const MOST_LISTED = 2000;

/** The latest reactions with the items they are about, newest first. */
export async function listReactions(
  { store, recommender }: Services,
  { session }: Call,
): Promise<RouteOutput<'listReactions'>> {
  const profile = await session.profile();
  const reactions = await store.feedback.list(profile.id, MOST_LISTED);
  return {
    reactions: reactions.map((reaction) => {
      const item = recommender.items.get(reaction.itemId);
      return item ? { ...reaction, item } : { ...reaction };
    }),
  };
}

/** Saved items, newest first. Items that left the catalogue are left out until they come back. */
export async function listSaved(
  { store, recommender, persons }: Services,
  { session }: Call,
): Promise<RouteOutput<'listSaved'>> {
  const profile = await session.profile();
  const { saved } = (await persons.current(store, profile.id)).standing;
  return {
    items: [...saved].reverse().flatMap(([itemId, savedAt]) => {
      const item = recommender.items.get(itemId);
      return item ? [{ item, savedAt }] : [];
    }),
  };
}

/** The stars that the person gave an item, of the catalogue or not. */
export async function getRating(
  { store }: Services,
  { params: { itemId } }: HandlerInput<'getRating'>,
  { session }: Call,
): Promise<RouteOutput<'getRating'>> {
  const profile = await session.profile();
  const found = await store.feedback.rating(profile.id, itemId);
  if (found === undefined) return {};
  const { eventId, stars, at } = found;
  return { rating: { eventId, stars, at } };
}
