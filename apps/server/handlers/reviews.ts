import type { RouteOutput } from '@emoverse/api-contract';
import type { ItemId } from '@emoverse/domain';
import type { StoredReview } from '@emoverse/storage';
import { ApiProblem } from '../http/api-problem.ts';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import type { Services } from '../services.ts';
import { requireItem } from './catalogue.ts';
import { refuseMore } from './refuse-more.ts';
import { writeForPerson } from './write-for-person.ts';

/** Own reviews of an item and the latest of everybody else, newest first; nobody learns who wrote another's. */
export async function listReviews(
  services: Services,
  { params: { itemId } }: HandlerInput<'listReviews'>,
  { session }: Call,
): Promise<RouteOutput<'listReviews'>> {
  requireItem(services, itemId);
  const reader = await session.knownProfile();
  const reviews = await services.store.reviews.ofItem(itemId, reader?.id);
  return {
    reviews: reviews.map(({ profileId, ...review }) => toldReview(review, profileId === reader?.id)),
    ...viewersOf(services, itemId),
  };
}

/** Stores a review with what it says, which counts from the next list on. */
export async function addReview(
  services: Services,
  { params: { itemId }, body: { text } }: HandlerInput<'addReview'>,
  { session }: Call,
): Promise<RouteOutput<'addReview'>> {
  requireItem(services, itemId);
  const { id: profileId } = await session.profile();
  const review = {
    id: services.newId(),
    itemId,
    text,
    at: services.clock(),
    ...services.readReview(text),
  };
  await writeForPerson(services.store, profileId, async (repositories) => {
    await repositories.reviews.store(profileId, [review]);
    await refuseMore(repositories, profileId, 'reviews');
  });
  await services.reviewTones.follow();
  return toldReview(review, true);
}

/** Puts other words in place of an own review's. */
export async function editReview(
  services: Services,
  { params: { id }, body: { text } }: HandlerInput<'editReview'>,
  { session }: Call,
): Promise<RouteOutput<'editReview'>> {
  const { id: profileId } = await session.profile();
  const words = { text, at: services.clock(), ...services.readReview(text) };
  const edited = await services.store.reviews.edit(profileId, id, words);
  if (!edited) throw unknownReview(id);
  await services.reviewTones.follow();
  return toldReview(edited, true);
}

/** Deletes an own review. */
export async function deleteReview(
  services: Services,
  { params: { id } }: HandlerInput<'deleteReview'>,
  { session }: Call,
): Promise<RouteOutput<'deleteReview'>> {
  const { id: profileId } = await session.profile();
  const deleted = await services.store.reviews.delete(profileId, id);
  if (!deleted) throw unknownReview(id);
  await services.reviewTones.follow();
  return { deleted: true };
}

/** What reviews say of an item, as a field of an answer; no field where nobody has written. */
export function viewersOf(
  { reviewTones }: Services,
  itemId: ItemId,
): { viewers?: NonNullable<RouteOutput<'listReviews'>['viewers']> } {
  const known = reviewTones.viewersOf(itemId);
  if (known === undefined) return {};
  const { tone, toneSpread, reviews, profile, telling } = known;
  return { viewers: { tone, toneSpread, reviews, profile, telling: [...telling] } };
}

function toldReview({ id, itemId, text, tone, at }: StoredReview, mine: boolean): RouteOutput<'addReview'> {
  return { id, itemId, text, tone, at, mine };
}

function unknownReview(id: string): ApiProblem {
  return new ApiProblem(404, 'unknown-review', `you have no review ${id}`);
}
