import {
  epochMillisecondsSchema,
  eventIdSchema,
  feedbackActionSchema,
  impressionIdSchema,
  intentChoiceSchema,
  itemIdSchema,
  moodEstimateSchema,
  tasteEditSchema,
  TASTE_EDIT_KINDS,
  type EventId,
  type FeedbackAction,
  type FeedbackEvent,
  type ImpressionId,
  type IntentChoice,
  type ItemId,
  type MoodEstimate,
  type ProfileId,
  type TasteEdit,
} from '@emoverse/domain';
import { sql, type Kysely, type Selectable } from 'kysely';
import { z } from 'zod';
import { checked, fromJson, readable } from '../as-json.ts';
import { atomically } from '../atomically.ts';
import { inBatches } from '../in-batches.ts';
import { inPages } from '../in-pages.ts';
import type { Tables } from '../tables.ts';

/** A reaction as stored: `undone` when an undo of it is known, `learned` when it may be learned from. */
export interface StoredReaction {
  readonly id: EventId;
  readonly itemId: ItemId;
  readonly action: FeedbackAction;
  readonly impressionId?: ImpressionId;
  readonly at: number;
  readonly undone: boolean;
  readonly learned: boolean;
}

/** A reaction to learn from, with mood and intent of the showing it answers, where that is known. */
export interface ReactionInContext {
  readonly reaction: {
    readonly kind: 'reaction';
    readonly id: EventId;
    readonly itemId: ItemId;
    readonly action: FeedbackAction;
    readonly impressionId?: ImpressionId;
    readonly at: number;
  };
  readonly mood?: MoodEstimate;
  readonly intent?: IntentChoice;
}

/** An edit of what was learned, in its place among the reactions. */
export interface EditToLearn {
  readonly edit: TasteEdit;
}

/** An edit as stored: `undone` when an undo of it is known. */
export interface StoredTasteEdit {
  readonly edit: TasteEdit;
  readonly undone: boolean;
}

/** How the person stands to items now, from the reactions that were not undone. */
export interface Standing {
  /** Newest first. */
  readonly saved: ReadonlyMap<ItemId, { readonly savedAt: number }>;
  readonly liked: ReadonlySet<ItemId>;
}

/** Changes whenever an event arrives: tells whether a state built from the events is still current. */
export interface FeedbackMark {
  readonly events: number;
  /** How many of them are undos. */
  readonly undos: number;
  /** The greatest number of arrival; 0 before the first event. */
  readonly lastSequence: number;
}

export interface Feedback {
  /**
   * Stores events; an id that is known already changes nothing. `learn` says whether the person lets these
   * be learned from. Gives the ids that were new.
   */
  store(profileId: ProfileId, events: readonly FeedbackEvent[], learn: boolean): Promise<Set<EventId>>;
  /** Stores edits of what was learned; an id that is known already changes nothing. Gives the ids that were new. */
  storeEdits(profileId: ProfileId, edits: readonly TasteEdit[]): Promise<Set<EventId>>;
  /** Which of these event ids are stored. */
  known(profileId: ProfileId, ids: readonly EventId[]): Promise<Set<EventId>>;
  /** Reactions, newest first: all, or the latest `limit`. */
  list(profileId: ProfileId, limit?: number): Promise<StoredReaction[]>;
  /** Every reaction, newest first, page by page. */
  reactionPages(profileId: ProfileId): AsyncIterable<readonly StoredReaction[]>;
  /**
   * What to learn from: reactions neither undone nor made while learning was paused, and edits not undone, oldest
   * first, of the same millisecond reactions first; only those that arrived after `afterSequence` and not after
   * `upToSequence`, where they are given.
   */
  toLearn(
    profileId: ProfileId,
    afterSequence?: number,
    upToSequence?: number,
  ): Promise<(ReactionInContext | EditToLearn)[]>;
  /** Every edit of what was learned, newest first. */
  edits(profileId: ProfileId): Promise<StoredTasteEdit[]>;
  /** The same page by page. */
  editPages(profileId: ProfileId): AsyncIterable<readonly StoredTasteEdit[]>;
  /** Which of these events an undo is known of. */
  undone(profileId: ProfileId, ids: readonly EventId[]): Promise<ReadonlySet<string>>;
  standing(profileId: ProfileId): Promise<Standing>;
  mark(profileId: ProfileId): Promise<FeedbackMark>;
}

const reactionRowSchema = z.object({
  id: eventIdSchema,
  itemId: itemIdSchema,
  action: feedbackActionSchema,
  impressionId: impressionIdSchema.optional(),
  at: epochMillisecondsSchema,
});

