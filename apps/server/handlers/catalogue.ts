import type { CatalogueItem, ItemId } from '@emoverse/domain';
import { ApiProblem } from '../http/api-problem.ts';
import type { Services } from '../services.ts';

/** The item, or the problem that there is none. */
export function requireItem({ recommender }: Pick<Services, 'recommender'>, itemId: ItemId): CatalogueItem {
  const item = recommender.items.get(itemId);
  if (!item) throw new ApiProblem(404, 'unknown-item', `there is no item ${itemId} in the catalogue`);
  return item;
}
