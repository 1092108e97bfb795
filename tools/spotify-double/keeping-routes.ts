import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { lacksScope, type ApiEnv } from './authorize-request.ts';
import { idOf } from './catalogue.ts';
import { describeTrack } from './describe-track.ts';
import type { DoubleState, Playlist } from './state.ts';
import { webApiError } from './web-api-error.ts';

const playlistSchema = z.object({
  name: z.string().min(1),
  public: z.boolean().default(true),
  collaborative: z.boolean().default(false),
  description: z.string().default(''),
});
const itemsSchema = z.object({
  uris: z.array(z.string()).min(1),
  position: z.number().int().nonnegative().optional(),
});
const URI = /^spotify:track:[A-Za-z0-9]{22}$/;
const PLAYLIST_URI = /^spotify:playlist:[A-Za-z0-9]{22}$/;

/** Playlists and library, by the routes of February 2026. */
export function keepingRoutes(state: DoubleState): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();

  app.post('/me/playlists', async (context) => {
    const body = playlistSchema.safeParse(await context.req.json().catch(() => undefined));
    if (!body.success) return webApiError(context, 400, 'Missing required field: name');
    const refused = lacksScope(
      context,
      body.data.public ? 'playlist-modify-public' : 'playlist-modify-private',
    );
    if (refused) return refused;
    const playlist: Playlist = {
      id: idOf(`playlist ${state.playlists.size} ${body.data.name}`),
      name: body.data.name,
      description: body.data.description,
      public: body.data.public,
      uris: [],
    };
    state.playlists.set(playlist.id, playlist);
    return context.json(describePlaylist(playlist), 201);
  });
  app.get('/playlists/:id', (context) => {
    const playlist = state.playlists.get(context.req.param('id'));
    return playlist === undefined
      ? webApiError(context, 404, 'Resource not found')
      : context.json(describePlaylist(playlist));
  });
  app.put('/playlists/:id', async (context) => {
    const playlist = state.playlists.get(context.req.param('id'));
    if (playlist === undefined) return webApiError(context, 404, 'Resource not found');
    const refused = lacksScope(context, modifyScope(playlist));
    if (refused) return refused;
    const body = playlistSchema.partial().safeParse(await context.req.json().catch(() => undefined));
    if (!body.success) return webApiError(context, 400, 'Error parsing JSON.');
    playlist.name = body.data.name ?? playlist.name;
    return context.body(null, 200);
  });
  app.put('/playlists/:id/items', async (context) => {
    const playlist = state.playlists.get(context.req.param('id'));
    if (playlist === undefined) return webApiError(context, 404, 'Resource not found');
    const refused = lacksScope(context, modifyScope(playlist));
    if (refused) return refused;
    const items = await readItems(context, state);
    if (items instanceof Response) return items;
    playlist.uris = items.uris;
    return context.json({ snapshot_id: snapshotOf(playlist) });
  });
  app.get('/playlists/:id/items', (context) => {
    const playlist = state.playlists.get(context.req.param('id'));
    if (playlist === undefined) return webApiError(context, 404, 'Resource not found');
    const refused = lacksScope(context, 'playlist-read-private');
    if (refused) return refused;
    return context.json({
      href: context.req.url,
      limit: 50,
      offset: 0,
      next: null,
      previous: null,
      total: playlist.uris.length,
      items: playlist.uris.map((uri) => {
        const track = state.tracks.get(uri.replace(/^spotify:track:/, ''));
        return { added_at: null, item: track && describeTrack(track) };
      }),
    });
  });
  app.post('/playlists/:id/items', async (context) => {
    const playlist = state.playlists.get(context.req.param('id'));
    if (playlist === undefined) return webApiError(context, 404, 'Resource not found');
    const refused = lacksScope(context, modifyScope(playlist));
    if (refused) return refused;
    const items = await readItems(context, state);
    if (items instanceof Response) return items;
    playlist.uris.splice(items.position ?? playlist.uris.length, 0, ...items.uris);
    return context.json({ snapshot_id: snapshotOf(playlist) }, 201);
  });

  app.on(['PUT', 'DELETE'], '/me/library', (context) => {
    const refused = lacksScope(context, 'user-library-modify');
    if (refused) return refused;
    const uris = urisOf(context.req.query('uris'));
    if (uris === undefined) return webApiError(context, 400, 'Invalid uris: 1 to 40 Spotify URIs');
    for (const uri of uris) {
      // Who takes a playlist of their own out of the library has deleted it.
      if (context.req.method === 'DELETE') state.playlists.delete(uri.replace(/^spotify:playlist:/, ''));
      if (context.req.method === 'PUT') state.library.add(uri);
      else state.library.delete(uri);
    }
    return context.body(null, 200);
  });
  app.get('/me/library/contains', (context) => {
    const refused = lacksScope(context, 'user-library-read');
    if (refused) return refused;
    const uris = urisOf(context.req.query('uris'));
    if (uris === undefined) return webApiError(context, 400, 'Invalid uris: 1 to 40 Spotify URIs');
    return context.json(uris.map((uri) => state.library.has(uri)));
  });
  return app;
}

function modifyScope(playlist: Playlist): string {
  return playlist.public ? 'playlist-modify-public' : 'playlist-modify-private';
}

/** The items of a request, or what is wrong with it. */
async function readItems(
  context: Context<ApiEnv>,
  state: DoubleState,
): Promise<z.output<typeof itemsSchema> | Response> {
  const body = itemsSchema.safeParse(await context.req.json().catch(() => undefined));
  if (!body.success) return webApiError(context, 400, 'Missing required field: uris');
  const { uris } = body.data;
  if (uris.length > 100) return webApiError(context, 400, 'You can add a maximum of 100 tracks per request.');
  if (!uris.every((uri) => URI.test(uri) && state.tracks.has(uri.slice('spotify:track:'.length))))
    return webApiError(context, 400, 'Invalid track uri');
  return body.data;
}

function urisOf(query: string | undefined): string[] | undefined {
  const uris = (query ?? '').split(',');
  return uris.length <= 40 && uris.every((uri) => URI.test(uri) || PLAYLIST_URI.test(uri)) ? uris : undefined;
}

function describePlaylist(playlist: Playlist) {
  return {
    id: playlist.id,
    name: playlist.name,
    description: playlist.description,
    public: playlist.public,
    collaborative: false,
    external_urls: { spotify: `https://open.spotify.com/playlist/${playlist.id}` },
    href: `https://api.spotify.com/v1/playlists/${playlist.id}`,
    images: [],
    items: {
      href: `https://api.spotify.com/v1/playlists/${playlist.id}/items`,
      total: playlist.uris.length,
    },
    owner: { id: 'made-up', type: 'user', uri: 'spotify:user:made-up' },
    snapshot_id: snapshotOf(playlist),
    type: 'playlist',
    uri: `spotify:playlist:${playlist.id}`,
  };
}

function snapshotOf({ id, uris }: Playlist): string {
  return idOf(`snapshot ${id} ${uris.join(' ')}`);
}
