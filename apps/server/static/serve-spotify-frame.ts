import type { Context, Handler } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { framePolicy } from '../http/content-policy.ts';
import type { SpotifyHosts } from '../spotify/spotify-hosts.ts';
import { createFileStore } from './file-store.ts';

export const SPOTIFY_FRAME_PATH = '/spotify.html';

/**
 * The frame that holds Spotify's player: a document of its own, so that the policy of the app stays narrow. Until the
 * person is connected it has the usual policy, by which nobody may frame it. It is not cached: a copy from the cache
 * would bring the policy of another time along.
 */
export function serveSpotifyFrame(
  folder: string,
  hosts: SpotifyHosts,
  isConnected: (context: Context<AppEnv>) => Promise<boolean>,
): Handler<AppEnv> {
  const files = createFileStore(folder);
  return async (context, next) => {
    const file = await files.read(SPOTIFY_FRAME_PATH, (encoding) => encoding === 'identity');
    // Not built: the app's own page says so.
    if (file === undefined) return next();
    if (await isConnected(context)) context.set('pagePolicy', framePolicy(hosts));
    return context.body(file.body, 200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    });
  };
}
