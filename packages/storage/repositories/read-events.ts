import {
  epochMillisecondsSchema,
  eventIdSchema,
  feedbackActionSchema,
  feltChangeSchema,
  impressionIdSchema,
  itemIdSchema,
  starsSchema,
  tasteEditSchema,
  type TasteEdit,
} from '@emoverse/domain';
import { z } from 'zod';
import { checked, fromJson } from '../as-json.ts';
import type { Tables } from '../tables.ts';

const reactionRowSchema = z.object({
  id: eventIdSchema,
  itemId: itemIdSchema,
  action: feedbackActionSchema,
  impressionId: impressionIdSchema.optional(),
  felt: feltChangeSchema.optional(),
  stars: starsSchema.optional(),
  at: epochMillisecondsSchema,
});

type EventRow = Pick<
  Tables['feedback_events'],
  'id' | 'item_id' | 'action' | 'impression_id' | 'felt' | 'stars' | 'at'
>;

/** The reaction of a row. Throws `store-damaged` as `checked` does. */
export function toReaction(row: EventRow): z.output<typeof reactionRowSchema> {
  return checked(
    reactionRowSchema,
    {
      id: row.id,
      itemId: row.item_id,
      action: row.action,
      impressionId: row.impression_id ?? undefined,
      ...(row.felt !== null && { felt: fromJson(feltChangeSchema, row.felt, 'feedback_events.felt') }),
      ...(row.stars !== null && { stars: row.stars }),
      at: row.at,
    },
    'feedback_events',
  );
}

type EditRow = Pick<Tables['feedback_events'], 'id' | 'kind' | 'facet' | 'term' | 'weight' | 'at'>;

/** The edit of a row. Throws the same. */
export function toEdit(row: EditRow): TasteEdit {
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
