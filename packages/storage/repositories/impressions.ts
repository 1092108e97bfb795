import { createHash } from 'node:crypto';
import {
  MEDIA_DOMAINS,
  feedbackActionSchema,
  filtersSchema,
  impressionIdSchema,
  impressionSchema,
  intentChoiceSchema,
  itemIdSchema,
  moodEstimateSchema,
  type FeedbackAction,
  type Impression,
  type ImpressionId,
  type ItemId,
  type MediaDomain,
  type ProfileId,
  type VisitId,
} from '@emoverse/domain';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { checked, fromJson, readable, storedMoment } from '../as-json.ts';
import { atomically } from '../atomically.ts';
import { inBatches } from '../in-batches.ts';
import { allOf, inPages } from '../in-pages.ts';
import { insertMany, writeMany } from '../items/write-many.ts';
import { rememberQuery } from '../remember-query.ts';
import type { StoreKind, Tables } from '../tables.ts';

export interface Impressions {
  /** Stores what was shown; an id that is known already is kept as it was. Gives the number of new ones. */
  store(profileId: ProfileId, impressions: readonly Impression[]): Promise<number>;
  /** Items shown in a visit, of its latest 5,000 showings. */
  shownInVisit(profileId: ProfileId, visitId: VisitId): Promise<Set<ItemId>>;
  /** The item that each of these impressions showed; unknown impressions are left out. */
  itemsOf(profileId: ProfileId, ids: readonly ImpressionId[]): Promise<Map<ImpressionId, ItemId>>;
  /**
   * What was shown since `since`, newest first and at most 5,000, each with the latest reaction to that showing
   * that was not undone, if there is one.
   */
  recent(
    profileId: ProfileId,
    domain: MediaDomain,
    since: number,
  ): Promise<{ readonly itemId: ItemId; readonly action?: FeedbackAction; readonly at: number }[]>;
  /**
   * Where there are more than `most`, forgets `count` (up to 1,000) of the oldest, those that nobody reacted to first: a
   * reaction is never forgotten, at worst what it answered.
   */
  forgetBeyond(profileId: ProfileId, most: number, count: number): Promise<void>;
  /** Every impression, oldest first. */
  list(profileId: ProfileId): Promise<Impression[]>;
  /** Every impression, by id, page by page. */
  pages(profileId: ProfileId): AsyncIterable<readonly Impression[]>;
}

/** More in one visit is no person's reading, and would hold everybody up. */
const SHOWN_MAXIMUM = 5000;
/** Oldest of each domain among which to choose what to forget: some ms. */
const OLDEST_LOOKED_AT = 1000;
/** Joined rows that are looked at; more is older than anything that matters. */
const RECENT_MAXIMUM = 5000;

const SHOWING_COLUMNS = ['profile_id', 'id', 'mood', 'intent', 'surface', 'filters'] as const;
const IMPRESSION_COLUMNS = [
  ...(['profile_id', 'id', 'showing_id', 'visit_id', 'item_id', 'domain', 'position'] as const),
  ...(['propensity', 'propensity_of', 'policy', 'policy_version', 'source', 'at'] as const),
];

const itemsOfVisit = rememberQuery((db, profileId: RawBuilder<string>, visitId: RawBuilder<string>) =>
  db
    .selectFrom('impressions')
    .select('item_id')
    .where('profile_id', '=', profileId)
    .where('visit_id', '=', visitId)
    .orderBy('at', 'desc')
    .limit(SHOWN_MAXIMUM),
);
const isBeyond = rememberQuery((db, profileId: RawBuilder<string>, most: RawBuilder<number>) =>
  db.selectFrom('impressions').select('id').where('profile_id', '=', profileId).offset(most).limit(1),
);
const oldestOf = rememberQuery((db, profileId: RawBuilder<string>, domain: RawBuilder<string>) =>
  db
    .selectFrom('impressions')
    .select(['id', 'showing_id', 'at'])
    .select(
      sql<number>`case when exists (
        select 1 from feedback_events as event
          where event.profile_id = impressions.profile_id and event.impression_id = impressions.id
      ) then 1 else 0 end`.as('answered'),
    )
    .where('profile_id', '=', profileId)
    .where('domain', '=', domain)
    .orderBy('at')
    .limit(OLDEST_LOOKED_AT),
);
const shownSince = rememberQuery(
  (db, profileId: RawBuilder<string>, domain: RawBuilder<string>, since: RawBuilder<number>) =>
    db
      .selectFrom('impressions as impression')
      .leftJoin('feedback_events as event', (join) =>
        join
          .onRef('event.profile_id', '=', 'impression.profile_id')
          .onRef('event.impression_id', '=', 'impression.id'),
      )
      .leftJoin('feedback_events as undo', (join) =>
        join.onRef('undo.profile_id', '=', 'event.profile_id').onRef('undo.undoes', '=', 'event.id'),
      )
      .select(['impression.id', 'impression.item_id', 'impression.at', 'event.action', 'undo.id as undo_id'])
      .where('impression.profile_id', '=', profileId)
      .where('impression.domain', '=', domain)
      .where('impression.at', '>', since)
      .orderBy('impression.at', 'desc')
      .orderBy('event.at')
      .limit(RECENT_MAXIMUM),
);