/** The log of reactions and edits of a store. */
export function createFeedback(db: Kysely<Tables>): Feedback {
  /** Events with the undo of each, if there is one. */
  const events = (profileId: ProfileId) =>
    db
      .selectFrom('feedback_events as event')
      .leftJoin('feedback_events as undo', (join) =>
        join.onRef('undo.profile_id', '=', 'event.profile_id').onRef('undo.undoes', '=', 'event.id'),
      )
      .where('event.profile_id', '=', profileId);
  const reactions = (profileId: ProfileId) => events(profileId).where('event.kind', '=', 'reaction');
  const latestFirst = (profileId: ProfileId) =>
    events(profileId)
      .selectAll('event')
      .select('undo.id as undo_id')
      .orderBy('event.at', 'desc')
      .orderBy('event.sequence', 'desc');
  const pagesOf = (query: ReturnType<typeof latestFirst>) =>
    inPages<UndoneRow>(500, (after, size) =>
      (after === undefined
        ? query
        : query.where(
            sql<boolean>`(event.at < ${after.at} or (event.at = ${after.at} and event.sequence < ${after.sequence}))`,
          )
      )
        .limit(size)
        .execute(),
    );
  const storeRows = (rows: readonly Omit<Tables['feedback_events'], 'sequence'>[]): Promise<Set<EventId>> =>
    atomically(db, async (db) => {
      const stored = new Set<EventId>();
      for (const batch of inBatches(rows)) {
        const added = await db
          .insertInto('feedback_events')
          .values(batch)
          .onConflict((conflict) => conflict.columns(['profile_id', 'id']).doNothing())
          .returning('id')
          .execute();
        for (const { id } of added) stored.add(eventIdSchema.parse(id));
      }
      return stored;
    });
  return {
    store: (profileId, events, learn) => storeRows(events.map((event) => toRow(profileId, event, learn))),
    storeEdits: (profileId, edits) => storeRows(edits.map((edit) => editRow(profileId, edit))),
    async known(profileId, ids) {
      const known = new Set<EventId>();
      for (const batch of inBatches(ids)) {
        const rows = await db
          .selectFrom('feedback_events')
          .select('id')
          .where('profile_id', '=', profileId)
          .where('id', 'in', batch)
          .execute();
        for (const { id } of rows) known.add(eventIdSchema.parse(id));
      }
      return known;
    },
    async list(profileId, limit) {
      let query = latestFirst(profileId).where('event.kind', '=', 'reaction');
      // Two undos of one event join to two rows: more than enough, then cut.
      if (limit !== undefined) query = query.limit(2 * limit);
      return readable(distinctById(await query.execute()), toStoredReaction).slice(0, limit);
    },
    async *reactionPages(profileId) {
      const all = latestFirst(profileId).where('event.kind', '=', 'reaction');
      for await (const rows of pagesOf(all)) yield readable(distinctById(rows), toStoredReaction);
    },
    async toLearn(profileId, afterSequence = 0, upToSequence = Number.MAX_SAFE_INTEGER) {
      const rows = await events(profileId)
        .where('event.kind', '!=', 'undo')
        .leftJoin('impressions as impression', (join) =>
          join
            .onRef('impression.profile_id', '=', 'event.profile_id')
            .onRef('impression.id', '=', 'event.impression_id')
            .onRef('impression.item_id', '=', 'event.item_id'),
        )
        .leftJoin('showings as showing', (join) =>
          join
            .onRef('showing.profile_id', '=', 'impression.profile_id')
            .onRef('showing.id', '=', 'impression.showing_id'),
        )
        .selectAll('event')
        .select(['showing.mood', 'showing.intent'])
        .where('undo.id', 'is', null)
        .where('event.learn', '=', 1)
        .where('event.sequence', '>', afterSequence)
        .where('event.sequence', '<=', upToSequence)
        .orderBy('event.at')
        .orderBy(sql`case when event.kind = 'reaction' then 0 else 1 end`)
        .orderBy('event.sequence')
        .execute();
      return readable(rows, (row) =>
        row.kind === 'reaction'
          ? {
              reaction: { kind: 'reaction', ...toReaction(row) },
              ...(row.mood !== null && { mood: fromJson(moodEstimateSchema, row.mood, 'showings.mood') }),
              ...(row.intent !== null && {
                intent: fromJson(intentChoiceSchema, row.intent, 'showings.intent'),
              }),
            }
          : { edit: toEdit(row) },
      );
    },
    async edits(profileId) {
      const rows = await latestFirst(profileId).where('event.kind', 'in', TASTE_EDIT_KINDS).execute();
      return readable(distinctById(rows), toStoredEdit);
    },
    async *editPages(profileId) {
      const all = latestFirst(profileId).where('event.kind', 'in', TASTE_EDIT_KINDS);
      for await (const rows of pagesOf(all)) yield readable(distinctById(rows), toStoredEdit);
    },
    async undone(profileId, ids) {
      const undone = new Set<string>();
      for (const batch of inBatches(ids)) {
        const rows = await db
          .selectFrom('feedback_events')
          .select('undoes')
          .where('profile_id', '=', profileId)
          .where('undoes', 'in', batch)
          .execute();
        for (const { undoes } of rows) if (undoes !== null) undone.add(undoes);
      }
      return undone;
    },
    async standing(profileId) {
      const rows = await reactions(profileId)
        .select(['event.id', 'event.item_id', 'event.action', 'event.impression_id', 'event.at'])
        .where('undo.id', 'is', null)
        .where('event.action', 'in', ['saved', 'unsaved', 'liked', 'disliked'])
        .orderBy('event.at')
        .orderBy('event.sequence')
        .execute();
      return standingAfter(readable(rows, toReaction));
    },
    async mark(profileId) {
      const row = await db
        .selectFrom('feedback_events')
        .select((select) => [
          select.fn.countAll<number>().as('events'),
          // Only undos have it, and count leaves nulls out.
          select.fn.count<number>('undoes').as('undos'),
          select.fn.max('sequence').as('last'),
        ])
        .where('profile_id', '=', profileId)
        .executeTakeFirstOrThrow();
      return { events: row.events, undos: row.undos, lastSequence: row.last ?? 0 };
    },
  };
}

