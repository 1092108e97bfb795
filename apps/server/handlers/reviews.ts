import type { RouteOutput } from '@emoverse/api-contract';
import { ApiProblem } from '../http/api-problem.ts';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import type { Services } from '../services.ts';
import { requireItem } from './catalogue.ts';

/** Everybody's reviews of an item, newest first; nobody learns who wrote another's. */
export async function listReviews(
  services: Services,
  { params: { itemId } }: HandlerInput<'listReviews'>,
  { session }: Call,
): Promise<RouteOutput<'listReviews'>> {
  requireItem(services, itemId);
  const reader = await session.knownProfile();
  const reviews = await services.store.reviews.ofItem(itemId);
  // A review restored into a second profile exists twice and is shown once, as the reader's own if it is.
  const shown = new Map<string, RouteOutput<'addReview'>>();
  for (const { profileId, ...review } of reviews) {
    const mine = profileId === reader?.id;
    if (mine || !shown.has(review.id)) shown.set(review.id, { ...review, mine });
  }
  return { reviews: [...shown.values()] };
}

/** Stores a review with its tone, which counts at once in what is recommended. */
export async function addReview(
  services: Services,
  { params: { itemId }, body: { text } }: HandlerInput<'addReview'>,
  { session }: Call,
): Promise<RouteOutput<'addReview'>> {
  requireItem(services, itemId);
  const { id: profileId } = await session.profile();
  const review = { id: services.newId(), itemId, text, tone: services.toneOf(text), at: services.clock() };
  await services.store.reviews.store(profileId, [review]);
  await services.reviewTones.refresh(itemId);
  return { ...review, mine: true };
}

/** Deletes an own review. */
export async function deleteReview(
  services: Services,
  { params: { id } }: HandlerInput<'deleteReview'>,
  { session }: Call,
): Promise<RouteOutput<'deleteReview'>> {
  const { id: profileId } = await session.profile();
  const deleted = await services.store.reviews.delete(profileId, id);
  if (!deleted) throw new ApiProblem(404, 'unknown-review', `you have no review ${id}`);
  await services.reviewTones.refresh(deleted.itemId);
  return { deleted: true };
}
