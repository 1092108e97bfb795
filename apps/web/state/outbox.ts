import { ApiError, moodRecordSchema, type MoodRecord, type ProblemCode } from '@emoverse/api-contract';
import { feedbackEventSchema, type FeedbackEvent } from '@emoverse/domain';
import { z } from 'zod';
import { createStore } from 'zustand/vanilla';
import { keep, readKept } from './read-kept.ts';
import type { Services } from './services.ts';

/** `person`: whose it is, where several use the browser. */
const shared = { order: z.number(), person: z.string().optional() };
const entrySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('feedback'), ...shared, event: feedbackEventSchema }),
  z.object({ kind: z.literal('mood'), ...shared, record: moodRecordSchema }),
]);
type Entry = z.infer<typeof entrySchema>;

export type OutboxState = {
  /** `waiting`: the server was not reached, it is tried again by itself. */
  readonly kind: 'idle' | 'sending' | 'waiting';
  readonly pending: number;
};

/** What the keys of the outbox begin with. */
export const OUTBOX_KEYS = 'emoverse.outbox.';
/** Who used this browser last. */
const PERSON_KEY = 'emoverse.person';
const BATCH = 100;
/** A request without an answer for so long is given up and sent again: ids make that harmless. */
const TIMEOUT_MS = 30_000;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 60_000;

/**
 * What the person did, on its way to the server: kept in the browser until the server says that it is on
 * its disk, sent in order, repeated until then. Ids are UUIDs, so a repeat is harmless. What the server
 * refuses for good is given to `onRefused` and dropped.
 *
 * Each entry has a key of its own, so that two tabs never overwrite each other's. What one person did waits until they
 * are there again: it is never sent as somebody else's.
 */
export class Outbox {
  readonly store = createStore<OutboxState>(() => ({ kind: 'idle', pending: 0 }));
  readonly #services: Pick<Services, 'api' | 'keep' | 'now' | 'schedule'>;
  readonly #onRefused: (error: ApiError) => void;
  readonly #listeners: ((event: FeedbackEvent) => void)[] = [];
  #entries: Entry[] = [];
  #person: string | undefined;
  #running: Promise<void> | undefined;
  #retries = 0;
  #cancelRetry: (() => void) | undefined;

  constructor(
    services: Pick<Services, 'api' | 'keep' | 'now' | 'schedule'>,
    onRefused: (error: ApiError) => void,
  ) {
    this.#services = services;
    this.#onRefused = onRefused;
    this.#entries = readEntries(services.keep);
    this.#person = readKept(services.keep, PERSON_KEY, z.string());
    this.#publish('idle');
  }

  /** Whose everything is; nobody's until the server has said who it is. */
  get person(): string | undefined {
    return this.#person;
  }

