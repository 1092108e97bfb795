import type { EventId, FeedbackAction, ItemId } from '@emoverse/domain';
import type { TFunction } from 'i18next';
import type { App } from '../state/app-parts.ts';

export interface ToastedReaction {
  readonly itemId: ItemId;
  readonly action: FeedbackAction;
  readonly eventId: EventId;
  readonly text: string;
  /** What else is put back when it is undone. */
  readonly onUndo?: (() => void) | undefined;
}

/** Says what was taken as said of a work, with the way to take it back. */
export function toastReaction(
  { reactions, toasts }: Pick<App, 'reactions' | 'toasts'>,
  { itemId, action, eventId, text, onUndo }: ToastedReaction,
  t: TFunction,
): void {
  const undo = (): void => {
    reactions.undo(itemId, action, eventId);
    onUndo?.();
  };
  toasts.show(text, { action: { label: t('common.undo'), run: undo } });
}
