import type { FeedbackAction } from '@emoverse/domain';
import type { ReactionTarget } from '../state/reactions.ts';
import type { Services } from '../state/services.ts';
import type { Deck } from './deck.ts';

export interface PlayerOptions {
  readonly services: Pick<Services, 'keep' | 'newId' | 'now' | 'schedule'>;
  /** Made when something is first played. */
  readonly openDeck: () => Deck;
  /** The status with which the server answers for an address; undefined where it is not reached. */
  readonly statusOf: (address: string) => Promise<number | undefined>;
  /** Told what was played, heard to its end, or skipped. */
  readonly tell: (target: ReactionTarget, action: FeedbackAction) => void;
}
