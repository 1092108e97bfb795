import { libraryServerKindSchema, type LibraryServer, type RouteOutput } from '@emoverse/api-contract';
import type { ProfileId } from '@emoverse/domain';
import type { StoredServer } from '@emoverse/storage';
import { ApiProblem } from '../http/api-problem.ts';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import type { Session } from '../http/session-of-request.ts';
import { isCutOff } from '../library/go-on-after-start.ts';
import { serverProblem } from '../library/server-problem.ts';
import type { Services } from '../services.ts';

/** Connected music servers, and how far their songs were read. */
export async function listLibraryServers(
  { libraryServers, clock }: Services,
  { session }: Pick<Call, 'session'>,
): Promise<RouteOutput<'listLibraryServers'>> {
  const id = await meOf(session);
  return { servers: (await libraryServers.list()).map((one) => answerOf(one, clock(), id)) };
}

/** Logs in at a music server and begins to read its songs. */
export async function connectLibraryServer(
  { libraryServers, clock }: Services,
  { body }: HandlerInput<'connectLibraryServer'>,
  { session }: Pick<Call, 'session'>,
): Promise<RouteOutput<'connectLibraryServer'>> {
  return told(async () => {
    const { id } = await libraryServers.connect(body);
    return answerOf(required(await libraryServers.startSync(id)), clock(), await meOf(session));
  });
}

/** Begins to read the songs of a server again, or goes on. One that is being read already is left at it. */
export async function syncLibraryServer(
  { libraryServers, clock }: Services,
  { params }: HandlerInput<'syncLibraryServer'>,
  { session }: Pick<Call, 'session'>,
): Promise<RouteOutput<'syncLibraryServer'>> {
  return told(async () =>
    answerOf(required(await libraryServers.startSync(params.id)), clock(), await meOf(session)),
  );
}

/** Stops the reading of a server’s songs until a person lets it go on. */
export async function pauseLibraryServer(
  { libraryServers, clock }: Services,
  { params }: HandlerInput<'pauseLibraryServer'>,
  { session }: Pick<Call, 'session'>,
): Promise<RouteOutput<'pauseLibraryServer'>> {
  return answerOf(required(await libraryServers.pauseSync(params.id)), clock(), await meOf(session));
}

/** Logs out of a server and forgets everything of it, also in the store's files. */
export async function disconnectLibraryServer(
  { libraryServers }: Services,
  { params }: HandlerInput<'disconnectLibraryServer'>,
): Promise<RouteOutput<'disconnectLibraryServer'>> {
  if (!(await libraryServers.disconnect(params.id))) throw noSuchServer();
  return { deleted: true };
}

/** Sets whether the server is told what this person hears: it is one person's account there. */
export async function tellLibraryServerPlays(
  { store, libraryServers, clock }: Services,
  { params: { id }, body: { tell } }: HandlerInput<'tellLibraryServerPlays'>,
  { session }: Pick<Call, 'session'>,
): Promise<RouteOutput<'tellLibraryServerPlays'>> {
  const profile = await session.profile();
  await store.libraryServers.tellPlaysOf(id, tell ? profile.id : undefined);
  const stored = (await libraryServers.list()).find((one) => one.id === id);
  return answerOf(required(stored), clock(), profile.id);
}

/** Tells a song's server that it is heard, where whoever hears it asked for that; what was heard is told later where it is away. */
export async function tellPlay(
  { store, libraryServers, scrobbler }: Services,
  { body: { itemId, ...play } }: HandlerInput<'tellPlay'>,
  { session }: Pick<Call, 'session'>,
): Promise<RouteOutput<'tellPlay'>> {
  const me = await meOf(session);
  const track = me && (await store.libraryServers.trackOf(itemId));
  const stored = track && (await store.libraryServers.find(track.serverId));
  if (me === undefined || track === undefined || stored?.playsOf !== me) return { told: false };
  if (play.stage === 'heard') {
    const { at, seconds } = play;
    await scrobbler.keep({ serverId: stored.id, remoteId: track.remoteId, profileId: me, at, seconds });
    return { told: true };
  }
  return told(async () => {
    await libraryServers.ask(stored.id, (server) => server.tellPlay(track.remoteId, play));
    return { told: true };
  });
}

async function meOf(session: Session): Promise<ProfileId | undefined> {
  return (await session.knownProfile())?.id;
}

function answerOf(stored: StoredServer, now: number, me: ProfileId | undefined): LibraryServer {
  const { id, kind, address, userName, state, tracks, works, connectedAt, syncedAt, sync } = stored;
  const isMine = stored.playsOf !== undefined && stored.playsOf === me;
  return {
    id,
    kind: libraryServerKindSchema.parse(kind),
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
