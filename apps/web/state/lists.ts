import type {
  ApiError,
  Recommended,
  RecommendationRequest,
  RecommendationResponse,
} from '@emoverse/api-contract';
import type { Filters, MediaDomain, MoodPoint } from '@emoverse/domain';
import { createStore } from 'zustand/vanilla';
import { KeptLists } from './kept-lists.ts';
import { asApiError } from './profile-state.ts';
import type { Outbox } from './outbox.ts';
import type { Services } from './services.ts';
import type { Visit } from './visit.ts';

export type Notice = RecommendationResponse['lists'][number]['notice'];

/** One domain's list. While more is loading or an attempt has failed, what was there stays. */
export interface ListState {
  readonly kind: 'loading' | 'ready' | 'failed';
  readonly items: readonly Recommended[];
  readonly notice: Notice;
  readonly path: readonly MoodPoint[];
  readonly policy: string;
  /** From earlier: the server is out of reach. */
  readonly isKept?: boolean;
  readonly error?: ApiError | undefined;
}

export const EMPTY_LIST: ListState = { kind: 'loading', items: [], notice: 'none', path: [], policy: '' };

/** A list does not wait longer for reactions that are on their way. */
const FLUSH_TIMEOUT_MS = 2_500;

/** The one thing to try now, of one domain. While another is looked for or an attempt has failed, what was there stays. */
export interface PickState {
  readonly domain: MediaDomain;
  readonly kind: 'loading' | 'ready' | 'failed';
  readonly recommended?: Recommended | undefined;
  readonly notice: Notice;
  readonly policy: string;
  readonly error?: ApiError | undefined;
}

interface ListsState {
  readonly lists: Partial<Record<MediaDomain, ListState>>;
  readonly pick?: PickState | undefined;
}

/** What was asked in one request: the domains that still wait for its answer. */
interface Asked {
  readonly controller: AbortController;
  readonly waiting: Set<MediaDomain>;
}

/** The pick and the lists of the running visit, one a domain, asked for when a person first looks at them. */
export class Lists {
  readonly store = createStore<ListsState>(() => ({ lists: {} }));
  readonly #services: Pick<Services, 'api' | 'keep' | 'schedule' | 'now'>;
  readonly #outbox: Outbox;
  readonly #visit: Visit;
  readonly #kept: KeptLists;
  readonly #running = new Map<MediaDomain, Asked>();
  #picking: AbortController | undefined;

  constructor(services: Pick<Services, 'api' | 'keep' | 'schedule' | 'now'>, outbox: Outbox, visit: Visit) {
    this.#services = services;
    this.#outbox = outbox;
    this.#visit = visit;
    this.#kept = new KeptLists(services);
  }

  /** Asks once, for all of the domains in one request: a list that is there or on its way is left alone. */
  async ensure(domains: readonly MediaDomain[], filters: Filters, count: number): Promise<void> {
    const { lists } = this.store.getState();
    const missing = domains.filter(
      (domain) => lists[domain] === undefined || lists[domain].kind === 'failed',
    );
    if (missing.length > 0) await this.#load(missing, filters, count, 'anew');
  }

  /** A new list in place of the old; nothing that was shown in this visit comes again. */
  async renew(domain: MediaDomain, filters: Filters, count: number): Promise<void> {
    await this.#load([domain], filters, count, 'anew');
  }

  async more(domain: MediaDomain, filters: Filters, count: number): Promise<void> {
    await this.#load([domain], filters, count, 'behind');
  }

  /** Asks once: a pick of this domain that is there or on its way is left alone. */
  async ensurePick(domain: MediaDomain, filters: Filters): Promise<void> {
    const { pick } = this.store.getState();
    if (pick?.domain !== domain || pick.kind === 'failed') await this.anotherPick(domain, filters);
  }