function standingAfter(reactions: readonly z.output<typeof reactionRowSchema>[]): Standing {
  const saved = new Map<ItemId, { savedAt: number }>();
  const liked = new Set<ItemId>();
  for (const { action, itemId, at } of reactions) {
    if (action === 'saved' && !saved.has(itemId)) saved.set(itemId, { savedAt: at });
    if (action === 'unsaved') saved.delete(itemId);
    if (action === 'liked') liked.add(itemId);
    if (action === 'disliked') liked.delete(itemId);
  }
  return { saved: new Map([...saved].reverse()), liked };
}

type EventRow = Pick<Tables['feedback_events'], 'id' | 'item_id' | 'action' | 'impression_id' | 'at'>;

function toReaction(row: EventRow): z.output<typeof reactionRowSchema> {
  return checked(
    reactionRowSchema,
    {
      id: row.id,
      itemId: row.item_id,
      action: row.action,
      impressionId: row.impression_id ?? undefined,
      at: row.at,
    },
    'feedback_events',
  );
}

type EditRow = Pick<Tables['feedback_events'], 'id' | 'kind' | 'facet' | 'term' | 'weight' | 'at'>;

function toEdit(row: EditRow): TasteEdit {
  const { id, kind, facet, weight, at } = row;
  return checked(
    tasteEditSchema,
    {
      kind,
      id,
      at,
      ...(facet !== null && { facet }),
      ...(row.term !== null && { term: fromJson(z.string(), row.term, 'feedback_events.term') }),
      ...(weight !== null && { weight }),
    },
    'feedback_events',
  );
}

type UndoneRow = Selectable<Tables['feedback_events']> & { undo_id: string | null };

function toStoredReaction(row: UndoneRow): StoredReaction {
  return { ...toReaction(row), undone: row.undo_id !== null, learned: row.learn === 1 };
}

function toStoredEdit(row: UndoneRow): StoredTasteEdit {
  return { edit: toEdit(row), undone: row.undo_id !== null };
}

/** Two undos of one event join to two rows. */
function distinctById<Row extends { id: string }>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

function toRow(
  profileId: ProfileId,
  event: FeedbackEvent,
  learn: boolean,
): Omit<Tables['feedback_events'], 'sequence'> {
  const shared = {
    profile_id: profileId,
    id: event.id,
    kind: event.kind,
    at: event.at,
    learn: learn ? 1 : 0,
    facet: null,
    term: null,
    weight: null,
  };
  return event.kind === 'undo'
    ? { ...shared, undoes: event.undoes, item_id: null, action: null, impression_id: null }
    : {
        ...shared,
        undoes: null,
        item_id: event.itemId,
        action: event.action,
        impression_id: event.impressionId ?? null,
      };
}

function editRow(profileId: ProfileId, edit: TasteEdit): Omit<Tables['feedback_events'], 'sequence'> {
  const about = edit.kind === 'all-forgotten' ? undefined : edit;
  return {
    profile_id: profileId,
    id: edit.id,
    kind: edit.kind,
    item_id: null,
    action: null,
    impression_id: null,
    undoes: null,
    facet: about?.facet ?? null,
    term: about === undefined ? null : JSON.stringify(about.term),
    weight: edit.kind === 'taste-set' ? edit.weight : null,
    at: edit.at,
    learn: 1, // said outright: it counts also while learning from reactions is paused
  };
}
