import { libraryServerKindSchema, type LibraryServer, type RouteOutput } from '@emoverse/api-contract';
import type { StoredServer } from '@emoverse/storage';
import { ApiProblem } from '../http/api-problem.ts';
import type { HandlerInput } from '../http/endpoint.ts';
import { isCutOff } from '../library/go-on-after-start.ts';
import { serverProblem } from '../library/server-problem.ts';
import type { Services } from '../services.ts';

/** Connected music servers, and how far their songs were read. */
export async function listLibraryServers({
  libraryServers,
  clock,
}: Services): Promise<RouteOutput<'listLibraryServers'>> {
  return { servers: (await libraryServers.list()).map((one) => answerOf(one, clock())) };
}

/** Logs in at a music server and begins to read its songs. */
export async function connectLibraryServer(
  { libraryServers, clock }: Services,
  { body }: HandlerInput<'connectLibraryServer'>,
): Promise<RouteOutput<'connectLibraryServer'>> {
  return told(async () => {
    const { id } = await libraryServers.connect(body);
    return answerOf(required(await libraryServers.startSync(id)), clock());
  });
}

/** Begins to read the songs of a server again, or goes on. One that is being read already is left at it. */
export async function syncLibraryServer(
  { libraryServers, clock }: Services,
  { params }: HandlerInput<'syncLibraryServer'>,
): Promise<RouteOutput<'syncLibraryServer'>> {
  return told(async () => answerOf(required(await libraryServers.startSync(params.id)), clock()));
}

/** Stops the reading of a server’s songs until a person lets it go on. */
export async function pauseLibraryServer(
  { libraryServers, clock }: Services,
  { params }: HandlerInput<'pauseLibraryServer'>,
): Promise<RouteOutput<'pauseLibraryServer'>> {
  return answerOf(required(await libraryServers.pauseSync(params.id)), clock());
}

/** Logs out of a server and forgets everything of it, also in the store's files. */
export async function disconnectLibraryServer(
  { libraryServers }: Services,
  { params }: HandlerInput<'disconnectLibraryServer'>,
): Promise<RouteOutput<'disconnectLibraryServer'>> {
  if (!(await libraryServers.disconnect(params.id))) throw noSuchServer();
  return { deleted: true };
}

function answerOf(stored: StoredServer, now: number): LibraryServer {
  const { id, kind, address, userName, state, tracks, works, connectedAt, syncedAt, sync } = stored;
  return {
    id,
    kind: libraryServerKindSchema.parse(kind),
    address,
    userName,
    state,
    tracks,
    works,
    connectedAt,
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
