import type { PixelPoint } from '../reading.ts';

/** What a hand says as an answer to a work. */
export type ThumbGesture = 'thumb-up' | 'thumb-down';

/** A point of a hand in space, in metres about the middle of the hand, as the picture has x and y. */
export interface HandPoint {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** How a hand is held: 21 points from the wrist (0) over the thumb (1–4) to the tip of the little finger (20). */
export interface HandPose {
  /** In pixels of the frame. */
  readonly points: readonly PixelPoint[];
  readonly space: readonly HandPoint[];
}

/** A hand in the picture. */
export interface Hand extends HandPose {
  /** Chance that there is a hand at all, 0…1. */
  readonly presence: number;
  /** Which hand of the person, where the picture is not a mirror's. */
  readonly side: 'left' | 'right';
  readonly gesture: ThumbGesture | 'other';
}

/** What one frame tells of hands; `at`: when it was taken, epoch ms. A hand that shows a thumb comes before others. */
export type HandReading =
  | { readonly kind: 'no-hand'; readonly at: number }
  | { readonly kind: 'hand'; readonly at: number; readonly hand: Hand };
