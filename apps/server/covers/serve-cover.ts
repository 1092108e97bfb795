import { readSettings } from '@emoverse/api-contract';
import { itemIdSchema, type CatalogueItem, type ItemId } from '@emoverse/domain';
import type { Context, Handler } from 'hono';
import { ApiProblem } from '../http/api-problem.ts';
import type { AppEnv } from '../http/app-env.ts';
import type { Session } from '../http/session-of-request.ts';
import type { CoverService } from './create-covers.ts';

export const COVER_PATH = '/api/covers/:id';

/** A fetched cover, for who allowed them and is shown the work. Asks nobody. */
export function serveCover(
  covers: Pick<CoverService, 'picture'>,
  shownTo: (context: Context<AppEnv>) => Promise<ReadonlyMap<ItemId, CatalogueItem>>,
  openSession: (context: Context<AppEnv>) => Pick<Session, 'knownProfile'>,
): Handler<AppEnv> {
  return async (context) => {
    context.set('route', '/api/covers/{id}');
    const id = itemIdSchema.safeParse(context.req.param('id'));
    const profile = await openSession(context).knownProfile();
    const isAllowed = readSettings(profile?.settings).covers === 'yes';
    const picture =
      id.success && isAllowed && (await shownTo(context)).has(id.data)
        ? await covers.picture(id.data)
        : undefined;
    if (picture === undefined)
      throw new ApiProblem(404, 'no-cover', 'no cover of this work was fetched, or covers are switched off');
    const { bytes, mediaType, etag } = picture;
    const headers = { etag, 'cache-control': 'private, no-cache, no-transform' };
    if (context.req.header('if-none-match')?.includes(etag)) return context.body(null, 304, headers);
    return context.body(bytes, 200, { ...headers, 'content-type': mediaType });
  };
}
