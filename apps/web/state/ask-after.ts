import { eventIdSchema, type FeedbackEvent, type MoodPoint, type Reaction } from '@emoverse/domain';
import { z } from 'zod';
import { createStore } from 'zustand/vanilla';
import type { Outbox } from './outbox.ts';
import type { ReactionTarget } from './reactions.ts';
import { keep, readKept } from './read-kept.ts';
import type { Services } from './services.ts';
import type { Visit } from './visit.ts';

/** The five answers, from heavy to bright, and where they stand on the mood plane. */
export const FEELINGS_AFTER = {
  heavy: { valence: -0.6, arousal: -0.3 },
  restless: { valence: -0.4, arousal: 0.6 },
  soSo: { valence: 0, arousal: 0 },
  calm: { valence: 0.5, arousal: -0.5 },
  bright: { valence: 0.7, arousal: 0.3 },
} as const satisfies Readonly<Record<string, MoodPoint>>;
export type FeelingAfter = keyof typeof FEELINGS_AFTER;

const KEY = 'emoverse.asked-after';
/** What goes on by itself (the next song of a queue) has begun by then. */
const UNTIL_AT_REST_MS = 4_000;
/** Nobody is asked again for so long, whether they answered or not. */
const BETWEEN_QUESTIONS_MS = 30 * 60_000;
/** A mood that was chosen longer ago is not how they felt before. */
const BEFORE_MS = 3 * 3_600_000;

/**
 * *How do you feel now?*: asked once when something has ended and nothing has begun after it, and not soon again. An
 * answer is a reaction like others; to skip it says nothing.
 */
export class AskAfter {
  readonly store = createStore<{ readonly asked?: ReactionTarget | undefined }>(() => ({}));
  readonly #services: Pick<Services, 'now' | 'newId' | 'schedule' | 'keep'>;
  readonly #outbox: Outbox;
  readonly #visit: Visit;
  #takeBack: (() => void) | undefined;

  constructor(services: Pick<Services, 'now' | 'newId' | 'schedule' | 'keep'>, outbox: Outbox, visit: Visit) {
    this.#services = services;
    this.#outbox = outbox;
    this.#visit = visit;
    outbox.onFeedback((event) => this.#hear(event));
  }

  /** The reaction that the answer became, so that it can be undone. */
  answer(feeling: FeelingAfter): Pick<Reaction, 'id' | 'itemId'> | undefined {
    const { asked } = this.store.getState();
    if (asked === undefined) return undefined;
    const id = eventIdSchema.parse(this.#services.newId());
    const at = this.#services.now();
    const before = this.#before(at);
    const felt = { after: FEELINGS_AFTER[feeling], ...(before && { before }) };
    this.#outbox.addFeedback({ kind: 'reaction', id, ...asked, action: 'felt-after', felt, at });
    this.skip();
    return { id, itemId: asked.itemId };
  }

  skip(): void {
    this.store.setState({ asked: undefined });
  }

  #hear(event: FeedbackEvent): void {
    if (event.kind !== 'reaction') return;
    const { itemId, impressionId, action } = event;
    if (action === 'played' || action === 'finished') {
      this.#takeBack?.();
      this.skip();
    }
    if (action !== 'finished') return;
    const target = { itemId, ...(impressionId !== undefined && { impressionId }) };
    this.#takeBack = this.#services.schedule(() => this.#ask(target), UNTIL_AT_REST_MS);
  }

  #ask(target: ReactionTarget): void {
    const now = this.#services.now();
    const last = readKept(this.#services.keep, KEY, z.number());
    if (last !== undefined && last <= now && now - last < BETWEEN_QUESTIONS_MS) return;
    keep(this.#services.keep, KEY, now);
    this.store.setState({ asked: target });
  }

  #before(now: number): MoodPoint | undefined {
    const visit = this.#visit.store.getState();
    if (visit.kind !== 'chosen' || now - visit.mood.at > BEFORE_MS) return undefined;
    const { valence, arousal } = visit.mood;
    return { valence, arousal };
  }
}
