import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { JellyfinStage, WhoAsks } from './jellyfin-stage.ts';

const createSchema = z.object({ Name: z.string().min(1), Ids: z.array(z.string()), UserId: z.string() });
const updateSchema = z.object({ Name: z.string().optional(), Ids: z.array(z.string()).optional() });

/** https://api.jellyfin.org/#tag/Playlists, as of 10.9: made, changed, deleted as any item. */
export function addPlaylists(app: Hono, stage: JellyfinStage, whoAsks: WhoAsks): void {
  const found = (context: Context) => stage.playlists.find(({ id }) => id === context.req.param('id'));
  app.post('/Playlists', async (context) => {
    const person = whoAsks(context, stage);
    if (person === undefined) return context.body(null, 401);
    const given = createSchema.safeParse(await context.req.json().catch(() => undefined));
    if (!given.success) return context.text('Error processing request.', 400);
    const { Name, Ids } = given.data;
    const digest = createHash('sha256').update(`${Name} ${stage.requests.length}`).digest('hex');
    const id = digest.slice(0, 32);
    stage.playlists.push({ id, owner: person.name, name: Name, songIds: Ids });
    return context.json({ Id: id });
  });
  app.post('/Playlists/:id', async (context) => {
    if (whoAsks(context, stage) === undefined) return context.body(null, 401);
    const playlist = found(context);
    if (playlist === undefined) return context.text('Playlist not found', 404);
    const given = updateSchema.safeParse(await context.req.json().catch(() => undefined));
    if (!given.success) return context.text('Error processing request.', 400);
    playlist.name = given.data.Name ?? playlist.name;
    playlist.songIds = given.data.Ids ?? playlist.songIds;
    return context.body(null, 204);
  });
  app.delete('/Items/:id', (context) => {
    if (whoAsks(context, stage) === undefined) return context.body(null, 401);
    const playlist = found(context);
    if (playlist === undefined) return context.text('Error processing request.', 404);
    stage.playlists = stage.playlists.filter((one) => one !== playlist);
    return context.body(null, 204);
  });
}
