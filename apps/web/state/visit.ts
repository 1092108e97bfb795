import {
  emotionSchema,
  intentChoiceSchema,
  moodEstimateSchema,
  topEmotion,
  unreachable,
  visitIdSchema,
  type Emotion,
  type IntentChoice,
  type MoodEstimate,
  type MoodPoint,
  type VisitId,
} from '@emoverse/domain';
import { fuseMoods, moodFromEmotion, moodFromPoint } from '@emoverse/mood';
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
  | {
      readonly kind: 'proposed';
      /** All parts in one. */
      readonly estimate: MoodEstimate;
      /** What it rests on, one estimate a door, oldest first. */
      readonly parts: readonly MoodEstimate[];
      /** The next mood that is read or picked joins the parts instead of taking their place. */
      readonly adding: boolean;
      readonly recordId: string;
    }
  | z.infer<typeof chosenSchema>;

/** What the person said about a proposed mood; `felt` undefined: the point on the plane says it all. */
export interface ConfirmedMood {
  readonly estimate: MoodEstimate;
  readonly felt: Emotion | undefined;
  readonly note: string;
}

/** The way a mood came in; of each, one counts. */
export type MoodDoor = 'face' | 'photo' | 'words' | 'voice' | 'choice';

export function doorOf({ source }: Pick<MoodEstimate, 'source'>): MoodDoor {
  switch (source) {
    case 'camera':
    case 'check-in':
      return 'face';
    case 'photo':
      return 'photo';
    case 'text':
      return 'words';
    case 'voice':
      return 'voice';
    case 'picker':
      return 'choice';
    default:
      return unreachable(source);
  }
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

  /**
   * A mood from one of the doors. It takes the place of what was proposed before, or joins it after `addAnother`;
   * then it replaces what came through the same door.
   */
  propose(estimate: MoodEstimate): void {
    const state = this.store.getState();
    const others =
      state.kind === 'proposed' && state.adding
        ? state.parts.filter((part) => doorOf(part) !== doorOf(estimate))
        : [];
    this.#proposeParts([...others, estimate], others.length > 0 ? state : undefined);
  }

  /** The person has shown the place on the mood plane. */
  proposePoint(point: MoodPoint): void {
    this.propose(moodFromPoint(point, this.#services.now()));
  }

  /** What was proposed is none: the visit is what it was before. Not while the person is on their way to add to it. */
  withdraw(): void {
    const state = this.store.getState();
    if (state.kind !== 'proposed' || state.adding) return;
    const before = readKept(this.#services.keepForTab, KEY, chosenSchema);
    this.store.setState(before ?? { kind: 'none' }, true);
  }

  /** The person goes on to another door to say more about the same mood. */
  addAnother(): void {
    const state = this.store.getState();
    if (state.kind === 'proposed') this.store.setState({ ...state, adding: true }, true);
  }

  /** The mood no longer rests on this part; without any part there is no mood. */
  removePart(part: MoodEstimate): void {
    const state = this.store.getState();
    if (state.kind !== 'proposed') return;
    this.#proposeParts(
      state.parts.filter((other) => other !== part),
      state,
    );
  }

  #proposeParts(parts: readonly MoodEstimate[], before: VisitState | undefined): void {
    if (parts.length === 0) {
      this.store.setState({ kind: 'none' }, true);
      return;
    }
    const recordId = before?.kind === 'proposed' ? before.recordId : this.#services.newId();
    this.store.setState(
      { kind: 'proposed', estimate: fuseMoods(parts), parts, adding: false, recordId },
      true,
    );
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

  /** Works of a mood that the person points at without saying that it is theirs: none is kept. */
  show(point: MoodPoint): void {
    const mood = moodFromPoint(point, this.#services.now());
    this.#set({
      kind: 'chosen',
      mood,
      emotion: topEmotion(mood.scores),
      intent: { kind: 'match' },
      visitId: this.#newVisitId(),
    });
  }

  changeIntent(intent: IntentChoice): void {
    const state = this.store.getState();
    if (state.kind === 'chosen') this.#set({ ...state, intent });
  }

  /** Another mood for the same intent: all lists are made anew. */
  changeMood(mood: MoodEstimate, emotion: Emotion): void {
    const state = this.store.getState();
    if (state.kind === 'chosen') this.#set({ ...state, mood, emotion, visitId: this.#newVisitId() });
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
