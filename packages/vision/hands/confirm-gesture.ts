import { unreachable } from '@emoverse/domain';
import type { HandReading, ThumbGesture } from './hand-reading.ts';

/** How long a thumb is held before it counts, ms: the time in which the ring fills. */
const HOLD_MS = 1000;
/** A hand may be missed for so long, ms: a camera loses it for a frame or two. */
const MISSED_MS = 300;
/** Looks farther apart than this, ms, are not one hold: what was not looked at may have been anything. */
const FARTHEST_LOOKS_MS = 500;
/** The hand is let go, or held otherwise, for so long, ms, before the next thumb counts. */
const RELEASE_MS = 500;

/** How far a gesture has come. Keep it and hand it back with the next reading. */
export type GestureState =
  | { readonly kind: 'waiting' }
  | {
      readonly kind: 'held';
      readonly gesture: ThumbGesture;
      readonly since: number;
      readonly seenAt: number;
    }
  | { readonly kind: 'fired'; readonly gesture: ThumbGesture; readonly seenAt: number };

/** Nothing held yet: where a camera begins. */
export const noGesture: GestureState = { kind: 'waiting' };

export interface ConfirmedGesture {
  readonly state: GestureState;
  /** How full the ring is, 0…1; 0 while nothing is held and after it has fired. */
  readonly progress: number;
  /** In exactly one answer: the thumb that has been held for a second. */
  readonly fired?: ThumbGesture;
}

/**
 * Follows a thumb over time: held for a second it fires once, and not again before the hand was let go for half a second.
 * Another gesture and no hand begin anew; a miss of a frame or two does not. `at`: ms of any clock that never goes back.
 * Readings come at least twice a second.
 */
export function confirmGesture(previous: GestureState, reading: HandReading, at: number): ConfirmedGesture {
  const seen = reading.kind === 'hand' && reading.hand.gesture !== 'other' ? reading.hand.gesture : undefined;
  switch (previous.kind) {
    case 'waiting':
      return beginWith(seen, at);
    case 'held':
      return goOn(previous, seen, at);
    case 'fired': {
      if (seen === previous.gesture) return { state: { ...previous, seenAt: at }, progress: 0 };
      return at - previous.seenAt < RELEASE_MS ? { state: previous, progress: 0 } : beginWith(seen, at);
    }
    default:
      return unreachable(previous);
  }
}

function beginWith(seen: ThumbGesture | undefined, at: number): ConfirmedGesture {
  if (seen === undefined) return { state: noGesture, progress: 0 };
  return { state: { kind: 'held', gesture: seen, since: at, seenAt: at }, progress: 0 };
}

function goOn(
  held: GestureState & { readonly kind: 'held' },
  seen: ThumbGesture | undefined,
  at: number,
): ConfirmedGesture {
  const { gesture, since, seenAt } = held;
  if (seen === undefined && at - seenAt <= MISSED_MS)
    return { state: held, progress: Math.min(1, (seenAt - since) / HOLD_MS) };
  if (seen !== gesture || at - seenAt > FARTHEST_LOOKS_MS) return beginWith(seen, at);
  if (at - since < HOLD_MS) return { state: { ...held, seenAt: at }, progress: (at - since) / HOLD_MS };
  return { state: { kind: 'fired', gesture, seenAt: at }, progress: 0, fired: gesture };
}
