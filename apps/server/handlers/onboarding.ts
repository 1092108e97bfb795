import { readSettings, type RouteOutput } from '@emoverse/api-contract';
import { itemIdSchema } from '@emoverse/domain';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import type { Services } from '../services.ts';

/** What to ask a person about a domain: the most telling items first, none that they have judged already. */
export async function onboarding(
  { store, recommender, persons }: Services,
  { query: { domain, count, skip } }: HandlerInput<'onboarding'>,
  { session }: Call,
): Promise<RouteOutput<'onboarding'>> {
  const profile = await session.profile();
  const { filters } = readSettings(profile.settings);
  const { state } = await persons.current(store, profile.id);
  const asked = skip.split(',').flatMap((id) => itemIdSchema.safeParse(id).data ?? []); // others name nothing
  const request = { domain, count, skip: new Set(asked), allowExplicit: filters.allowExplicit };
  return { domain, items: [...recommender.onboardingItems(request, state)] };
}
