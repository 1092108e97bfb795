import { CHANGE_FEED_PATH, changeMessageSchema, type ChangeMessage } from '@emoverse/api-contract';

/** The part of `EventSource` that is used. */
export interface EventStream {
  onMessage(listener: (data: string, lastEventId: string) => void): void;
  close(): void;
}

/** The browser as tabs need it to share one connection; `main.tsx` hands in the real one. */
export interface TabLink {
  openStream(address: string): EventStream;
  /** Calls `lead` when this tab is the one that listens for all; its promise keeps the part until it resolves. */
  lead(lead: () => Promise<void>): void;
  openChannel(name: ChannelName): TabChannel;
}

/** What tabs talk about, each on a channel of its own. */
export type ChannelName = 'live' | 'sound' | 'queue' | 'people';

/** A channel to the other tabs of this browser; a tab does not hear itself. */
export interface TabChannel {
  post(message: unknown): void;
  onmessage: ((message: unknown) => void) | null;
  close(): void;
}

type Topic = Extract<ChangeMessage, { kind: 'changed' }>['what'];

/**
 * Keeps this tab in step with what the person does in others, on this or another device. One tab of a browser holds the
 * connection and passes on what it hears: browsers allow only six to a server. When that tab is closed another takes
 * over from the last message on.
 */
export class ChangeFeed {
  readonly #link: TabLink;
  readonly #channel: TabChannel;
  readonly #listeners = new Set<{ topics: ReadonlySet<Topic>; run: () => void }>();
  #last: string | undefined;
  #stop: () => void = () => undefined;
  #started = false;

  constructor(link: TabLink) {
    this.#link = link;
    this.#channel = link.openChannel('live');
    this.#channel.onmessage = (heard) => {
      const parsed = heardSchema(heard);
      if (parsed !== undefined) this.#hear(parsed.message, parsed.id);
    };
  }

  /**
   * Begins to listen, from the last change on that the page was built on (`lastChange` of the profile), so that nothing
   * falls between its reading and the connection. A second call does nothing.
   */
  start(lastChange: number): void {
    if (this.#started) return;
    this.#started = true;
    this.#last ??= String(lastChange);
    let stream: EventStream | undefined;
    let release: () => void = () => undefined;
    this.#link.lead(
      () =>
        new Promise((resolve) => {
          release = resolve;
          stream = this.#link.openStream(`${CHANGE_FEED_PATH}?after=${encodeURIComponent(this.#last ?? '')}`);
          stream.onMessage((data, lastEventId) => {
            const message = parseMessage(data);
            if (message === undefined) return;
            this.#hear(message, lastEventId);
            this.#channel.post({ message, id: lastEventId });
          });
        }),
    );
    this.#stop = () => {
      stream?.close();
      release();
    };
  }

  /** Calls `run` whenever one of these changed somewhere; the answer stops it. */
  on(topics: readonly Topic[], run: () => void): () => void {
    const listener = { topics: new Set(topics), run };
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  dispose(): void {
    this.#stop();
    this.#channel.close();
  }

  #hear(message: ChangeMessage, id: string): void {
    if (id !== '') this.#last = id;
    if (message.kind === 'hello') return;
    for (const { topics, run } of [...this.#listeners])
      if (message.kind === 'missed' || topics.has(message.what)) run();
  }
}

function parseMessage(data: string): ChangeMessage | undefined {
  try {
    return changeMessageSchema.safeParse(JSON.parse(data)).data;
  } catch {
    return undefined;
  }
}

function heardSchema(heard: unknown): { message: ChangeMessage; id: string } | undefined {
  if (typeof heard !== 'object' || heard === null || !('message' in heard) || !('id' in heard))
    return undefined;
  const message = changeMessageSchema.safeParse(heard.message).data;
  return message === undefined ? undefined : { message, id: String(heard.id) };
}
