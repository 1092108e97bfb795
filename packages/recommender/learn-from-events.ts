import type { ImportedWork, TasteEdit } from '@emoverse/domain';
import { editTaste } from './edit-taste.ts';
import type { CatalogueIndex } from './index-catalogue.ts';
import { learnFromElsewhere } from './learn-from-elsewhere.ts';
import { learnFromFeedback } from './learn-from-feedback.ts';
import type { LearnedPerson } from './person-state.ts';
import type { ContextualReaction, LearnableEvent } from './recommender.ts';

/**
 * A new state that has gone through works known from elsewhere, reactions and edits in the given order, oldest first. One by one, in batches or anew
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
  let known: ImportedWork[] = [];
  // Never both wait: what comes is learned in its order.
  const learnWaiting = (): void => {
    state = learnFromElsewhere(learnFromFeedback(state, reactions, index), known, index);
    [reactions, known] = [[], []];
  };
  for (const event of events.slice(start)) {
    if (isEdit(event)) {
      learnWaiting();
      state = editTaste(state, event.edit, index);
    } else if ('known' in event) {
      if (reactions.length > 0) learnWaiting();
      known.push(event.known);
    } else {
      if (known.length > 0) learnWaiting();
      reactions.push(event);
    }
  }
  learnWaiting();
  return state;
}

function isEdit(event: LearnableEvent): event is { readonly edit: TasteEdit } {
  return 'edit' in event;
}
