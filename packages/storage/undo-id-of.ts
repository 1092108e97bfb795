import { createHash } from 'node:crypto';
import { eventIdSchema, type EventId } from '@emoverse/domain';

/**
 * The id of the undo that a restore makes for a reaction or an edit exported as undone: always the same for the same
 * one, so that a second restore is known. A version 8 UUID (RFC 9562) of its SHA-256.
 */
export function undoIdOf(reactionId: EventId): EventId {
  const hex = createHash('sha256').update(`undo of ${reactionId}`).digest('hex');
  return eventIdSchema.parse(
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`,
  );
}
