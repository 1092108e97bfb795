import {
  epochMillisecondsSchema,
  eventIdSchema,
  itemIdSchema,
  starsSchema,
  type FeedbackEvent,
  type ItemId,
  type ProfileId,
} from '@emoverse/domain';
import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import { checked, readable } from '../as-json.ts';
import { inBatches } from '../in-batches.ts';
import type { StoreKind, Tables } from '../tables.ts';
import { undoOf } from '../undo-of.ts';
import { rowOfEvent, writeEvents } from './write-events.ts';

const ratingSchema = z.object({
  eventId: eventIdSchema,
  itemId: itemIdSchema,
  stars: starsSchema,
  at: epochMillisecondsSchema,
});
/** A person's rating of an item, by the reaction that gave it. */
export type StoredRating = z.output<typeof ratingSchema>;

/**
 * Undoes all ratings but the latest of each item that these events rate, so that one stands: an undone rating is taken
 * out of what was learned, of an export and of another process' memory as every other reaction is.
 */
export async function replaceRatings(
  db: Kysely<Tables>,
  kind: StoreKind,
  profileId: ProfileId,
  events: readonly FeedbackEvent[],
): Promise<void> {
  const rated = new Set(
    events.flatMap((event) => (event.kind === 'reaction' && event.action === 'rated' ? event.itemId : [])),
  );
  for (const batch of inBatches([...rated])) {
    const latest = new Map<ItemId, StoredRating>();
    const undos: FeedbackEvent[] = [];
    for (const rating of await standingRatings(db, profileId, batch)) {
      const later = latest.get(rating.itemId);
      if (later === undefined) latest.set(rating.itemId, rating);
      else undos.push(undoOf(rating.eventId, later.at));
    }
    const rows = undos.map((undo) => rowOfEvent(profileId, undo, true));
    if (rows.length > 0) await writeEvents(db, kind, rows);
  }
}

/** The ratings of items that were not undone, the latest first. */
export async function standingRatings(
  db: Kysely<Tables>,
  profileId: ProfileId,
  itemIds: readonly ItemId[],
): Promise<StoredRating[]> {
  const rows = await db
    .selectFrom('feedback_events as event')
    .select(['event.id', 'event.item_id', 'event.stars', 'event.at'])
    .where('event.profile_id', '=', profileId)
    .where('event.item_id', 'in', itemIds)
    // In words, as the index has it.
    .where(sql<boolean>`event.action = 'rated'`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('feedback_events as undo')
            .select('undo.id')
            .whereRef('undo.profile_id', '=', 'event.profile_id')
            .whereRef('undo.undoes', '=', 'event.id'),
        ),
      ),
    )
    .orderBy('event.at', 'desc')
    .orderBy('event.sequence', 'desc')
    .execute();
  return readable(rows, ({ id, item_id, stars, at }) =>
    checked(ratingSchema, { eventId: id, itemId: item_id, stars, at }, 'feedback_events'),
  );
}
