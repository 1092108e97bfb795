import type { EventId, ItemId } from '@emoverse/domain';
import { feltGain, type FeltAnswers } from '@emoverse/recommender';
import type { StandingEvent } from '@emoverse/storage';

/** How a person stands to items now, from what they did and did not undo. */
export interface Standing {
  /** Since when each item has been saved, the first saved first. */
  readonly saved: ReadonlyMap<ItemId, number>;
  readonly liked: ReadonlySet<ItemId>;
  /** How they felt after each item of which they said it, as far as it may be learned from. */
  readonly felt: ReadonlyMap<ItemId, FeltAnswers>;
  /** How many reactions there are. */
  readonly reactions: number;
  /** How many edits of what was learned. */
  readonly edits: number;
  /** The last time that all that was learned was forgotten. */
  readonly forgotten?: { readonly eventId: EventId; readonly at: number };
}

export const NO_STANDING: Standing = {
  saved: new Map(),
  liked: new Set(),
  felt: new Map(),
  reactions: 0,
  edits: 0,
};

/** A standing that takes further events, in the order of their times; the one that it begins from stays as it was. */
export interface GrowingStanding {
  add(events: readonly StandingEvent[]): void;
  /** The standing after all of them; nothing is added after that. */
  told(): Standing;
}

export function growStanding(from: Standing): GrowingStanding {
  const saved = new Map(from.saved);
  const liked = new Set(from.liked);
  const felt = new Map(from.felt);
  let { reactions, edits, forgotten } = from;
  return {
    add(events) {
      for (const event of events) {
        if ('edit' in event) {
          const { kind, id, at } = event.edit;
          edits++;
          if (kind === 'all-forgotten') {
            forgotten = { eventId: id, at };
            felt.clear();
          }
          continue;
        }
        const { action, itemId, at } = event.reaction;
        reactions++;
        if (action === 'saved' && !saved.has(itemId)) saved.set(itemId, at);
        if (action === 'unsaved') saved.delete(itemId);
        if (action === 'liked') liked.add(itemId);
        if (action === 'disliked') liked.delete(itemId);
        if (!event.learned || event.reaction.felt === undefined) continue;
        const gain = feltGain(event.reaction.felt, event.mood, event.intent?.kind);
        if (gain === undefined) continue;
        const { answers, gained } = felt.get(itemId) ?? { answers: 0, gained: 0 };
        felt.set(itemId, { answers: answers + 1, gained: gained + gain });
      }
    },
    told: () => ({ saved, liked, felt, reactions, edits, ...(forgotten && { forgotten }) }),
  };
}
