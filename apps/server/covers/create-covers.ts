import type { CoverState } from '@emoverse/api-contract';
import { LIBRARY_COLLECTION, type CatalogueItem, type ItemId } from '@emoverse/domain';
import type { Logger } from 'pino';
import { ProviderAway, askJson, askPicture, type ProviderCall } from './ask-provider.ts';
import { openCoverFolder, type CoverPicture } from './cover-folder.ts';
import type { CoverProvider } from './cover-provider.ts';
import { pictureType } from './picture-type.ts';
import { APPLE } from './providers/apple.ts';
import { OPEN_LIBRARY } from './providers/open-library.ts';
import { STEAM } from './providers/steam.ts';
import { createTmdb } from './providers/tmdb.ts';

export interface CoverParts {
  readonly fetch: typeof globalThis.fetch;
  /** Where pictures are kept. */
  readonly folder: string;
  /** Of TMDB; without one no posters of films are looked for. */
  readonly tmdbToken?: string | undefined;
  /** Of all pictures together; default 200 MB. */
  readonly mostBytes?: number;
}

export interface CoverService {
  /** How the cover of a work stands; one that is not known is looked for from here on. */
  look(item: CatalogueItem, country: string): Promise<CoverState>;
  picture(itemId: ItemId): Promise<CoverPicture | undefined>;
  kept(): Promise<{ readonly pictures: number; readonly bytes: number; readonly mostBytes: number }>;
  /** Deletes all pictures and looks for no more of those that were wanted. */
  forget(): Promise<void>;
  /** Resolves when nobody is being asked. */
  settled(): Promise<void>;
}

const MOST_BYTES = 200 * 1024 * 1024;
/** How long it is believed that nobody has a picture. */
const NONE_BELIEVED_MILLISECONDS = 60 * 24 * 3600 * 1000;
const FIRST_PAUSE = 30_000;
const LONGEST_OWN_PAUSE = 3600 * 1000;
/** What was wanted before is given up where more is waiting. */
const MOST_WAITING = 300;

interface Wanted {
  readonly item: CatalogueItem;
  readonly country: string;
}

/** The works that wait for a provider: it is asked for one at a time. */
interface Lane {
  readonly provider: CoverProvider;
  readonly waiting: Map<ItemId, Wanted>;
  /** Nothing is asked before. */
  pausedUntil: number;
  failures: number;
  running: Promise<void> | undefined;
}

/**
 * Looks for covers of works, one at a time at each provider, and keeps them. It has no timer: a provider that is paused
 * is asked again when somebody next looks after the pause.
 */
export function createCovers(
  parts: CoverParts,
  call: Omit<ProviderCall, 'fetch'> & { readonly logger: Pick<Logger, 'warn'> },
): CoverService {
  const { mostBytes = MOST_BYTES, tmdbToken } = parts;
  const folder = openCoverFolder(parts.folder, mostBytes);
  const providers = [APPLE, OPEN_LIBRARY, STEAM, ...(tmdbToken === undefined ? [] : [createTmdb(tmdbToken)])];
  const lanes = providers.map((provider): Lane => ({
    provider,
    waiting: new Map(),
    pausedUntil: 0,
    failures: 0,
    running: undefined,
  }));
  /** Aborted by forgetting: what began before is not kept. */
  let era = new AbortController();

  const fetchCover = async ({ provider }: Lane, { item, country }: Wanted): Promise<void> => {
    const { signal } = era;
    const asking = {
      ...call,
      fetch: parts.fetch,
      stopping: call.stopping === undefined ? signal : AbortSignal.any([call.stopping, signal]),
    };
    const addresses = await provider.find(item, {
      country,
      json: (address, schema, headers = {}) => askJson(provider, address, schema, headers, asking),
    });
    for (const address of addresses) {
      const bytes = await askPicture(provider, address, asking);
      const ending = bytes === undefined ? undefined : pictureType(bytes);
      if (signal.aborted) return;
      if (bytes !== undefined && ending !== undefined) return folder.keep(item.id, bytes, ending);
    }
    if (!signal.aborted) await folder.keepNone(item.id, call.clock());
  };
  const run = async (lane: Lane): Promise<void> => {
    while (call.clock() >= lane.pausedUntil && call.stopping?.aborted !== true) {
      // The newest first: it is what somebody is looking at.
      const wanted = [...lane.waiting.values()].at(-1);
      if (wanted === undefined) return;
      const { signal } = era;
      try {
        await fetchCover(lane, wanted);
        lane.waiting.delete(wanted.item.id);
        lane.failures = 0;
        lane.pausedUntil = call.clock() + lane.provider.pause;
      } catch (error) {
        if (signal.aborted) continue;
        const own = Math.min(FIRST_PAUSE * 2 ** lane.failures, LONGEST_OWN_PAUSE);
        const pause = error instanceof ProviderAway ? (error.pause ?? own) : LONGEST_OWN_PAUSE;
        lane.failures += 1;
        lane.pausedUntil = call.clock() + Math.max(pause, lane.provider.pause);
        if (!(error instanceof ProviderAway))
          call.logger.warn({ err: error, provider: lane.provider.name }, 'a cover could not be kept');
      }
    }
  };
  const start = (lane: Lane): void => {
    lane.running ??= run(lane).finally(() => {
      lane.running = undefined;
    });
  };

  const look = async (item: CatalogueItem, country: string): Promise<CoverState> => {
    const known = await folder.known(item.id);
    if (known?.kind === 'picture') return 'there';
    // Either way: what was kept in a future from which the clock was set back would be believed for ever.
    if (known !== undefined && Math.abs(call.clock() - known.at) < NONE_BELIEVED_MILLISECONDS) return 'none';
    // A person's own songs are nobody else's business.
    const lane =
      item.collection === LIBRARY_COLLECTION ? undefined : lanes.find(({ provider }) => provider.has(item));
    if (lane === undefined) return 'none';
    lane.waiting.delete(item.id);
    lane.waiting.set(item.id, { item, country });
    for (const id of lane.waiting.keys()) {
      if (lane.waiting.size <= MOST_WAITING) break;
      lane.waiting.delete(id);
    }
    return 'coming';
  };

  return {
    async look(item, country) {
      const state = await look(item, country);
      for (const lane of lanes) start(lane);
      return state;
    },
    picture: (itemId) => folder.read(itemId),
    kept: async () => ({ ...(await folder.size()), mostBytes }),
    async forget() {
      era.abort();
      era = new AbortController();
      for (const { waiting } of lanes) waiting.clear();
      await Promise.all(lanes.flatMap(({ running }) => running ?? []));
      await folder.clear();
    },
    async settled() {
      await Promise.all(lanes.flatMap(({ running }) => running ?? []));
    },
  };
}
