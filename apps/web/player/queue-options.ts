import type { CatalogueItem, FeedbackAction } from '@emoverse/domain';
import type { ReactionTarget } from '../state/reactions.ts';
import type { Services } from '../state/services.ts';
import type { Deck } from './deck.ts';
import type { Sound } from './sound-of.ts';
import type { Track } from './track.ts';

export interface QueueOptions {
  readonly services: Pick<Services, 'keep' | 'newId' | 'now' | 'schedule'>;
  /** Made when something is first played. */
  readonly openDeck: () => Deck<Track>;
  /** What an item sounds by at this moment. */
  readonly soundOf: (item: CatalogueItem) => Sound;
  /** The status with which the server answers for the sound of a track; undefined where it is not reached. */
  readonly statusOf: (track: Track) => Promise<number | undefined>;
  /** Told what was played, heard to its end, or skipped. */
  readonly tell: (target: ReactionTarget, action: FeedbackAction) => void;
  /** Told that a work is gone at the outside player that it plays by. */
  readonly onGone: (track: Track) => void;
  /** Told that the queue has come to its end by itself. */
  readonly onEnd: () => void;
}
