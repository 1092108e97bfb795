import type { ImportedWork, IntentChoice, MoodEstimate, Reaction, TasteEdit } from '@emoverse/domain';

/** A reaction with the context in which the item was shown, where that is known. */
export interface ContextualReaction {
  readonly reaction: Reaction;
  /** A rating given in stars, 0…5, which says more than the action does. */
  readonly stars?: number;
  readonly mood?: MoodEstimate | undefined;
  readonly intent?: IntentChoice | undefined;
}

/** What a person's state is made of: works known from elsewhere (`learn-from-elsewhere.ts`), reactions, and what they said about what was learned (`edit-taste.ts`). */
export type LearnableEvent =
  | ContextualReaction
  | { readonly edit: TasteEdit }
  | { readonly known: ImportedWork };
