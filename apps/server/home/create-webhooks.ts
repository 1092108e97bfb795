import type { Sealer, Store, StoredWebhook } from '@emoverse/storage';
import type { Logger } from 'pino';
import { createOutboxPoller, type OutboxParts, type OutboxPoller } from '../create-outbox-poller.ts';
import type { PostMessage } from './post-message.ts';
import { signMessage } from './sign-message.ts';

/** What webhooks need from outside. */
export interface WebhookParts extends Pick<OutboxParts, 'every' | 'stopping'> {
  readonly store: Pick<Store, 'webhooks'>;
  readonly sealer: Sealer;
  readonly post: PostMessage;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly logger: Pick<Logger, 'info' | 'warn'>;
}

/** Sends what people's webhooks have to say: again where nobody takes it, later and later, and after two days no more. */
export interface WebhookService extends OutboxPoller {
  /** Goes on with what waited when the process before ended. */
  begin(): Promise<void>;
  /** Sends a message that is kept nowhere; gives whether somebody took it. */
  send(webhook: StoredWebhook, messageId: string, message: string): Promise<boolean>;
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
  const send = async (
    { id, address, sealedSecret, reach }: StoredWebhook,
    messageId: string,
    message: string,
  ) => {
    const secret = await sealer.open(sealedSecret, aboutWebhook(id));
    // Sealed with the key of another folder: whoever receives it could not tell that it is ours.
    if (secret === undefined) return GONE;
    const headers = signMessage(secret, messageId, clock(), message);
    return post(new URL(address), { headers, body: message, reach }, stopping).catch((error: unknown) => {
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
    if (isTaken(status)) return store.webhooks.sent(id, waiting, clock());
    const wait = status === GONE ? undefined : RETRY_MS.at(failures);
    if (wait === undefined) logger.warn({ failures: failures + 1 }, 'a webhook was given up');
    await store.webhooks.failed(id, failures + 1, wait === undefined ? undefined : clock() + wait);
  };
  const poller = createOutboxPoller(
    {
      ...parts,
      async look() {
        await Promise.all((await store.webhooks.due(clock())).map(attempt));
        return store.webhooks.isAnyWaiting();
      },
      failed: (error) => logger.warn({ err: error }, 'what webhooks have to say could not be looked at'),
    },
    LOOK_MS,
  );
  return {
    ...poller,
    async begin() {
      if (await store.webhooks.isAnyWaiting()) void poller.wake();
    },
    send: async (webhook, messageId, message) => isTaken(await send(webhook, messageId, message)),
  };
}

function isTaken(status: number): boolean {
  return status >= 200 && status < 300;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
