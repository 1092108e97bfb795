import type { TasteEdit } from '@emoverse/domain';
import { editTaste } from './edit-taste.ts';
import type { CatalogueIndex } from './index-catalogue.ts';
import { learnFromFeedback } from './learn-from-feedback.ts';
import type { LearnedPerson } from './person-state.ts';
import type { ContextualReaction, LearnableEvent } from './recommender.ts';

/**
 * A new state that has gone through reactions and edits in the given order, oldest first. One by one, in batches or anew
 * gives the same state; an undone event is removed by going through the others anew.
 */
export function learnFromEvents(
  person: LearnedPerson,
  events: readonly LearnableEvent[],
  index: CatalogueIndex,
): LearnedPerson {
  // Nothing before the last time that all was forgotten can matter.
  const start = Math.max(
    0,
    events.findLastIndex((event) => isEdit(event) && event.edit.kind === 'all-forgotten'),
  );
  let state = person;
  let reactions: ContextualReaction[] = [];
  for (const event of events.slice(start)) {
    if (isEdit(event)) {
      state = editTaste(learnFromFeedback(state, reactions, index), event.edit, index);
      reactions = [];
    } else reactions.push(event);
  }
  return learnFromFeedback(state, reactions, index);
}

function isEdit(event: LearnableEvent): event is { readonly edit: TasteEdit } {
  return 'edit' in event;
}
