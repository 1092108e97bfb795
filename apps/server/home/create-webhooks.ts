import type { Sealer, Store, StoredWebhook } from '@emoverse/storage';
import type { Logger } from 'pino';
import type { PostMessage } from './post-message.ts';
import { signMessage } from './sign-message.ts';

/** What webhooks need from outside. */
export interface WebhookParts {
  readonly store: Pick<Store, 'webhooks'>;
  readonly sealer: Sealer;
  readonly post: PostMessage;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** Runs a task again and again; the answer stops it. */
  readonly every: (milliseconds: number, task: () => void) => () => void;
  readonly logger: Pick<Logger, 'info' | 'warn'>;
  /** Aborted when the server is asked to end. */
  readonly stopping?: AbortSignal;
}

/** Sends what people's webhooks have to say: again where nobody takes it, later and later, and after two days no more. */
export interface WebhookService {
  /** Goes on with what waited when the process before ended. */
  begin(): Promise<void>;
  /** Something may be due: looks at once. Resolves when all that was due was tried. */
  wake(): Promise<void>;
  /** Sends a message that is kept nowhere; gives whether somebody took it. */
  send(webhook: StoredWebhook, messageId: string, message: string): Promise<boolean>;
  /** Resolves when nothing is being sent any more. */
  settled(): Promise<void>;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Waits after each failed try; with the last one it is given up. */
export const RETRY_MS = [
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  6 * HOUR,
  12 * HOUR,
  24 * HOUR,
] as const;
/** A try that was begun and not ended by then was cut off with its process. */
const TRY_MS = MINUTE;
const LOOK_MS = 5 * SECOND;
const GONE = 410;

/** What a secret is sealed for. */
export function aboutWebhook(id: string): string {
  return `webhook ${id}`;
}

export function createWebhooks(parts: WebhookParts): WebhookService {
  const { store, sealer, post, clock, logger, stopping } = parts;
  let stopLooking: (() => void) | undefined;
  let looking: Promise<void> = Promise.resolve();

  const send = async ({ id, address, sealedSecret }: StoredWebhook, messageId: string, message: string) => {
    const secret = await sealer.open(sealedSecret, aboutWebhook(id));
    // Sealed with the key of another folder: whoever receives it could not tell that it is ours.
    if (secret === undefined) return GONE;
    const headers = signMessage(secret, messageId, clock(), message);
    return post(new URL(address), { headers, body: message }, stopping).catch((error: unknown) => {
      logger.info({ code: codeOf(error) }, 'a webhook was not reached');
      return 0;
    });
  };
  const attempt = async (webhook: StoredWebhook): Promise<void> => {
    const { id, waiting, failures } = webhook;
    const now = clock();
    if (waiting === undefined || !(await store.webhooks.claim(id, waiting, now + TRY_MS))) return;
    const status = await send(webhook, waiting.messageId, waiting.message);
    if (stopping?.aborted === true) return;
    if (isTaken(status)) return store.webhooks.sent(id, waiting.messageId, clock());
    const wait = status === GONE ? undefined : RETRY_MS.at(failures);
    if (wait === undefined) logger.warn({ failures: failures + 1 }, 'a webhook was given up');
    await store.webhooks.failed(id, failures + 1, wait === undefined ? undefined : clock() + wait);
  };
  const look = async (): Promise<void> => {
    if (stopping?.aborted === true) return;
    await Promise.all((await store.webhooks.due(clock())).map(attempt));
    const isWaiting = await store.webhooks.isAnyWaiting();
    if (isWaiting) stopLooking ??= parts.every(LOOK_MS, () => void wake());
    else end();
  };
  const end = (): void => {
    stopLooking?.();
    stopLooking = undefined;
  };
  const wake = (): Promise<void> => {
    // One look at a time; a store that is away is looked at again.
    looking = looking.then(look).catch((error: unknown) => {
      logger.warn({ err: error }, 'what webhooks have to say could not be looked at');
    });
    return looking;
  };
  stopping?.addEventListener('abort', end, { once: true });
  return {
    async begin() {
      if (await store.webhooks.isAnyWaiting()) void wake();
    },
    wake,
    send: async (webhook, messageId, message) => isTaken(await send(webhook, messageId, message)),
    settled: () => looking,
  };
}

function isTaken(status: number): boolean {
  return status >= 200 && status < 300;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
