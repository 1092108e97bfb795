import type { RouteOutput } from '@emoverse/api-contract';
import { LIBRARY_COLLECTION, type CatalogueItem, type ItemId } from '@emoverse/domain';
import { ApiProblem } from '../http/api-problem.ts';
import type { HandlerInput } from '../http/endpoint.ts';
import type { Services } from '../services.ts';

/** The item, or the problem that there is none. */
export function requireItem({ recommender }: Services, itemId: ItemId): CatalogueItem {
  const item = recommender.items.get(itemId);
  if (!item) throw new ApiProblem(404, 'unknown-item', `there is no item ${itemId} in the catalogue`);
  return item;
}

/** Items in which every word occurs, best matches first. */
export async function searchCatalogue(
  { store, showsOwnMusic }: Services,
  { query: { q, ...rest } }: HandlerInput<'searchCatalogue'>,
): Promise<RouteOutput<'searchCatalogue'>> {
  return store.catalogue.search({ ...rest, words: q, ...(!showsOwnMusic && { except: LIBRARY_COLLECTION }) });
}
