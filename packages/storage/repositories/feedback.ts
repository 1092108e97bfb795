import {
  eventIdSchema,
  intentChoiceSchema,
  moodEstimateSchema,
  TASTE_EDIT_KINDS,
  type EventId,
  type FeedbackAction,
  type FeedbackEvent,
  type FeltChange,
  type ImportedWork,
  type ImpressionId,
  type IntentChoice,
  type ItemId,
  type MoodEstimate,
  type ProfileId,
  type TasteEdit,
  elementAt,
} from '@emoverse/domain';
import { sql, type Kysely, type RawBuilder, type Selectable } from 'kysely';
import { fromJson, readable } from '../as-json.ts';
import { atomically } from '../atomically.ts';
import { inBatches } from '../in-batches.ts';
import { allOf, inPages } from '../in-pages.ts';
import { rememberQuery } from '../remember-query.ts';
import type { StoreKind, Tables } from '../tables.ts';
import { toEdit, toReaction } from './read-events.ts';
import { replaceRatings, standingRatings, type StoredRating } from './replace-ratings.ts';
import { createTasteImports, worksOfImports } from './taste-imports.ts';
import { TASTE_IMPORT, rowOfEdit, rowOfEvent, writeEvents } from './write-events.ts';

/** A reaction as stored: `undone` when an undo of it is known, `learned` when it may be learned from. */
export interface StoredReaction {
  readonly id: EventId;
  readonly itemId: ItemId;
  readonly action: FeedbackAction;
  readonly impressionId?: ImpressionId | undefined;
  readonly felt?: FeltChange | undefined;
  readonly stars?: number | undefined;
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
    readonly impressionId?: ImpressionId | undefined;
    readonly felt?: FeltChange | undefined;
    readonly stars?: number | undefined;
    readonly at: number;
  };
  readonly mood?: MoodEstimate;
  readonly intent?: IntentChoice;
}

/** An edit of what was learned, in its place among the reactions. */
export interface EditToLearn {
  readonly edit: TasteEdit;
}

/** A work of an import, in the import's place among the reactions. */
export interface KnownToLearn {
  readonly known: ImportedWork;
}

/** An event that was not undone; `learned` when a reaction may be learned from. */
export type StandingEvent = (ReactionInContext & { readonly learned: boolean }) | EditToLearn | KnownToLearn;

/** An edit as stored: `undone` when an undo of it is known. */
export interface StoredTasteEdit {
  readonly edit: TasteEdit;
  readonly undone: boolean;
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
   * be learned from. Of the ratings of an item the latest stands: the others are undone. Gives the ids that were new.
   */
  store(profileId: ProfileId, events: readonly FeedbackEvent[], learn: boolean): Promise<Set<EventId>>;
  /** Stores edits of what was learned; an id that is known already changes nothing. Gives the ids that were new. */
  storeEdits(profileId: ProfileId, edits: readonly TasteEdit[]): Promise<Set<EventId>>;
  /** The rating of an item that stands. */
  rating(profileId: ProfileId, itemId: ItemId): Promise<StoredRating | undefined>;
  /** Which of these event ids are stored. */
  known(profileId: ProfileId, ids: readonly EventId[]): Promise<Set<EventId>>;
  /** Reactions, newest first: all, or the latest `limit`. */
  list(profileId: ProfileId, limit?: number): Promise<StoredReaction[]>;
  /** Every reaction, newest first, page by page. */
  reactionPages(profileId: ProfileId): AsyncIterable<readonly StoredReaction[]>;
  /**
   * What stands: reactions, edits and works of imports that were not undone, oldest first, of the same millisecond reactions
   * first; page by page. Of those that had arrived by a mark, if one is given: more may arrive meanwhile.
   */
  standingPages(
    profileId: ProfileId,
    until?: Pick<FeedbackMark, 'lastSequence'>,
  ): AsyncIterable<readonly StandingEvent[]>;
  /** The same of those that arrived between two marks, at once; undefined where more than `most` did, or an import. */
  standingBetween(
    profileId: ProfileId,
    since: Pick<FeedbackMark, 'lastSequence'>,
    until: Pick<FeedbackMark, 'lastSequence'>,
    most: number,
  ): Promise<StandingEvent[] | undefined>;
  /** What stands and may be learned from: without reactions that were made while learning was paused. */
  toLearn(profileId: ProfileId): Promise<(ReactionInContext | EditToLearn | KnownToLearn)[]>;
  /** Every edit of what was learned, newest first. */
  edits(profileId: ProfileId): Promise<StoredTasteEdit[]>;
  /** The same page by page. */
  editPages(profileId: ProfileId): AsyncIterable<readonly StoredTasteEdit[]>;
  /** Which of these events an undo is known of. */
  undone(profileId: ProfileId, ids: readonly EventId[]): Promise<ReadonlySet<string>>;
  mark(profileId: ProfileId): Promise<FeedbackMark>;
}

