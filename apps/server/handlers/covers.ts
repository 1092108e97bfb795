import { readSettings, type RouteOutput } from '@emoverse/api-contract';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import type { Services } from '../services.ts';

/** How the covers of works stand. Nobody is asked for one unless the person allowed it. */
export async function findCovers(
  { covers, recommender }: Services,
  { body }: HandlerInput<'findCovers'>,
  { session }: Call,
): Promise<RouteOutput<'findCovers'>> {
  const settings = readSettings((await session.knownProfile())?.settings);
  if (settings.covers !== 'yes') return { kind: 'off' };
  return {
    kind: 'on',
    covers: await Promise.all(
      body.itemIds.map(async (itemId) => {
        const item = recommender.items.get(itemId);
        const state = item === undefined ? 'none' : await covers.look(item, settings.songPreviewCountry);
        return { itemId, state };
      }),
    ),
  };
}

/** Deletes the pictures of the whole server; who allowed them gets those that are looked at anew. */
export async function deleteCovers({ covers }: Services): Promise<RouteOutput<'deleteCovers'>> {
  await covers.forget();
  return covers.kept();
}
