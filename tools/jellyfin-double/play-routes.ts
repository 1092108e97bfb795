import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { JellyfinStage } from './jellyfin-stage.ts';
import type { WhoAsks } from './jellyfin-stage.ts';
import { readAuthorization } from './read-authorization.ts';

const playSchema = z.object({ ItemId: z.string(), PositionTicks: z.number().int().optional() });

/** https://api.jellyfin.org/#tag/Playstate: what plays on a device, and what a person has played. */
export function addPlays(app: Hono, stage: JellyfinStage, whoAsks: WhoAsks): void {
  const report = (kind: 'began' | 'heard') => async (context: Context) => {
    if (whoAsks(context, stage) === undefined) return context.body(null, 401);
    // A key is no session on a device.
    const { Token } = readAuthorization(context.req.header('authorization'));
    const given = playSchema.safeParse(await context.req.json().catch(() => undefined));
    if (!given.success || !stage.tokens.has(Token ?? ''))
      return context.text('Error processing request.', 400);
    stage.plays.push({ songId: given.data.ItemId, stage: kind });
    // It counts what begins.
    if (kind === 'began') stage.lastPlayed.set(given.data.ItemId, Date.now());
    return context.body(null, 204);
  };
  app.post('/Sessions/Playing', report('began'));
  app.post('/Sessions/Playing/Stopped', report('heard'));
  app.post('/UserPlayedItems/:id', (context) => {
    if (whoAsks(context, stage) === undefined) return context.body(null, 401);
    const songId = context.req.param('id');
    if (!stage.songs.some(({ id }) => id === songId)) return context.text('Error processing request.', 404);
    const at = Date.parse(context.req.query('datePlayed') ?? '');
    stage.plays.push({ songId, stage: 'heard', at });
    stage.lastPlayed.set(songId, at);
    return context.json({ Played: true, ItemId: songId });
  });
}
