import type { ApiError, Recommended, RecommendationResponse } from '@emoverse/api-contract';
import type { Filters, MediaDomain, MoodPoint } from '@emoverse/domain';
import { createStore } from 'zustand/vanilla';
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
  readonly error?: ApiError;
}

export const EMPTY_LIST: ListState = { kind: 'loading', items: [], notice: 'none', path: [], policy: '' };

/** A list does not wait longer for reactions that are on their way. */
const FLUSH_PATIENCE_MS = 2_500;

/** The lists of the running visit, one a domain, asked for when a person first looks at them. */
export class Lists {
  readonly store = createStore<{ lists: Partial<Record<MediaDomain, ListState>> }>(() => ({ lists: {} }));
  readonly #services: Pick<Services, 'api' | 'schedule'>;
  readonly #outbox: Outbox;
  readonly #visit: Visit;
  readonly #running = new Map<MediaDomain, AbortController>();

  constructor(services: Pick<Services, 'api' | 'schedule'>, outbox: Outbox, visit: Visit) {
    this.#services = services;
    this.#outbox = outbox;
    this.#visit = visit;
  }

  /** Asks once: a list that is there or on its way is left alone. */
  async ensure(domain: MediaDomain, filters: Filters, count: number): Promise<void> {
    const state = this.store.getState().lists[domain];
    if (state === undefined || state.kind === 'failed') await this.#load(domain, filters, count, []);
  }

  /** A new list in place of the old; nothing that was shown in this visit comes again. */
  async renew(domain: MediaDomain, filters: Filters, count: number): Promise<void> {
    await this.#load(domain, filters, count, []);
  }

  async more(domain: MediaDomain, filters: Filters, count: number): Promise<void> {
    await this.#load(domain, filters, count, this.store.getState().lists[domain]?.items ?? []);
  }

  /** Another mood, intent or filter: all lists are asked for anew. */
  clear(): void {
    for (const controller of this.#running.values()) controller.abort();
    this.#running.clear();
    this.store.setState({ lists: {} });
  }

  async #load(
    domain: MediaDomain,
    filters: Filters,
    count: number,
    before: readonly Recommended[],
  ): Promise<void> {
    const visit = this.#visit.store.getState();
    if (visit.kind !== 'chosen') return;
    this.#running.get(domain)?.abort();
    const controller = new AbortController();
    this.#running.set(domain, controller);
    const previous = this.store.getState().lists[domain] ?? EMPTY_LIST;
    this.#set(domain, { ...previous, kind: 'loading', items: before, error: undefined });
    try {
      // What the person just did belongs into the next list, if it arrives soon.
      await this.#flushed();
      if (controller.signal.aborted) return;
      const answer = await this.#services.api.call(
        'recommend',
        {
          body: {
            mood: visit.mood,
            intent: visit.intent,
            domains: [domain],
            count,
            filters,
            visitId: visit.visitId,
          },
        },
        { signal: controller.signal },
      );
      if (controller.signal.aborted) return;
      const list = answer.lists.find((candidate) => candidate.domain === domain);
      const known = new Set(before.map(({ item }) => item.id));
      const items = (list?.items ?? []).filter(({ item }) => !known.has(item.id));
      this.#set(domain, {
        kind: 'ready',
        items: [...before, ...items],
        notice: list?.notice ?? 'none',
        path: answer.path,
        policy: `${answer.policy} ${answer.policyVersion}`,
      });
    } catch (error) {
      if (controller.signal.aborted) return;
      this.#set(domain, { ...previous, kind: 'failed', error: asApiError(error) });
    } finally {
      if (this.#running.get(domain) === controller) this.#running.delete(domain);
    }
  }

  #flushed(): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#services.schedule(resolve, FLUSH_PATIENCE_MS);
      void this.#outbox.flush().then(() => {
        cancel();
        resolve();
      });
    });
  }

  #set(domain: MediaDomain, state: ListState): void {
    this.store.setState(({ lists }) => ({ lists: { ...lists, [domain]: state } }));
  }
}
