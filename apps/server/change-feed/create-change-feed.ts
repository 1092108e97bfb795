import type { ChangeMessage } from '@emoverse/api-contract';
import type { ProfileId } from '@emoverse/domain';
import type { Change, Store } from '@emoverse/storage';
import type { Logger } from 'pino';

/** A tab that listens. `send` with an id tells the tab from where to go on after a break. */
export interface ChangeListener {
  send(message: ChangeMessage, id: number | undefined): void;
  /** Something that keeps the connection alive. */
  beat(): void;
  end(): void;
}

/** The change feed: tells open tabs what changed, whoever changed it: this process, another one, or the command line. */
export interface ChangeFeed {
  /**
   * Listens for a person from the change `after` on (from now on without it); the answer stops it. What was missed is
   * sent first.
   */
  listen(profileId: ProfileId, after: number | undefined, listener: ChangeListener): Promise<() => void>;
  /** Something was stored by this process: look at once. Resolves when the look is over. */
  wake(): Promise<void>;
  /** Ends the connections of a person. */
  end(profileId: ProfileId): void;
  /** Ends every connection and looks no more. */
  dispose(): void;
}

export interface ChangeFeedParts {
  readonly store: Pick<Store, 'changes'>;
  /** Runs a task again and again; the answer stops it. */
  readonly every: (milliseconds: number, task: () => void) => () => void;
  readonly logger: Pick<Logger, 'error'>;
}

/** Changes by other processes are seen after this time at most. */
const LOOK_MS = 1_000;
/** Proxies close what is silent for a minute or less. */
const BEAT_MS = 20_000;
/** Connections of one person; the oldest gives way. A browser's tabs share one. */
const MOST_LISTENERS = 20;

interface Entry {
  readonly profileId: ProfileId;
  readonly listener: ChangeListener;
  last: number;
}

export function createChangeFeed({ store, every, logger }: ChangeFeedParts): ChangeFeed {
  const entries = new Set<Entry>();
  let timers: readonly (() => void)[] = [];
  let looking: Promise<void> | undefined;
  let again = false;
  let isTold = false;

  const drop = (entry: Entry): void => {
    entries.delete(entry);
    if (entries.size > 0) return;
    for (const stop of timers) stop();
    timers = [];
  };
  const endAll = (which: (entry: Entry) => boolean): void => {
    for (const entry of [...entries].filter(which)) {
      drop(entry);
      entry.listener.end();
    }
  };
  const look = async (): Promise<void> => {
    const last = await store.changes.last([...new Set([...entries].map(({ profileId }) => profileId))]);
    for (const entry of entries) {
      if ((last.get(entry.profileId) ?? 0) > entry.last)
        tell(entry, await store.changes.since(entry.profileId, entry.last));
    }
  };
  const wake: ChangeFeed['wake'] = async () => {
    if (entries.size === 0) return;
    // A change noted during a look may be missed by it, so there is another one after it.
    again = true;
    looking ??= (async () => {
      try {
        while (again) {
          again = false;
          await look();
        }
        isTold = false;
      } catch (error) {
        // Once, not each second for as long as the store is away.
        if (!isTold)
          logger.error({ err: error }, 'the log of changes could not be read; each look tries again');
        isTold = true;
      } finally {
        looking = undefined;
      }
    })();
    await looking;
  };
  return {
    wake,
    async listen(profileId, after, listener) {
      const newest = (await store.changes.last([profileId])).get(profileId) ?? 0;
      const entry: Entry = { profileId, listener, last: after ?? newest };
      if (after !== undefined && after > newest) {
        // The store was put back to an earlier state.
        entry.last = newest;
        listener.send({ kind: 'missed' }, newest);
      } else listener.send({ kind: 'hello' }, entry.last);
      if (timers.length === 0)
        timers = [
          every(LOOK_MS, () => void wake()),
          every(BEAT_MS, () => {
            for (const { listener } of entries) listener.beat();
          }),
        ];
      entries.add(entry);
      const own = [...entries].filter((one) => one.profileId === profileId);
      const surplus = new Set(own.slice(0, Math.max(0, own.length - MOST_LISTENERS)));
      endAll((one) => surplus.has(one));
      await wake();
      return () => drop(entry);
    },
    end: (profileId) => endAll((entry) => entry.profileId === profileId),
    dispose: () => endAll(() => true),
  };
}

/** Tells each kind of change once, however many there were. */
function tell(entry: Entry, changes: readonly Change[]): void {
  const [first] = changes;
  const newest = changes.at(-1);
  if (first === undefined || newest === undefined) return;
  const isWhole = first.sequence === entry.last + 1;
  entry.last = newest.sequence;
  if (!isWhole) return entry.listener.send({ kind: 'missed' }, newest.sequence);
  const lastOfKind = new Map(changes.map((change) => [change.kind, change.sequence]));
  for (const [what, sequence] of [...lastOfKind].sort(([, a], [, b]) => a - b))
    entry.listener.send({ kind: 'changed', what }, sequence);
}
