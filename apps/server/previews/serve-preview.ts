import { readSettings } from '@emoverse/api-contract';
import { itemIdSchema, type CatalogueItem, type ItemId } from '@emoverse/domain';
import type { Context, Handler } from 'hono';
import { ApiProblem } from '../http/api-problem.ts';
import type { AppEnv } from '../http/app-env.ts';
import type { Session } from '../http/session-of-request.ts';
import type { PreviewService } from './create-previews.ts';

export const PREVIEW_PATH = '/api/previews/:id/audio';
const PASSED_ON = ['content-type', 'content-length', 'content-range', 'accept-ranges'] as const;

/**
 * The sound of a preview, passed on from Apple's shop, so that Apple sees this server and not the listener. Previews may
 * be streamed and not kept: nothing of it is stored here or in the browser. Of songs that the
 * caller is not shown there is none.
 */
export function servePreview(
  previews: Pick<PreviewService, 'sound'>,
  shownTo: (context: Context<AppEnv>) => Promise<ReadonlyMap<ItemId, CatalogueItem>>,
  openSession: (context: Context<AppEnv>) => Pick<Session, 'knownProfile'>,
): Handler<AppEnv> {
  return async (context) => {
    context.set('route', '/api/previews/{id}/audio');
    const id = itemIdSchema.safeParse(context.req.param('id'));
    const profile = await openSession(context).knownProfile();
    const { songPreviews, songPreviewCountry } = readSettings(profile?.settings);
    const answer =
      id.success && songPreviews && (await shownTo(context)).has(id.data)
        ? await previews
            .sound(id.data, songPreviewCountry, context.req.header('range'), context.req.raw.signal)
            .catch((cause: unknown) => {
              throw new ApiProblem(
                502,
                'preview-unreachable',
                'Apple could not be reached: is this machine online?',
                { cause },
              );
            })
        : undefined;
    if (answer === undefined)
      throw new ApiProblem(
        404,
        'no-preview',
        'there is no preview of this song, or previews are switched off',
      );
    const headers: Record<string, string> = { 'cache-control': 'no-store, no-transform' };
    for (const name of PASSED_ON) {
      const value = answer.headers.get(name);
      if (value !== null) headers[name] = value;
    }
    if (answer.body === null) return context.body(null, 200, headers);
    return context.body(answer.body, answer.status as 200 | 206, headers);
  };
}
