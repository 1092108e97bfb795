import { Hono, type Context } from 'hono';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { answerBytes } from '../made-up-music/answer-bytes.ts';
import { coverPng } from '../made-up-music/cover-png.ts';
import { createStage, noteRequests, stageControls, type Person } from '../made-up-music/stage.ts';
import { toneWav } from '../made-up-music/tone-wav.ts';
import { describeAudio, idOfPerson } from './describe-audio.ts';
import { describeWork, workSchema } from './describe-work.ts';
import { addPlaylists } from './playlist-routes.ts';
import { addPlays } from './play-routes.ts';
import { readAuthorization } from './read-authorization.ts';
import type { JellyfinStage } from './jellyfin-stage.ts';

export function createJellyfinStage(): JellyfinStage {
  return { ...createStage(), works: [], tokens: new Map(), lastPlayed: new Map() };
}

const credentialsSchema = z.object({ Username: z.string(), Pw: z.string() });

/** The part of the Jellyfin API that a player needs, and the controls of a test (`/control`). */
export function createJellyfinDouble(stage: JellyfinStage): Hono {
  const app = new Hono();
  app.use(noteRequests(stage));
  const controls = stageControls(stage);
  /** Ends every session, as the person can under Devices. */
  controls.post('/revoke', (context) => {
    stage.tokens.clear();
    return context.json({ revoked: true });
  });
  /** `{ works: [...] }` in place of what there was. */
  controls.post('/works', async (context) => {
    stage.works = z.object({ works: z.array(workSchema) }).parse(await context.req.json()).works;
    return context.json({ works: stage.works.length });
  });
  controls.get('/state', (context) =>
    context.json({
      requests: stage.requests,
      songs: stage.songs.length,
      playlists: stage.playlists,
      plays: stage.plays,
      tokens: [...stage.tokens.keys()],
      devices: [...stage.tokens.values()].map(({ deviceId }) => deviceId),
    }),
  );
  app.route('/control', controls);

  app.get('/System/Info/Public', (context) =>
    context.json({ ServerName: 'double', Version: '10.10.7', ProductName: 'Jellyfin Server', Id: 'double' }),
  );
  app.post('/Users/AuthenticateByName', async (context) => {
    const { Client, Device, DeviceId, Version } = readAuthorization(context.req.header('authorization'));
    if ([Client, Device, DeviceId, Version].some((value) => value === undefined || value === '')) {
      return context.text('Error processing request.', 400);
    }
    const given = credentialsSchema.safeParse(await context.req.json().catch(() => undefined));
    if (!given.success) return context.text('Error processing request.', 400);
    const person = stage.people.find(({ name }) => name.toLowerCase() === given.data.Username.toLowerCase());
    if (person === undefined || person.password !== given.data.Pw) {
      return context.text('Error processing request.', 401);
    }
    // A login on a device takes the place of the one before on the same device.
    for (const [token, one] of stage.tokens) if (one.deviceId === DeviceId) stage.tokens.delete(token);
    const token = randomBytes(16).toString('hex');
    stage.tokens.set(token, { person, deviceId: DeviceId ?? '' });
    return context.json({
      User: { Name: person.name, Id: idOfPerson(person), ServerId: 'double' },
      SessionInfo: { DeviceId, Client },
      AccessToken: token,
      ServerId: 'double',
    });
  });
  app.post('/Sessions/Logout', (context) => {
    const { Token } = readAuthorization(context.req.header('authorization'));
    if (whoAsks(context, stage) === undefined) return unauthorized(context);
    stage.tokens.delete(Token ?? '');
    return context.body(null, 204);
  });
  app.get('/Users', (context) =>
    whoAsks(context, stage) === undefined
      ? unauthorized(context)
      : context.json(stage.people.map((person) => ({ Name: person.name, Id: idOfPerson(person) }))),
  );
  app.get('/Items', (context) => {
    if (whoAsks(context, stage) === undefined) return unauthorized(context);
    const query = queryOf(context);
    const ids = query.get('ids')?.split(',');
    if (ids !== undefined) {
      const Items = [
        ...stage.playlists
          .filter(({ id }) => ids.includes(id))
          .map(({ id, name }) => ({ Id: id, Name: name })),
        ...stage.songs
          .filter(({ id }) => ids.includes(id))
          .map((song) => ({
            ...describeAudio(song, ''),
            UserData: userDataOf(stage.lastPlayed.get(song.id)),
          })),
      ];
      return context.json({ Items, TotalRecordCount: Items.length, StartIndex: 0 });
    }
    const types = (query.get('includeitemtypes') ?? '').split(',').filter((type) => type !== '');
    const userId = query.get('userid');
    if (userId !== undefined && !stage.people.some((person) => idOfPerson(person) === userId)) {
      return context.text('Error processing request.', 404);
    }
    // Below the root lie folders alone; what is in them is found only recursively.
    const isWanted = (type: string): boolean => types.length === 0 || types.includes(type);
    const fields = query.get('fields') ?? '';
    const all =
      query.get('recursive') === 'true'
        ? [
            ...(isWanted('Playlist') ? stage.playlists : [])
              .filter(({ name }) => name.includes(query.get('searchterm') ?? ''))
              .map(({ id, name }) => () => ({ Id: id, Name: name, Type: 'Playlist' })),
            ...(isWanted('Audio') ? stage.songs : []).map((song) => () => describeAudio(song, fields)),
            ...stage.works
              .filter(({ type }) => isWanted(type))
              .map((work) => () => describeWork(work, fields)),
          ]
        : [];
    const start = Number(query.get('startindex') ?? 0);
    const limit = query.get('limit');
    const Items = all
      .slice(start, limit === undefined ? undefined : start + Number(limit))
      .map((describe) => describe());
    return context.json({ Items, TotalRecordCount: all.length, StartIndex: start });
  });
  addPlaylists(app, stage, whoAsks);
  addPlays(app, stage, whoAsks);
  const sound = (context: Context): Response => {
    if (whoAsks(context, stage) === undefined) return unauthorized(context);
    const song = stage.songs.find(({ id }) => id === context.req.param('id'));
    if (song === undefined) return context.text('Error processing request.', 404);
    return answerBytes(context, toneWav(song), 'audio/wav');
  };
  app.on(['GET', 'HEAD'], '/Audio/:id/stream', sound);
  app.on(['GET', 'HEAD'], '/Audio/:id/universal', sound);
  app.get('/Items/:id/Images/Primary', (context) => {
    const song = stage.songs.find(({ id, hasCover }) => hasCover && id === context.req.param('id'));
    return song === undefined
      ? context.text('Error processing request.', 404)
      : answerBytes(context, coverPng(song.album), 'image/png');
  });
  return app;
}

/** By the token in the `Authorization` header, or an API key there. The deprecated ways are switched off. */
function whoAsks(context: Context, stage: JellyfinStage): Person | undefined {
  const { Token } = readAuthorization(context.req.header('authorization'));
  if (Token === undefined) return undefined;
  return stage.tokens.get(Token)?.person ?? stage.people.find(({ apiKey }) => apiKey === Token);
}

function unauthorized(context: Context): Response {
  return context.body(null, 401);
}

/** Names of parameters are the same in any case there. */
function queryOf(context: Context): Map<string, string> {
  return new Map(Object.entries(context.req.query()).map(([name, value]) => [name.toLowerCase(), value]));
}

function userDataOf(lastPlayed: number | undefined): Record<string, unknown> {
  if (lastPlayed === undefined) return { PlayCount: 0, Played: false };
  return { PlayCount: 1, Played: true, LastPlayedDate: new Date(lastPlayed).toISOString() };
}
