import type { ImportedWork, TasteEdit } from '@emoverse/domain';
import type { CatalogueIndex } from '../catalogue-index/index.ts';
import { editTaste } from './edit-taste.ts';
import { learnFromElsewhere } from './learn-from-elsewhere.ts';
import { learnFromFeedback } from './learn-from-feedback.ts';
import type { PersonPriors, UserModel } from './user-model.ts';
import type { ContextualReaction, LearnableEvent } from './learnable-event.ts';

/**
 * A new state that has gone through works known from elsewhere, reactions and edits in the given order, oldest first. One by one, in batches or anew
 * gives the same state; an undone event is removed by going through the others anew.
 */
export function learnFromEvents(
  person: UserModel,
  events: readonly LearnableEvent[],
  index: CatalogueIndex,
  priors: PersonPriors,
): UserModel {
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
      state = editTaste(state, event.edit, { index, priors });
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
