import {
  eventIdSchema,
  type EventId,
  type FeedbackEvent,
  type ProfileId,
  type TasteEdit,
  type TasteImport,
} from '@emoverse/domain';
import type { Kysely } from 'kysely';
import { atomically } from '../atomically.ts';
import { insertMany } from '../items/write-many.ts';
import type { StoreKind, Tables } from '../tables.ts';

type EventRow = Omit<Tables['feedback_events'], 'sequence'>;

/** The kind of the event that an import is. */
export const TASTE_IMPORT = 'taste-import';

const COLUMNS = [
  ...(['profile_id', 'id', 'kind', 'item_id', 'action', 'impression_id', 'undoes'] as const),
  ...(['facet', 'term', 'weight', 'felt', 'stars', 'at', 'learn'] as const),
];

/** Stores events, all or none; an id that is known already changes nothing. Gives the ids that were new. */
export function writeEvents(
  db: Kysely<Tables>,
  kind: StoreKind,
  rows: readonly EventRow[],
): Promise<Set<EventId>> {
  return atomically(db, async (db) => {
    const added = await insertMany<'feedback_events', { id: string }>(
      db,
      kind,
      'feedback_events',
      COLUMNS,
      rows.map((row) => COLUMNS.map((column) => row[column])),
      '(profile_id, id) do nothing returning id',
    );
    return new Set(added.map(({ id }) => eventIdSchema.parse(id)));
  });
}

/** An event as a row. */
export function rowOfEvent(profileId: ProfileId, event: FeedbackEvent, learn: boolean): EventRow {
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
    ? {
        ...{ ...shared, undoes: event.undoes, item_id: null, action: null, impression_id: null },
        ...{ felt: null, stars: null },
      }
    : {
        ...shared,
        undoes: null,
        item_id: event.itemId,
        action: event.action,
        impression_id: event.impressionId ?? null,
        felt: event.felt === undefined ? null : JSON.stringify(event.felt),
        stars: event.stars ?? null,
      };
}

/** The place of an import among the events as a row. */
export function rowOfImport(profileId: ProfileId, { id, at }: Pick<TasteImport, 'id' | 'at'>): EventRow {
  return {
    ...{ profile_id: profileId, id, kind: TASTE_IMPORT, at },
    ...{ item_id: null, action: null, impression_id: null, undoes: null },
    ...{ facet: null, term: null, weight: null, felt: null, stars: null },
    learn: 1, // brought on purpose, as edits are said
  };
}

/** An edit of what was learned as a row. */
export function rowOfEdit(profileId: ProfileId, edit: TasteEdit): EventRow {
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
    felt: null,
    stars: null,
    at: edit.at,
    learn: 1, // said outright: it counts also while learning from reactions is paused
  };
}