/** Events read at once: some ms. */
const PAGE = 200;

const markOf = rememberQuery((db, profileId: RawBuilder<string>) =>
  db
    .selectFrom('feedback_events')
    .select((select) => [
      select.fn.countAll<number>().as('events'),
      // Only undos have it, and count leaves nulls out.
      select.fn.count<number>('undoes').as('undos'),
      select.fn.max('sequence').as('last'),
    ])
    .where('profile_id', '=', profileId),
);
const numbersBetween = rememberQuery(
  (
    db,
    profileId: RawBuilder<string>,
    since: RawBuilder<number>,
    until: RawBuilder<number>,
    most: RawBuilder<number>,
  ) =>
    db
      .selectFrom('feedback_events')
      .select('sequence')
      .where('profile_id', '=', profileId)
      .where('sequence', '>', since)
      .where('sequence', '<=', until)
      .orderBy('sequence')
      .limit(most),
);

/** The log of reactions and edits of a store. */
export function createFeedback(db: Kysely<Tables>, kind: StoreKind): Feedback {
  // Asked for event by event: two undos of one event must not make two rows of it.
  const undone = sql<number>`case when exists (
    select 1 from feedback_events as undo where undo.profile_id = event.profile_id and undo.undoes = event.id
  ) then 1 else 0 end`;
  const eventsOf = (profileId: ProfileId) =>
    db
      .selectFrom('feedback_events as event')
      .selectAll('event')
      .select(undone.as('undone'))
      .where('event.profile_id', '=', profileId);
  const latestFirst = (profileId: ProfileId) =>
    eventsOf(profileId).orderBy('event.at', 'desc').orderBy('event.sequence', 'desc');
  const inContext = (profileId: ProfileId) =>
    eventsOf(profileId)
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
      .select(['showing.mood', 'showing.intent']);
  /** Events of every kind: to look for one kind in the database may mean to look through all of a long history at once. */
  const latestPages = (profileId: ProfileId) =>
    inPages<UndoneRow>(PAGE, (after, size) => {
      const query = latestFirst(profileId).limit(size);
      return (
        after === undefined
          ? query
          : query.where(sql<boolean>`(event.at, event.sequence) < (${after.at}, ${after.sequence})`)
      ).execute();
    });
  return {
    store: (profileId, events, learn) =>
      atomically(db, async (db) => {
        const rows = events.map((event) => rowOfEvent(profileId, event, learn));
        const added = await writeEvents(db, kind, rows);
        await replaceRatings(db, kind, profileId, events);
        return added;
      }),
    async rating(profileId, itemId) {
      const [latest] = await standingRatings(db, profileId, [itemId]);
      return latest;
    },
    storeEdits: (profileId, edits) =>
      writeEvents(
        db,
        kind,
        edits.map((edit) => rowOfEdit(profileId, edit)),
      ),
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
      if (limit !== undefined) query = query.limit(limit);
      return readable(await query.execute(), toStoredReaction);
    },
    async *reactionPages(profileId) {
      for await (const rows of latestPages(profileId))
        yield readable(rows.filter(isReaction), toStoredReaction);
    },
    async *standingPages(profileId, until) {
      const pages = inPages<ContextRow>(PAGE, (after, size) => {
        let query = inContext(profileId).orderBy('event.at').orderBy('event.sequence').limit(size);
        if (until !== undefined) query = query.where('event.sequence', '<=', until.lastSequence);
        return (
          after === undefined
            ? query
            : query.where(sql<boolean>`(event.at, event.sequence) > (${after.at}, ${after.sequence})`)
        ).execute();
      });
      let works: Awaited<ReturnType<typeof worksOfImports>> | undefined;
      const standing = async (rows: readonly ContextRow[]): Promise<StandingEvent[]> => {
        if (rows.some(isImport))
          works ??= await worksOfImports(createTasteImports(db, kind).pages(profileId));
        return rows.flatMap((row) =>
          isImport(row)
            ? (works?.get(row.id) ?? []).map((known) => ({ known }))
            : readable([row], toStanding),
        );
      };
      // Edits wait for the reactions of their millisecond, which may stand on the next page.
      const waiting: ContextRow[] = [];
      for await (const rows of pages) {
        const ready: ContextRow[] = [];
        for (const row of rows.filter(stands)) {
          if (waiting[0] !== undefined && waiting[0].at !== row.at) ready.push(...waiting.splice(0));
          (isReaction(row) ? ready : waiting).push(row);
        }
        yield await standing(ready);
      }
      yield await standing(waiting);
    },
    async standingBetween(profileId, since, until, most) {
      // The numbers first: they stand in an index of the person's own.
      const numbers = await numbersBetween(db, profileId, since.lastSequence, until.lastSequence, most + 1);
      const fresh = numbers.map(({ sequence }) => sequence);
      if (fresh.length > most) return undefined;
      if (fresh.length === 0) return [];
      const rows = await inContext(profileId)
        .where('event.sequence', 'in', fresh)
        .orderBy('event.at')
        .orderBy(sql`case when event.kind = 'reaction' then 0 else 1 end`)
        .orderBy('event.sequence')
        .execute();
      const standing = rows.filter(stands);
      return standing.some(isImport) ? undefined : readable(standing, toStanding);
    },
    async toLearn(profileId) {
      const standing = await allOf(this.standingPages(profileId));
      return standing.flatMap((event): (ReactionInContext | EditToLearn | KnownToLearn)[] => {
        if ('edit' in event || 'known' in event) return [event];
        const { learned, ...reaction } = event;
        return learned ? [reaction] : [];
      });
    },
    edits(profileId) {
      return allOf(this.editPages(profileId));
    },
    async *editPages(profileId) {
      for await (const rows of latestPages(profileId)) yield readable(rows.filter(isEdit), toStoredEdit);
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
    async mark(profileId) {
      const row = elementAt(await markOf(db, profileId), 0);
      return { events: row.events, undos: row.undos, lastSequence: row.last ?? 0 };
    },
  };
}

