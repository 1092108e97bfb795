import { Hono } from 'hono';
import type { ApiEnv } from './authorize-request.ts';
import { searchTracks } from './catalogue.ts';
import { describeTrack } from './describe-track.ts';
import type { DoubleState } from './state.ts';
import { webApiError } from './web-api-error.ts';

/** Search and single tracks. */
export function catalogueRoutes(state: DoubleState): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  app.get('/search', (context) => {
    const { q, type, limit = '5', offset = '0' } = context.req.query();
    if (!q) return webApiError(context, 400, 'No search query');
    if (!type) return webApiError(context, 400, 'Missing parameter type');
    if (type !== 'track') return webApiError(context, 400, 'Bad search type field (the double knows tracks)');
    if (!/^([1-9]|10)$/.test(limit)) return webApiError(context, 400, 'Invalid limit');
    if (!/^\d{1,3}$/.test(offset)) return webApiError(context, 400, 'Invalid offset');
    const found = searchTracks(state.tracks.values(), q);
    const items = found.slice(Number(offset), Number(offset) + Number(limit));
    return context.json({
      tracks: {
        href: context.req.url,
        items: items.map(describeTrack),
        limit: Number(limit),
        next: null,
        offset: Number(offset),
        previous: null,
        total: found.length,
      },
    });
  });
  app.get('/tracks/:id', (context) => {
    const { id } = context.req.param();
    if (!/^[A-Za-z0-9]{22}$/.test(id)) return webApiError(context, 400, 'Invalid base62 id');
    const track = state.tracks.get(id);
    return track === undefined
      ? webApiError(context, 404, 'Resource not found')
      : context.json(describeTrack(track));
  });
  // Without email, country, followers, explicit_content and product.
  app.get('/me', (context) =>
    context.json({
      display_name: 'A made-up person',
      external_urls: { spotify: 'https://open.spotify.com/user/made-up' },
      href: 'https://api.spotify.com/v1/users/made-up',
      id: 'made-up',
      images: [],
      type: 'user',
      uri: 'spotify:user:made-up',
    }),
  );
  return app;
}
