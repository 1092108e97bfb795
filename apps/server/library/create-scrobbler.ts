import { MusicServerError, type MusicServerTrouble } from '@emoverse/music-servers';
import type { Store, WaitingPlay } from '@emoverse/storage';
import type { Logger } from 'pino';
import { createOutboxPoller, type OutboxParts, type OutboxPoller } from '../create-outbox-poller.ts';
import type { MusicServerService } from './music-servers.ts';

export interface ScrobblerParts extends Pick<OutboxParts, 'every' | 'stopping'> {
  readonly store: Pick<Store, 'waitingPlays'>;
  readonly servers: Pick<MusicServerService, 'ask'>;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly logger: Pick<Logger, 'info' | 'warn'>;
}

/** Tells music servers what was heard (scrobbles), later where they are away. */
export interface Scrobbler extends OutboxPoller {
  /** Keeps a play in the store; it is told as soon as its server is there. */
  keep(play: Omit<WaitingPlay, 'triedAt'>): Promise<void>;
}

/** A server that is away is tried once in so long; what was begun before that and not ended was cut off with its process. */
const AGAIN_MS = 60_000;
/** What is told at once is told by the way of now. */
const LATE_MS = 10 * 60_000;
/** A server remembers so many; the oldest make room. */
const MOST_WAITING = 1000;
/** Last.fm takes nothing older, and a server that refuses a play for so long will not take it. */
const OLDEST_MS = 14 * 24 * 3600 * 1000;
/** A song that is not there any more is never heard there. */
const NEVER: ReadonlySet<MusicServerTrouble> = new Set(['track-gone']);

export function createScrobbler({ store, servers, clock, logger, ...parts }: ScrobblerParts): Scrobbler {
  const { waitingPlays } = store;
  /** Whether the next may be told. */
  const tell = async (play: WaitingPlay): Promise<boolean> => {
    const { serverId, remoteId, at, seconds, triedAt } = play;
    const now = clock();
    // Clocks are set back.
    if (triedAt !== undefined && Math.abs(now - triedAt) < AGAIN_MS) return false;
    if (now - at > OLDEST_MS) {
      await waitingPlays.lose(play);
      return true;
    }
    if (!(await waitingPlays.claim(play, now))) return false;
    const isLate = now - (at + seconds * 1000) > LATE_MS;
    const delayed = triedAt !== undefined ? ('in-doubt' as const) : isLate ? ('late' as const) : undefined;
    try {
      await servers.ask(serverId, (server) =>
        server.tellPlay(
          remoteId,
          { stage: 'heard', at, seconds, ...(delayed && { delayed }) },
          parts.stopping,
        ),
      );
      await waitingPlays.told(play);
      return true;
    } catch (error) {
      if (parts.stopping?.aborted === true) return false;
      if (!(error instanceof MusicServerError)) throw error;
      if (!NEVER.has(error.trouble)) return false;
      await waitingPlays.lose(play);
      return true;
    }
  };
  const tellServer = async (serverId: string): Promise<void> => {
    let told = 0;
    while (parts.stopping?.aborted !== true) {
      // The oldest first: a server knows the last time of a song alone, by which one is found that it has taken already.
      const play = await waitingPlays.oldest(serverId);
      if (play === undefined || !(await tell(play))) break;
      told += 1;
    }
    if (told > 1) logger.info({ told }, 'a music server was told what was heard while it was away');
  };
  const poller = createOutboxPoller(
    {
      ...parts,
      async look() {
        await Promise.all((await waitingPlays.servers()).map(tellServer));
        return (await waitingPlays.servers()).length > 0;
      },
      failed: (error) => logger.warn({ err: error }, 'music servers could not be told what was heard'),
    },
    AGAIN_MS,
  );
  // What waited when the process before ended.
  void poller.wake();
  return {
    ...poller,
    async keep(play) {
      await waitingPlays.keep(play, MOST_WAITING);
      void poller.wake();
    },
  };
}
