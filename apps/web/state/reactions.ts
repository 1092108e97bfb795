import type { StoredReaction } from '@emoverse/api-contract';
import {
  eventIdSchema,
  type EventId,
  type FeedbackAction,
  type ImpressionId,
  type ItemId,
} from '@emoverse/domain';
import { createStore } from 'zustand/vanilla';
import type { Outbox } from './outbox.ts';
import type { Services } from './services.ts';

/** What the person thinks of one item, as far as this browser knows. `like` and `saved` absent: ask the server's mark. */
export interface ItemMarks {
  readonly opinion?: { readonly kind: 'liked' | 'disliked' | 'none'; readonly eventId?: EventId };
  readonly saved?: boolean;
  /** The stars given, by the event that gave them; absent where there are none, or none are known of. */
  readonly rating?: { readonly stars: number; readonly eventId: EventId } | undefined;
  /** The event by which more like it was asked for. */
  readonly moreLike?: EventId | undefined;
  /** Taken off the list by skipping, disliking, wrong mood or less like it. */
  readonly hiddenBy?: { readonly action: FeedbackAction; readonly eventId: EventId } | undefined;
}

/** The item reacted to, and the showing it reacts to where there is one. */
export interface ReactionTarget {
  readonly itemId: ItemId;
  readonly impressionId?: ImpressionId | undefined;
}

const HIDING: ReadonlySet<FeedbackAction> = new Set(['skipped', 'disliked', 'wrong-mood', 'less-like-this']);

/** Optimistic update: reactions are shown at once and sent through the outbox. */
export class Reactions {
  readonly store = createStore<{ marks: Readonly<Record<string, ItemMarks>> }>(() => ({ marks: {} }));
  readonly #services: Pick<Services, 'newId' | 'now' | 'api'>;
  readonly #outbox: Outbox;

  constructor(services: Pick<Services, 'newId' | 'now' | 'api'>, outbox: Outbox) {
    this.#services = services;
    this.#outbox = outbox;
  }

  /** Returns the event's id, by which it can be undone. */
  react(target: ReactionTarget, action: FeedbackAction): EventId {
    const id = eventIdSchema.parse(this.#services.newId());
    this.#outbox.addFeedback({ kind: 'reaction', id, ...target, action, at: this.#services.now() });
    const { itemId } = target;
    if (action === 'liked') this.#mark(itemId, { opinion: { kind: 'liked', eventId: id } });
    if (action === 'disliked') this.#mark(itemId, { opinion: { kind: 'disliked', eventId: id } });
    if (action === 'saved' || action === 'unsaved') this.#mark(itemId, { saved: action === 'saved' });
    if (action === 'more-like-this') this.#mark(itemId, { moreLike: id });
    if (HIDING.has(action)) this.#mark(itemId, { hiddenBy: { action, eventId: id } });
    return id;
  }

  /** Gives stars in place of those that were given, or takes them away. Returns what puts back what was there. */
  rate(itemId: ItemId, stars: number | undefined): () => void {
    const before = this.store.getState().marks[itemId]?.rating;
    if (stars === undefined) {
      if (before !== undefined) this.undo(itemId, 'rated', before.eventId);
    } else {
      const id = eventIdSchema.parse(this.#services.newId());
      const at = this.#services.now();
      this.#outbox.addFeedback({ kind: 'reaction', id, itemId, action: 'rated', stars, at });
      this.#mark(itemId, { rating: { stars, eventId: id } });
    }
    return () => void this.rate(itemId, before?.stars);
  }

  /** What the server said of the stars of an item. */
  knowRating(itemId: ItemId, rating: ItemMarks['rating']): void {
    this.#mark(itemId, { rating });
  }

  /** Takes an event back, and with it what it did to the item. */
  undo(itemId: ItemId, action: FeedbackAction, undoes: EventId): void {
    const id = eventIdSchema.parse(this.#services.newId());
    this.#outbox.addFeedback({ kind: 'undo', id, undoes, at: this.#services.now() });
    if (action === 'liked' || action === 'disliked') this.#mark(itemId, { opinion: { kind: 'none' } });
    if (action === 'saved' || action === 'unsaved') this.#mark(itemId, { saved: action === 'unsaved' });
    if (action === 'rated') this.#mark(itemId, { rating: undefined });
    if (action === 'more-like-this') this.#mark(itemId, { moreLike: undefined });
    if (HIDING.has(action)) this.#mark(itemId, { hiddenBy: undefined });
  }

  /** Takes back a like, also one given before this page was opened. Throws `ApiError` when the server has to be asked and cannot be. */
  async unlike(itemId: ItemId): Promise<void> {
    const known = this.store.getState().marks[itemId]?.opinion?.eventId;
    if (known !== undefined) return this.undo(itemId, 'liked', known);
    const { reactions } = await this.#services.api.call('listReactions', {});
    const like = reactions.find((one) => one.itemId === itemId && one.action === 'liked' && !one.undone);
    if (like !== undefined) this.undo(itemId, 'liked', like.id);
  }

  /** Takes over what was done in other tabs; `reactions` are all that are stored, newest first. */
  takeOver(reactions: readonly StoredReaction[]): void {
    const standing = reactions.filter(({ undone }) => !undone);
    for (const itemId of new Set(reactions.map((one) => one.itemId))) {
      const last = (...actions: FeedbackAction[]): StoredReaction | undefined =>
        standing.find((one) => one.itemId === itemId && actions.includes(one.action));
      const opinion = last('liked', 'disliked');
      const rating = last('rated');
      this.#mark(itemId, {
        opinion:
          opinion === undefined
            ? { kind: 'none' }
            : { kind: opinion.action === 'liked' ? 'liked' : 'disliked', eventId: opinion.id },
        saved: last('saved', 'unsaved')?.action === 'saved',
        rating: rating?.stars === undefined ? undefined : { stars: rating.stars, eventId: rating.id },
      });
    }
  }

  #mark(itemId: ItemId, change: ItemMarks): void {
    this.store.setState(({ marks }) => ({ marks: { ...marks, [itemId]: { ...marks[itemId], ...change } } }));
  }
}
