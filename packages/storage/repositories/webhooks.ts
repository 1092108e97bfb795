import { MOOD_AREAS, type MoodArea, type ProfileId } from '@emoverse/domain';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { checked, fromJson, readable, storedMoment } from '../as-json.ts';
import type { Tables } from '../tables.ts';

const STATES = ['on', 'gave-up'] as const;
const reachSchema = z.enum(['network', 'internet']);
/** Whether the machine’s own network may be asked as well, or the internet alone. */
export type WebhookReach = z.infer<typeof reachSchema>;

/** An address that is told when a person's mood becomes another. Times are milliseconds since the epoch. */
export interface StoredWebhook {
  readonly id: string;
  readonly address: string;
  /** What messages are signed with, encrypted by the app. */
  readonly sealedSecret: string;
  /** `gave-up`: nobody took a message for so long that no more are sent. */
  readonly state: (typeof STATES)[number];
  readonly madeAt: number;
  readonly reach: WebhookReach;
  /** When somebody last took a message, and which. */
  readonly sentAt?: number;
  readonly sentMessage?: string;
  /** The message that waits, and when it is tried next. */
  readonly waiting?: { readonly messageId: string; readonly message: string; readonly dueAt: number };
  /** Tries in a row that failed. */
  readonly failures: number;
}

export interface Webhooks {
  add(
    profileId: ProfileId,
    webhook: Pick<StoredWebhook, 'id' | 'address' | 'sealedSecret' | 'madeAt' | 'reach'> & {
      readonly told?: MoodArea | undefined;
    },
  ): Promise<void>;
  /** The first first. */
  list(profileId: ProfileId): Promise<StoredWebhook[]>;
  /** False where there is none. */
  delete(profileId: ProfileId, id: string): Promise<boolean>;
  /**
   * Has each webhook of a person say what their mood became, if it did not say so last; a message that still waits gives way to
   * it. Gives how many have something to say.
   */
  say(
    profileId: ProfileId,
    became: MoodArea,
    messageOf: (before: MoodArea | undefined) => { readonly messageId: string; readonly message: string },
    at: number,
  ): Promise<number>;
  /** Those whose message is due, of everybody. */
  due(at: number): Promise<StoredWebhook[]>;
  /** Whether anybody's message waits. */
  isAnyWaiting(): Promise<boolean>;
  /** Takes a due message for the time of a try, so that no other process sends it; false where one has. */
  claim(
    id: string,
    waiting: { readonly messageId: string; readonly dueAt: number },
    until: number,
  ): Promise<boolean>;
  /** Somebody took the message; it waits no more, unless another has taken its place. */
  sent(
    id: string,
    sent: { readonly messageId?: string; readonly message: string },
    at: number,
  ): Promise<void>;
  /** Nobody took it: what waits is tried at `dueAt`, or never where that is left out. */
  failed(id: string, failures: number, dueAt?: number): Promise<void>;
}

/** The webhooks of a store. */
export function createWebhooks(db: Kysely<Tables>): Webhooks {
  return {
    async add(profileId, { id, address, sealedSecret, madeAt, reach, told }) {
      await db
        .insertInto('webhooks')
        .values({
          ...{ id, profile_id: profileId, address: JSON.stringify(address), sealed_secret: sealedSecret },
          ...{ state: 'on', made_at: madeAt, reach, sent_at: null, sent_message: null, told: told ?? null },
          ...{ message_id: null, message: null, due_at: null, failures: 0 },
        })
        .execute();
    },
    async list(profileId) {
      const rows = await db
        .selectFrom('webhooks')
        .selectAll()
        .where('profile_id', '=', profileId)
        .orderBy('made_at')
        .orderBy('id')
        .execute();
      return readable(rows, toWebhook);
    },
    async delete(profileId, id) {
      const row = await db
        .deleteFrom('webhooks')
        .where('profile_id', '=', profileId)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },
    async say(profileId, became, messageOf, at) {
      const rows = await db
        .selectFrom('webhooks')
        .select(['id', 'told', 'due_at', 'failures'])
        .where('profile_id', '=', profileId)
        .where('state', '=', 'on')
        .where((where) => where.or([where('told', 'is', null), where('told', '<>', became)]))
        .execute();
      for (const { id, told, due_at, failures } of rows) {
        const { messageId, message } = messageOf(MOOD_AREAS.find((area) => area === told));
        // Where nobody answers, the next try stays when it was to be.
        const dueAt = failures > 0 && due_at !== null ? due_at : at;
        await db
          .updateTable('webhooks')
          .set({ told: became, message_id: messageId, message, due_at: dueAt })
          .where('id', '=', id)
          .execute();
      }
      return rows.length;
    },
    async due(at) {
      const rows = await db.selectFrom('webhooks').selectAll().where('due_at', '<=', at).execute();
      return readable(rows, toWebhook);
    },
    async isAnyWaiting() {
      const row = await db
        .selectFrom('webhooks')
        .select('id')
        .where('due_at', 'is not', null)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
    async claim(id, { messageId, dueAt }, until) {
      const row = await db
        .updateTable('webhooks')
        .set({ due_at: until })
        .where('id', '=', id)
        .where('message_id', '=', messageId)
        .where('due_at', '=', dueAt)
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },
    async sent(id, { messageId, message }, at) {
      await db
        .updateTable('webhooks')
        .set({ state: 'on', sent_at: at, sent_message: message, failures: 0 })
        .where('id', '=', id)
        .execute();
      if (messageId === undefined) return;
      await db
        .updateTable('webhooks')
        .set({ message_id: null, message: null, due_at: null })
        .where('id', '=', id)
        .where('message_id', '=', messageId)
        .execute();
    },
    async failed(id, failures, dueAt) {
      await db
        .updateTable('webhooks')
        .set(
          dueAt === undefined
            ? { state: 'gave-up', failures, message_id: null, message: null, due_at: null }
            : { failures, due_at: dueAt },
        )
        .where('id', '=', id)
        .where('message_id', 'is not', null)
        .execute();
    },
  };
}

function toWebhook(row: Tables['webhooks']): StoredWebhook {
  const { message_id: messageId, message, due_at: dueAt } = row;
  return {
    id: row.id,
    address: fromJson(z.string(), row.address, 'webhooks.address'),
    sealedSecret: row.sealed_secret,
    state: checked(z.enum(STATES), row.state, 'webhooks.state'),
    madeAt: storedMoment(row.made_at),
    reach: checked(reachSchema, row.reach, 'webhooks.reach'),
    ...(row.sent_at !== null && { sentAt: storedMoment(row.sent_at) }),
    ...(row.sent_message !== null && { sentMessage: row.sent_message }),
    ...(messageId !== null &&
      message !== null &&
      dueAt !== null && { waiting: { messageId, message, dueAt: storedMoment(dueAt) } }),
    failures: row.failures,
  };
}