  /** Another pick in place of the one that stands there. */
  async anotherPick(domain: MediaDomain, filters: Filters): Promise<void> {
    this.#picking?.abort();
    const controller = new AbortController();
    this.#picking = controller;
    const before = this.store.getState().pick;
    const previous: PickState =
      before?.domain === domain ? before : { domain, kind: 'loading', notice: 'none', policy: '' };
    this.#setPick({ ...previous, kind: 'loading', error: undefined });
    try {
      const answer = await this.#ask({ domains: [domain], filters, count: 1, surface: 'pick' }, controller);
      if (answer === undefined) return;
      const list = answer.lists.find((candidate) => candidate.domain === domain);
      this.#setPick({
        domain,
        kind: 'ready',
        recommended: list?.items[0],
        notice: list?.notice ?? 'none',
        policy: policyOf(answer),
      });
    } catch (error) {
      if (controller.signal.aborted) return;
      const failed = asApiError(error);
      const kept = previous.recommended === undefined ? this.#keptList(domain, failed) : undefined;
      if (kept === undefined) this.#setPick({ ...previous, kind: 'failed', error: failed });
      else
        this.#setPick({
          domain,
          kind: 'ready',
          recommended: kept.items[0],
          notice: 'none',
          policy: kept.policy,
        });
    }
  }

  /** A pick that was put aside stands there again. */
  putBackPick(pick: PickState): void {
    this.#picking?.abort();
    this.#setPick(pick);
  }

  /** Another mood, intent or filter: everything is asked for anew. */
  clear(): void {
    for (const { controller } of this.#running.values()) controller.abort();
    this.#running.clear();
    this.#picking?.abort();
    this.store.setState({ lists: {}, pick: undefined });
  }

  async #load(
    domains: readonly MediaDomain[],
    filters: Filters,
    count: number,
    where: 'anew' | 'behind',
  ): Promise<void> {
    if (this.#visit.store.getState().kind !== 'chosen') return;
    const asked: Asked = { controller: new AbortController(), waiting: new Set(domains) };
    const previous = new Map(
      domains.map((domain) => [domain, this.store.getState().lists[domain] ?? EMPTY_LIST]),
    );
    for (const [domain, list] of previous) {
      this.#giveUp(domain);
      this.#running.set(domain, asked);
      const items = where === 'behind' ? list.items : [];
      this.#set(domain, { ...list, kind: 'loading', items, error: undefined });
    }
    try {
      const answer = await this.#ask({ domains: [...domains], filters, count }, asked.controller);
      if (answer === undefined) return;
      if (where === 'anew') this.#kept.add(answer);
      for (const domain of asked.waiting) {
        const list = answer.lists.find((candidate) => candidate.domain === domain);
        const before = where === 'behind' ? (previous.get(domain)?.items ?? []) : [];
        const known = new Set(before.map(({ item }) => item.id));
        const items = (list?.items ?? []).filter(({ item }) => !known.has(item.id));
        this.#set(domain, {
          kind: 'ready',
          items: [...before, ...items],
          notice: list?.notice ?? 'none',
          path: answer.path,
          policy: policyOf(answer),
        });
      }
    } catch (error) {
      if (asked.controller.signal.aborted) return;
      const failed = asApiError(error);
      for (const domain of asked.waiting) {
        const before = previous.get(domain) ?? EMPTY_LIST;
        const kept = before.items.length === 0 ? this.#keptList(domain, failed) : undefined;
        this.#set(domain, kept ?? { ...before, kind: 'failed', error: failed });
      }
    } finally {
      for (const domain of asked.waiting)
        if (this.#running.get(domain) === asked) this.#running.delete(domain);
    }
  }

  /** A domain no longer waits for what was asked before; a request that nothing waits for is taken back. */
  #giveUp(domain: MediaDomain): void {
    const earlier = this.#running.get(domain);
    if (earlier === undefined) return;
    earlier.waiting.delete(domain);
    if (earlier.waiting.size === 0) earlier.controller.abort();
  }

  /** Undefined when it was taken back meanwhile. */
  async #ask(
    what: Pick<RecommendationRequest, 'domains' | 'filters' | 'count' | 'surface'>,
    { signal }: AbortController,
  ): Promise<RecommendationResponse | undefined> {
    const visit = this.#visit.store.getState();
    if (visit.kind !== 'chosen') return undefined;
    // What the person just did belongs into the next list, if it arrives soon.
    await this.#flushed();
    if (signal.aborted) return undefined;
    const { mood, intent, visitId } = visit;
    const hour = new Date(this.#services.now()).getHours();
    const answer = await this.#services.api.call(
      'recommend',
      { body: { mood, intent, visitId, hour, ...what } },
      { signal },
    );
    return signal.aborted ? undefined : answer;
  }

  /** What was shown last of these works, where the server is out of reach. */
  #keptList(domain: MediaDomain, { status }: ApiError): ListState | undefined {
    const visit = this.#visit.store.getState();
    if (status !== 0 || visit.kind !== 'chosen') return undefined;
    const kept = this.#kept.find(domain, visit);
    const list = kept?.lists.find((candidate) => candidate.domain === domain);
    if (kept === undefined || list === undefined) return undefined;
    const { items, notice } = list;
    return { kind: 'ready', items, notice, path: kept.path, policy: policyOf(kept), isKept: true };
  }

  #flushed(): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#services.schedule(resolve, FLUSH_TIMEOUT_MS);
      void this.#outbox.flush().then(() => {
        cancel();
        resolve();
      });
    });
  }

  #set(domain: MediaDomain, state: ListState): void {
    this.store.setState(({ lists }) => ({ lists: { ...lists, [domain]: state } }));
  }

  #setPick(pick: PickState): void {
    this.store.setState({ pick });
  }
}

function policyOf({ policy, policyVersion }: RecommendationResponse): string {
  return `${policy} ${policyVersion}`;
}
