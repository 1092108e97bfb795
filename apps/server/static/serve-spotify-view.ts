import type { Context, Handler } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { pagePolicy } from '../http/content-policy.ts';
import type { SpotifyHosts } from '../spotify/spotify-hosts.ts';
import { createFileStore } from './file-store.ts';

/**
 * The view that plays on Spotify: a document of its own, so that Spotify's script never shares a page with the
 * camera. Its policy is as narrow as everywhere until the person is connected. It is not cached: a copy from the
 * cache would bring the policy of another time along.
 */
export function serveSpotifyView(
  folder: string,
  hosts: SpotifyHosts,
  isConnected: (context: Context<AppEnv>) => Promise<boolean>,
): Handler<AppEnv> {
  const files = createFileStore(folder);
  return async (context, next) => {
    const file = await files.read('/spotify.html', (encoding) => encoding === 'identity');
    // Not built: the app's own page says so.
    if (file === undefined) return next();
    if (await isConnected(context)) context.set('pagePolicy', pagePolicy(hosts));
    return context.body(file.body, 200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    });
  };
}
