import {
  emotionSchema,
  intentChoiceSchema,
  moodEstimateSchema,
  topEmotion,
  visitIdSchema,
  type Emotion,
  type IntentChoice,
  type MoodEstimate,
  type VisitId,
} from '@emoverse/domain';
import { moodFromEmotion } from '@emoverse/mood';
import { z } from 'zod';
import { createStore } from 'zustand/vanilla';
import type { Outbox } from './outbox.ts';
import { keep, readKept } from './read-kept.ts';
import type { Services } from './services.ts';

const chosenSchema = z.object({
  kind: z.literal('chosen'),
  /** What the lists are made for: the reading, or the person's own word where they corrected it. */
  mood: moodEstimateSchema,
  emotion: emotionSchema,
  intent: intentChoiceSchema,
  visitId: visitIdSchema,
});

/** One visit: from a proposed mood to lists for it. */
export type VisitState =
  | { readonly kind: 'none' }
  /** A mood was read or picked and waits for yes, no, and an intent. */
  | { readonly kind: 'proposed'; readonly estimate: MoodEstimate; readonly recordId: string }
  | z.infer<typeof chosenSchema>;

/** What the person said about a proposed mood; `felt` undefined: the point on the plane says it all. */
export interface ConfirmedMood {
  readonly estimate: MoodEstimate;
  readonly felt: Emotion | undefined;
  readonly note: string;
}

const KEY = 'emoverse.visit';

export class Visit {
  readonly store = createStore<VisitState>(() => ({ kind: 'none' }));
  readonly #services: Pick<Services, 'keepForTab' | 'newId' | 'now'>;
  readonly #outbox: Outbox;

  constructor(services: Pick<Services, 'keepForTab' | 'newId' | 'now'>, outbox: Outbox) {
    this.#services = services;
    this.#outbox = outbox;
    const kept = readKept(services.keepForTab, KEY, chosenSchema);
    if (kept !== undefined) this.store.setState(kept, true);
  }

  propose(estimate: MoodEstimate): void {
    this.store.setState({ kind: 'proposed', estimate, recordId: this.#services.newId() }, true);
  }

  /** Keeps a mood that was confirmed, also one that is left without an intent. Kept twice, it is one record. */
  keepMood(choice: ConfirmedMood, intent?: IntentChoice): void {
    const state = this.store.getState();
    const note = choice.note.trim();
    this.#outbox.addMood({
      id: state.kind === 'proposed' ? state.recordId : this.#services.newId(),
      estimate: choice.estimate,
      ...(choice.felt === undefined ? {} : { felt: choice.felt }),
      ...(note === '' ? {} : { note }),
      ...(intent === undefined ? {} : { intent }),
      at: this.#services.now(),
    });
  }

  /**
   * The person has said yes (`felt` undefined or equal to the reading) or chosen another word, and what they
   * want. Keeps the mood record and starts a visit of its own.
   */
  choose(choice: ConfirmedMood, intent: IntentChoice): void {
    this.keepMood(choice, intent);
    const { estimate, felt } = choice;
    const read = topEmotion(estimate.scores);
    const corrected = felt !== undefined && felt !== read;
    this.#set({
      kind: 'chosen',
      mood: corrected ? moodFromEmotion(felt, this.#services.now()) : estimate,
      emotion: felt ?? read,
      intent,
      visitId: this.#newVisitId(),
    });
  }

  changeIntent(intent: IntentChoice): void {
    const state = this.store.getState();
    if (state.kind === 'chosen') this.#set({ ...state, intent });
  }

  /** Forgets what was shown, so that everything may be shown again. */
  startOver(): void {
    const state = this.store.getState();
    if (state.kind === 'chosen') this.#set({ ...state, visitId: this.#newVisitId() });
  }

  end(): void {
    this.store.setState({ kind: 'none' }, true);
    keep(this.#services.keepForTab, KEY, undefined);
  }

  #newVisitId(): VisitId {
    return visitIdSchema.parse(this.#services.newId());
  }

  #set(state: Extract<VisitState, { kind: 'chosen' }>): void {
    this.store.setState(state, true);
    keep(this.#services.keepForTab, KEY, state);
  }
}
