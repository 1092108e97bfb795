import type { RouteOutput } from '@emoverse/api-contract';
import { whatLifts } from '@emoverse/recommender';
import type { Call } from '../http/endpoint.ts';
import type { Services } from '../services.ts';

/** Works that are told at most: a page of covers. */
const MOST_TOLD = 24;

/** Works after which the person felt better, the greatest gain first. Those that left the catalogue are left out. */
export async function listLifts(
  { store, recommender, persons }: Services,
  { session }: Call,
): Promise<RouteOutput<'listLifts'>> {
  const profile = await session.profile();
  const { felt } = (await persons.current(store, profile.id)).standing;
  const items = [...felt].flatMap(([itemId, answers]) => {
    const item = recommender.items.get(itemId);
    const lift = whatLifts(answers);
    return item && lift ? [{ item, answers: answers.answers, ...lift }] : [];
  });
  return { items: items.sort((a, b) => b.gain - a.gain).slice(0, MOST_TOLD) };
}