type UndoneRow = Selectable<Tables['feedback_events']> & { undone: number };
type ContextRow = UndoneRow & { mood: string | null; intent: string | null };

const EDIT_KINDS: ReadonlySet<string> = new Set(TASTE_EDIT_KINDS);
const isReaction = ({ kind }: Pick<UndoneRow, 'kind'>): boolean => kind === 'reaction';
const isImport = ({ kind }: Pick<UndoneRow, 'kind'>): boolean => kind === TASTE_IMPORT;
const isEdit = ({ kind }: Pick<UndoneRow, 'kind'>): boolean => EDIT_KINDS.has(kind);
const stands = ({ kind, undone }: UndoneRow): boolean => kind !== 'undo' && undone === 0;

function toStanding(row: ContextRow): StandingEvent {
  if (!isReaction(row)) return { edit: toEdit(row) };
  return {
    reaction: { kind: 'reaction', ...toReaction(row) },
    ...(row.mood !== null && { mood: fromJson(moodEstimateSchema, row.mood, 'showings.mood') }),
    ...(row.intent !== null && { intent: fromJson(intentChoiceSchema, row.intent, 'showings.intent') }),
    learned: row.learn === 1,
  };
}

function toStoredReaction(row: UndoneRow): StoredReaction {
  return { ...toReaction(row), undone: row.undone === 1, learned: row.learn === 1 };
}

function toStoredEdit(row: UndoneRow): StoredTasteEdit {
  return { edit: toEdit(row), undone: row.undone === 1 };
}