/** The log of what was shown to whom, in which context, with what chance. */
export function createImpressions(db: Kysely<Tables>, kind: StoreKind): Impressions {
  return {
    store: (profileId, impressions) =>
      atomically(db, async (db) => {
        const showingOf = showingReader(profileId);
        const showings = new Map<string, Tables['showings']>();
        const rows = impressions.map((impression) => {
          const showing = showingOf(impression);
          showings.set(showing.id, showing);
          return toRow(profileId, showing.id, impression);
        });
        const values = [...showings.values()].map((showing) =>
          SHOWING_COLUMNS.map((column) => showing[column]),
        );
        await writeMany(db, kind, 'showings', SHOWING_COLUMNS, values, '(profile_id, id) do nothing');
        const added = await insertMany<'impressions', { id: string }>(
          db,
          kind,
          'impressions',
          IMPRESSION_COLUMNS,
          rows.map((row) => IMPRESSION_COLUMNS.map((column) => row[column])),
          '(profile_id, id) do nothing returning id',
        );
        return added.length;
      }),
    async shownInVisit(profileId, visitId) {
      const rows = await itemsOfVisit(db, profileId, visitId);
      return new Set(readable(rows, (row) => checked(itemIdSchema, row.item_id, 'impressions.item_id')));
    },
    async itemsOf(profileId, ids) {
      const items = new Map<ImpressionId, ItemId>();
      for (const batch of inBatches(ids)) {
        const rows = await db
          .selectFrom('impressions')
          .select(['id', 'item_id'])
          .where('profile_id', '=', profileId)
          .where('id', 'in', batch)
          .execute();
        readable(rows, ({ id, item_id }) =>
          items.set(impressionIdSchema.parse(id), checked(itemIdSchema, item_id, 'impressions.item_id')),
        );
      }
      return items;
    },
    async recent(profileId, domain, since) {
      const rows = await shownSince(db, profileId, domain, since);
      const latest = new Map<string, { itemId: ItemId; action?: FeedbackAction; at: number }>();
      readable(rows, (row) => {
        const known = latest.get(row.id) ?? {
          itemId: checked(itemIdSchema, row.item_id, 'impressions.item_id'),
          at: storedMoment(row.at),
        };
        const action =
          row.action === null || row.undo_id !== null
            ? undefined
            : checked(feedbackActionSchema, row.action, 'feedback_events.action');
        latest.set(row.id, action === undefined ? known : { ...known, action });
      });
      return [...latest.values()];
    },
    forgetBeyond: (profileId, most, count) =>
      atomically(db, async (db) => {
        if ((await isBeyond(db, profileId, most)).length === 0) return;
        const oldest = [];
        // Domain by domain, as the index has them.
        for (const domain of MEDIA_DOMAINS) oldest.push(...(await oldestOf(db, profileId, domain)));
        const forgotten = oldest
          .sort((a, b) => a.answered - b.answered || a.at - b.at || (a.id < b.id ? -1 : 1))
          .slice(0, count);
        for (const batch of inBatches(forgotten.map(({ id }) => id)))
          await db
            .deleteFrom('impressions')
            .where('profile_id', '=', profileId)
            .where('id', 'in', batch)
            .execute();
        const used = db.selectFrom('impressions').select('showing_id').where('profile_id', '=', profileId);
        for (const batch of inBatches([...new Set(forgotten.map(({ showing_id }) => showing_id))]))
          await db
            .deleteFrom('showings')
            .where('profile_id', '=', profileId)
            .where('id', 'in', batch)
            .where('id', 'not in', used.where('showing_id', 'in', batch))
            .execute();
      }),
    async list(profileId) {
      const all = await allOf(this.pages(profileId));
      return all.sort(
        (a, b) =>
          a.at - b.at ||
          (a.domain === b.domain ? a.position - b.position : a.domain < b.domain ? -1 : 1) ||
          (a.id < b.id ? -1 : 1),
      );
    },
    async *pages(profileId) {
      const pages = inPages<LoggedRow>(200, (after, size) => {
        const query = db
          .selectFrom('impressions as impression')
          .innerJoin('showings as showing', (join) =>
            join
              .onRef('showing.profile_id', '=', 'impression.profile_id')
              .onRef('showing.id', '=', 'impression.showing_id'),
          )
          .selectAll('impression')
          .select(['showing.mood', 'showing.intent', 'showing.surface', 'showing.filters'])
          .where('impression.profile_id', '=', profileId);
        return (after === undefined ? query : query.where('impression.id', '>', after.id))
          .orderBy('impression.id')
          .limit(size)
          .execute();
      });
      for await (const rows of pages) yield readable(rows, toImpression);
    },
  };
}

