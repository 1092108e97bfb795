import type { EventId, FeedbackAction, ItemId } from '@emoverse/domain';
import { LATEST_WORKS, feltGain, opinionOfStars, type FeltAnswers } from '@emoverse/recommender';
import type { StandingEvent } from '@emoverse/storage';

/** How a person stands to items now, from what they did and did not undo. */
export interface Standing {
  /** Since when each item has been saved, the first saved first. */
  readonly saved: ReadonlyMap<ItemId, number>;
  readonly liked: ReadonlySet<ItemId>;
  /** How they felt after each item of which they said it, as far as it may be learned from. */
  readonly felt: ReadonlyMap<ItemId, FeltAnswers>;
  /** Whether they took to each work or passed it over, as far as it may be learned from: of the latest works, the latest last. */
  readonly taken: ReadonlyMap<ItemId, boolean>;
  /** Words about which they had their say, as `facet:term`: nobody tells them what they know. */
  readonly settled: ReadonlySet<string>;
  /** How many reactions there are. */
  readonly reactions: number;
  /** How many edits of what was learned. */
  readonly edits: number;
  /** The last time that all that was learned was forgotten. */
  readonly forgotten?: { readonly eventId: EventId; readonly at: number };
}

/** What says that somebody took to a work, and what that they passed it over. */
const TOOK_TO: Readonly<Partial<Record<FeedbackAction, boolean>>> = {
  liked: true,
  saved: true,
  finished: true,
  'more-like-this': true,
  skipped: false,
  disliked: false,
  'less-like-this': false,
};

export const NO_STANDING: Standing = {
  saved: new Map(),
  liked: new Set(),
  felt: new Map(),
  taken: new Map(),
  settled: new Set(),
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
  const taken = new Map(from.taken);
  const settled = new Set(from.settled);
  let { reactions, edits, forgotten } = from;
  return {
    add(events) {
      for (const event of events) {
        if ('known' in event) continue; // tells of elsewhere
        if ('edit' in event) {
          const { kind, id, at } = event.edit;
          edits++;
          if (kind === 'all-forgotten') {
            forgotten = { eventId: id, at };
            felt.clear();
            taken.clear();
            settled.clear();
          } else settled.add(`${event.edit.facet}:${event.edit.term}`);
          continue;
        }
        const { action, itemId, at } = event.reaction;
        reactions++;
        if (action === 'saved' && !saved.has(itemId)) saved.set(itemId, at);
        if (action === 'unsaved') saved.delete(itemId);
        if (action === 'liked') liked.add(itemId);
        if (action === 'disliked') liked.delete(itemId);
        if (!event.learned) continue;
        if (action === 'unsaved' && !liked.has(itemId)) taken.delete(itemId);
        const opinion = opinionOfStars(event.reaction.stars);
        const took = TOOK_TO[opinion === 'neither' ? action : opinion];
        if (took !== undefined) {
          taken.delete(itemId); // to the end: the latest last
          taken.set(itemId, took);
          if (taken.size > LATEST_WORKS)
            for (const oldest of taken.keys()) {
              taken.delete(oldest);
              break;
            }
        }
        if (action !== 'felt-after' || event.reaction.felt === undefined) continue;
        const gain = feltGain(event.reaction.felt, event.mood, event.intent?.kind);
        if (gain === undefined) continue;
        const { answers, gained } = felt.get(itemId) ?? { answers: 0, gained: 0 };
        felt.set(itemId, { answers: answers + 1, gained: gained + gain });
      }
    },
    told: () => ({ saved, liked, felt, taken, settled, reactions, edits, ...(forgotten && { forgotten }) }),
  };
}