  /** Whose everything is from here on. */
  belongTo(person: string): void {
    if (this.#person === person) return;
    this.#person = person;
    keep(this.#services.keep, PERSON_KEY, person);
    this.#publish(this.store.getState().kind);
    void this.flush();
  }

  /** Forgets what waits to be sent for the person who is here. */
  drop(): void {
    this.#forget(this.#mine());
  }

  /** Tells of every reaction and undo as it is made here. */
  onFeedback(listener: (event: FeedbackEvent) => void): void {
    this.#listeners.push(listener);
  }

  addFeedback(event: FeedbackEvent): void {
    for (const listener of this.#listeners) listener(event);
    this.#add({ kind: 'feedback', ...this.#next(), event });
  }

  addMood(record: MoodRecord): void {
    this.#add({ kind: 'mood', ...this.#next(), record });
  }

  /** Sends what is waiting. Resolves when all is stored or the attempt has failed; never rejects. */
  flush(): Promise<void> {
    this.#cancelRetry?.();
    this.#cancelRetry = undefined;
    this.#running ??= this.#send().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  dispose(): void {
    this.#cancelRetry?.();
  }

  #next(): Pick<Entry, 'order' | 'person'> {
    const order = Math.max(this.#services.now(), (this.#entries.at(-1)?.order ?? 0) + 0.001);
    return { order, ...(this.#person !== undefined && { person: this.#person }) };
  }

  #mine(): Entry[] {
    return this.#entries.filter(({ person }) => person === undefined || person === this.#person);
  }

  #add(entry: Entry): void {
    this.#entries.push(entry);
    keep(this.#services.keep, keyOf(entry), entry);
    this.#publish(this.store.getState().kind);
    void this.flush();
  }

  async #send(): Promise<void> {
    for (let mine = this.#mine(); mine.length > 0; mine = this.#mine()) {
      this.#publish('sending');
      const batch = nextBatch(mine);
      try {
        await this.#sendBatch(batch);
        this.#retries = 0;
        this.#forget(batch);
      } catch (cause) {
        const error =
          cause instanceof ApiError ? cause : new ApiError(0, 'unreachable', String(cause), { cause });
        if (isTemporary(error)) return this.#retryLater();
        await this.#sendOneByOne(batch, error);
        if (this.store.getState().kind === 'waiting') return;
      }
    }
    this.#publish('idle');
  }

  /** One refused event must not take its neighbours with it. */
  async #sendOneByOne(batch: readonly Entry[], error: ApiError): Promise<void> {
    if (batch.length === 1) {
      this.#forget(batch);
      this.#onRefused(error);
      return;
    }
    for (const entry of batch) {
      try {
        await this.#sendBatch([entry]);
        this.#forget([entry]);
      } catch (cause) {
        const single = cause instanceof ApiError ? cause : error;
        if (isTemporary(single)) return this.#retryLater();
        this.#forget([entry]);
        this.#onRefused(single);
      }
    }
  }

  async #sendBatch(batch: readonly Entry[]): Promise<void> {
    const controller = new AbortController();
    const cancel = this.#services.schedule(() => controller.abort(), TIMEOUT_MS);
    const options = { signal: controller.signal };
    try {
      const [first] = batch;
      if (first?.kind === 'mood') {
        await this.#services.api.call('addMood', { body: first.record }, options);
        return;
      }
      const events = batch.flatMap((entry) => (entry.kind === 'feedback' ? [entry.event] : []));
      await this.#services.api.call('sendFeedback', { body: { events } }, options);
    } catch (cause) {
      if (!controller.signal.aborted) throw cause;
      throw new ApiError(0, 'unreachable', 'the server took too long to answer', { cause });
    } finally {
      cancel();
    }
  }

  #forget(batch: readonly Entry[]): void {
    this.#entries = this.#entries.filter((entry) => !batch.includes(entry));
    for (const entry of batch) keep(this.#services.keep, keyOf(entry), undefined);
    this.#publish(this.store.getState().kind);
  }

  #retryLater(): void {
    const wait = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.#retries);
    this.#retries += 1;
    this.#publish('waiting');
    this.#cancelRetry = this.#services.schedule(() => void this.flush(), wait);
  }

  #publish(kind: OutboxState['kind']): void {
    this.store.setState({ kind, pending: this.#mine().length });
  }
}

function keyOf(entry: Entry): string {
  return OUTBOX_KEYS + (entry.kind === 'feedback' ? entry.event.id : entry.record.id);
}

/** The longest run of feedback at the head, or one mood. */
function nextBatch(entries: readonly Entry[]): readonly Entry[] {
  const [first] = entries;
  if (first?.kind === 'mood') return [first];
  const end = entries.findIndex((entry) => entry.kind !== 'feedback');
  return entries.slice(0, Math.min(BATCH, end === -1 ? entries.length : end));
}

function isTemporary(error: ApiError): boolean {
  return (
    error.status === 0 ||
    error.status === 408 ||
    error.status === 429 ||
    error.status >= 500 ||
    isOfOtherPerson(error)
  );
}

const OF_OTHERS: ReadonlySet<string> = new Set<ProblemCode>([
  'who-is-there',
  'login-needed',
  'another-person',
  'session-ended',
]);

/** Whether something was refused for who uses the browser now: for the one who did it, it can be sent later. */
export function isOfOtherPerson({ code }: Pick<ApiError, 'code'>): boolean {
  return OF_OTHERS.has(code);
}

function readEntries(store: Services['keep']): Entry[] {
  const entries: Entry[] = [];
  try {
    for (let index = 0; index < store.length; index += 1) {
      const key = store.key(index);
      if (key === null || !key.startsWith(OUTBOX_KEYS)) continue;
      const entry = readKept(store, key, entrySchema);
      if (entry !== undefined) entries.push(entry);
    }
  } catch {
    return [];
  }
  return entries.sort((a, b) => a.order - b.order);
}