type LoggedRow = Tables['impressions'] & Pick<Tables['showings'], 'mood' | 'intent' | 'surface' | 'filters'>;

function toImpression(row: LoggedRow): Impression {
  return checked(
    impressionSchema,
    {
      id: row.id,
      visitId: row.visit_id,
      itemId: row.item_id,
      domain: row.domain,
      position: row.position,
      surface: row.surface,
      ...(row.filters !== null && { filters: fromJson(filtersSchema, row.filters, 'showings.filters') }),
      propensity: row.propensity,
      propensityOf: row.propensity_of,
      policy: row.policy,
      policyVersion: row.policy_version,
      source: row.source,
      mood: fromJson(moodEstimateSchema, row.mood, 'showings.mood'),
      intent: fromJson(intentChoiceSchema, row.intent, 'showings.intent'),
      at: row.at,
    },
    'impressions',
  );
}

/** Gives what an impression shares with others: made once for those of one list, which hold the same objects. */
function showingReader(profileId: ProfileId): (impression: Impression) => Tables['showings'] {
  let last: { readonly of: Impression; readonly showing: Tables['showings'] } | undefined;
  return (impression) => {
    const isSame =
      last !== undefined &&
      last.of.mood === impression.mood &&
      last.of.intent === impression.intent &&
      last.of.filters === impression.filters &&
      last.of.surface === impression.surface;
    if (last === undefined || !isSame) last = { of: impression, showing: toShowing(profileId, impression) };
    return last.showing;
  };
}

function toShowing(profileId: ProfileId, impression: Impression): Tables['showings'] {
  const mood = JSON.stringify(moodEstimateSchema.parse(impression.mood));
  const intent = JSON.stringify(intentChoiceSchema.parse(impression.intent));
  const filters = JSON.stringify(filtersSchema.parse(impression.filters));
  const { surface } = impression;
  const shared = `${mood}\n${intent}\n${surface}\n${filters}`;
  const id = createHash('sha256').update(shared).digest('hex').slice(0, 32);
  return { profile_id: profileId, id, mood, intent, surface, filters };
}

function toRow(profileId: ProfileId, showingId: string, impression: Impression): Tables['impressions'] {
  return {
    profile_id: profileId,
    id: impression.id,
    showing_id: showingId,
    visit_id: impression.visitId,
    item_id: impression.itemId,
    domain: impression.domain,
    position: impression.position,
    propensity: impression.propensity,
    propensity_of: impression.propensityOf,
    policy: plainText(impression.policy),
    policy_version: plainText(impression.policyVersion),
    source: plainText(impression.source),
    at: impression.at,
  };
}

/** Without what PostgreSQL text cannot hold; no policy or source is called so, but a restored file may be odd. */
function plainText(text: string): string {
  return text.replace(/[\0\p{Cs}]/gu, '\uFFFD');
}
