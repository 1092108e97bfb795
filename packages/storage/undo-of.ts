import { eventIdSchema, type EventId, type FeedbackEvent } from '@emoverse/domain';
import { deriveId } from './derive-id.ts';

/** An undo that the store makes by itself. Its id is always the same, so that a second one is known. */
export function undoOf(id: EventId, at: number): FeedbackEvent {
  return { kind: 'undo', id: eventIdSchema.parse(deriveId(`undo of ${id}`)), undoes: id, at };
}
