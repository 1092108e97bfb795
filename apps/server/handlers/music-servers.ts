import { musicServerKindSchema, type MusicServer, type RouteOutput } from '@emoverse/api-contract';
import type { ProfileId } from '@emoverse/domain';
import type { StoredServer } from '@emoverse/storage';
import { ApiProblem } from '../http/api-problem.ts';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import type { Session } from '../http/session-of-request.ts';
import { isCutOff } from '../library/go-on-after-start.ts';
import { serverProblem } from '../library/server-problem.ts';
import type { Services } from '../services.ts';

/** Connected music servers, and how far their songs were read. */
export async function listMusicServers(
  { musicServers, clock }: Services,
  { session }: Pick<Call, 'session'>,
): Promise<RouteOutput<'listMusicServers'>> {
  const id = await meOf(session);
  return { servers: (await musicServers.list()).map((one) => answerOf(one, clock(), id)) };
}

/** Logs in at a music server and begins to read its songs. */
export async function connectMusicServer(
  { musicServers, clock }: Services,
  { body }: HandlerInput<'connectMusicServer'>,
  { session }: Pick<Call, 'session'>,
): Promise<RouteOutput<'connectMusicServer'>> {
  return told(async () => {
    const { id } = await musicServers.connect(body);
    return answerOf(required(await musicServers.startSync(id)), clock(), await meOf(session));
  });
}

/** Begins to read the songs of a server again, or goes on. One that is being read already is left at it. */
export async function syncMusicServer(
  { musicServers, clock }: Services,
  { params }: HandlerInput<'syncMusicServer'>,
  { session }: Pick<Call, 'session'>,
): Promise<RouteOutput<'syncMusicServer'>> {
  return told(async () =>
    answerOf(required(await musicServers.startSync(params.id)), clock(), await meOf(session)),
  );
}

/** Stops the reading of a server’s songs until a person lets it go on. */
export async function pauseMusicServer(
  { musicServers, clock }: Services,
  { params }: HandlerInput<'pauseMusicServer'>,
  { session }: Pick<Call, 'session'>,
): Promise<RouteOutput<'pauseMusicServer'>> {
  return answerOf(required(await musicServers.pauseSync(params.id)), clock(), await meOf(session));
}

/** Logs out of a server and forgets everything of it, also in the store's files. */
export async function disconnectMusicServer(
  { musicServers }: Services,
  { params }: HandlerInput<'disconnectMusicServer'>,
): Promise<RouteOutput<'disconnectMusicServer'>> {
  if (!(await musicServers.disconnect(params.id))) throw noSuchServer();
  return { deleted: true };
}

/** Sets whether the server is told what this person hears: it is one person's account there. */
export async function tellMusicServerPlays(
  { store, musicServers, clock }: Services,
  { params: { id }, body: { tell } }: HandlerInput<'tellMusicServerPlays'>,
  { session }: Pick<Call, 'session'>,
): Promise<RouteOutput<'tellMusicServerPlays'>> {
  const profile = await session.profile();
  await store.musicServers.tellPlaysOf(id, tell ? profile.id : undefined);
  const stored = (await musicServers.list()).find((one) => one.id === id);
  return answerOf(required(stored), clock(), profile.id);
}

/** Tells a song's server that it is heard, where whoever hears it asked for that; what was heard is told later where it is away. */
export async function tellPlay(
  { store, musicServers, scrobbler }: Services,
  { body: { itemId, ...play } }: HandlerInput<'tellPlay'>,
  { session }: Pick<Call, 'session'>,
): Promise<RouteOutput<'tellPlay'>> {
  const me = await meOf(session);
  const track = me && (await store.musicServers.trackOf(itemId));
  const stored = track && (await store.musicServers.find(track.serverId));
  if (me === undefined || track === undefined || stored?.playsOf !== me) return { told: false };
  if (play.stage === 'heard') {
    const { at, seconds } = play;
    await scrobbler.keep({ serverId: stored.id, remoteId: track.remoteId, profileId: me, at, seconds });
    return { told: true };
  }
  return told(async () => {
    await musicServers.ask(stored.id, (server) => server.tellPlay(track.remoteId, play));
    return { told: true };
  });
}

async function meOf(session: Session): Promise<ProfileId | undefined> {
  return (await session.knownProfile())?.id;
}

function answerOf(stored: StoredServer, now: number, me: ProfileId | undefined): MusicServer {
  const { id, kind, address, userName, state, tracks, works, connectedAt, syncedAt, sync } = stored;
  const isMine = stored.playsOf !== undefined && stored.playsOf === me;
  return {
    id,
    kind: musicServerKindSchema.parse(kind),
    address,
    userName,
    state,
    tracks,
    works,
    connectedAt,
    tellsPlays: isMine,
    plays: isMine ? stored.plays : { waiting: 0, lost: 0 },
    ...(syncedAt !== undefined && { syncedAt }),
    ...(sync !== undefined && {
      sync: {
        state: sync.state === 'running' && isCutOff(sync, now) ? 'cut-off' : sync.state,
        read: sync.read,
        added: sync.added,
        changed: sync.changed,
        removed: sync.removed,
        updatedAt: sync.updatedAt,
        ...(sync.total !== undefined && { total: sync.total }),
        ...(sync.problem !== undefined && { problem: sync.problem }),
      },
    }),
  };
}

async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw serverProblem(error);
  }
}

function required(stored: StoredServer | undefined): StoredServer {
  if (stored === undefined) throw noSuchServer();
  return stored;
}

function noSuchServer(): ApiProblem {
  return new ApiProblem(404, 'no-such-server', 'this music server is not connected (any more)');
}
