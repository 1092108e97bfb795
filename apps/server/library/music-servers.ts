import type { ItemId } from '@emoverse/domain';
import {
  MusicServerError,
  accountOf,
  giveBack,
  keepConnection,
  openConnection,
  syncServer,
  noteLoginOver,
  watchLogin,
  type ConnectRequest,
  type ConnectionParts,
  type Cover,
  type MusicServerClient,
  type PlaceOfGenres,
  type SoundRequest,
} from '@emoverse/music-servers';
import type { Sealer, Store, StoredServer } from '@emoverse/storage';
import type { Logger } from 'pino';
import { goOnAfterStart, isCutOff, type GoOnParts } from './go-on-after-start.ts';

/** What music servers need from outside. */
export interface MusicServerParts extends GoOnParts {
  readonly store: Pick<Store, 'musicServers' | 'catalogue' | 'transfer'>;
  readonly sealer: Sealer;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: () => number;
  readonly newId: () => string;
  readonly newToken: () => string;
  readonly placeOfGenres: () => PlaceOfGenres;
  readonly logger: Pick<Logger, 'info' | 'warn'>;
}

/** The owner's music servers: logins, syncs in the background, sound and covers. Throws `MusicServerError`. */
export interface MusicServerService {
  list(): Promise<StoredServer[]>;
  /** Logs in; whoever is connected already gets a new login. */
  connect(request: ConnectRequest): Promise<StoredServer>;
  /** Begins a sync and comes back as soon as it runs; undefined where there is no such server. */
  startSync(id: string): Promise<StoredServer | undefined>;
  /** Ends a sync, whatever process does it, until it is begun again; undefined where there is no such server. */
  pauseSync(id: string): Promise<StoredServer | undefined>;
  disconnect(id: string): Promise<boolean>;
  /** The sound of a song of a connected server; undefined where the item is none. */
  sound(itemId: ItemId, request: SoundRequest): Promise<Response | undefined>;
  cover(itemId: ItemId, signal?: AbortSignal): Promise<Cover | undefined>;
  /** Asks a connected server something; undefined where there is none of this id. */
  ask<T>(id: string, work: (server: MusicServerClient) => Promise<T>): Promise<T | undefined>;
  /** Resolves when no sync of this process runs any more. */
  settled(): Promise<void>;
}

interface Sync {
  readonly id: string;
  readonly stop: AbortController;
  readonly ended: Promise<void>;
}

export function createMusicServers(parts: MusicServerParts): MusicServerService {
  const { store, clock, logger } = parts;
  // Of one server there may be two for a moment: the store knows that one has ended before we are told.
  const running = new Set<Sync>();
  parts.stopping?.addEventListener('abort', () => {
    for (const { stop } of running) stop.abort();
  });

  const connections: ConnectionParts = {
    ...parts,
    store: store.musicServers,
    now: clock,
    newSecret: parts.newToken,
  };
  const found = async (itemId: ItemId) => {
    const track = await store.musicServers.trackOf(itemId);
    const stored = track && (await store.musicServers.find(track.serverId));
    return track && stored && { track, stored };
  };

  const startSync: MusicServerService['startSync'] = async (id) => {
    const stored = await store.musicServers.find(id);
    if (stored === undefined) return undefined;
    const server = await openConnection(connections, stored);
    const stop = new AbortController();
    if (parts.stopping?.aborted === true) stop.abort();
    let tellBegun: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (tellBegun = resolve));
    const { musicServers, catalogue } = store;
    const sync = syncServer({
      id,
      account: accountOf(stored),
      server,
      store: {
        ...musicServers,
        beginSync: (...given) => musicServers.beginSync(...given).finally(tellBegun),
      },
      markChanged: () => catalogue.markChanged(),
      placeOfGenres: parts.placeOfGenres(),
      findByKeys: (keys) => catalogue.findByKeys(keys),
      now: clock,
      beforeFailure: (error) => noteLoginOver(connections, id, error),
      signal: stop.signal,
    });
    const ended = sync.then(
      ({ read, added, changed, removed }) =>
        logger.info({ read, added, changed, removed }, 'the songs of a music server were read'),
      (error: unknown) =>
        logger.warn({ code: codeOf(error) }, 'the songs of a music server were not all read'),
    );
    // One that runs already goes on; a second is refused by the store and ends at once.
    const own: Sync = { id, stop, ended: ended.finally(() => running.delete(own)) };
    running.add(own);
    await begun;
    return store.musicServers.find(id);
  };
  /** Resolves when this process does not read the server any more. */
  const endSyncs = async (id: string): Promise<void> => {
    const own = [...running].filter((sync) => sync.id === id);
    for (const { stop } of own) stop.abort();
    await Promise.all(own.map(({ ended }) => ended));
  };
  const first = goOnAfterStart(parts, async () => {
    let isElsewhere = false;
    for (const { id, sync } of await store.musicServers.list()) {
      const isRunning = sync?.state === 'running';
      const wasCutOff = isRunning ? isCutOff(sync, clock()) : sync?.problem?.code === 'server-cut-off';
      // One that cannot be asked says so when it is read again.
      if (wasCutOff) await startSync(id).catch(() => undefined);
      else isElsewhere ||= isRunning;
    }
    return !isElsewhere;
  });

  return {
    list: () => store.musicServers.list(),
    async connect(request) {
      const stored = await store.musicServers.find(await keepConnection(connections, request));
      if (stored === undefined) throw new MusicServerError('disconnected', 'it was disconnected meanwhile');
      return stored;
    },
    startSync,
    async pauseSync(id) {
      await endSyncs(id);
      await store.musicServers.pauseSync(id, clock());
      return store.musicServers.find(id);
    },
    async disconnect(id) {
      const stored = await store.musicServers.find(id);
      if (stored === undefined) return false;
      await endSyncs(id);
      if (!(await giveBack(connections, stored))) logger.info('a music server was left without a log-out');
      const wasThere = await store.transfer.forgetMusicServer(id);
      if (wasThere) await store.catalogue.markChanged();
      return wasThere;
    },
    async ask(id, work) {
      const stored = await store.musicServers.find(id);
      if (stored === undefined) return undefined;
      return watchLogin(connections, id, work(await openConnection(connections, stored)));
    },
    async sound(itemId, request) {
      const there = await found(itemId);
      if (there === undefined) return undefined;
      const { track, stored } = there;
      if (track.page !== undefined) return undefined;
      const server = await openConnection(connections, stored);
      return watchLogin(connections, stored.id, server.sound(track, request));
    },
    async cover(itemId, signal) {
      const there = await found(itemId);
      const coverId = there?.track.coverId;
      if (there === undefined || coverId === undefined) return undefined;
      return (await openConnection(connections, there.stored)).cover(coverId, signal);
    },
    async settled() {
      await first;
      await Promise.all([...running].map(({ ended }) => ended));
    },
  };
}

function codeOf(error: unknown): string {
  return error instanceof MusicServerError ? error.code : 'internal';
}
