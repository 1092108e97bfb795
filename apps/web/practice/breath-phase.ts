import type { BreathingPace } from '@emoverse/domain';

export interface BreathPhase {
  readonly kind: 'inhale' | 'hold' | 'exhale' | 'rest';
  /** Seconds that it takes in all. */
  readonly seconds: number;
  /** Seconds until the next phase. */
  readonly left: number;
  /** How full the lungs are, 0…1. */
  readonly fullness: number;
}

/** The phase of a breathing rhythm after `seconds`; it repeats without end. Phases of 0 seconds are left out. */
export function breathPhase(pace: BreathingPace, seconds: number): BreathPhase {
  const { inhale, hold, exhale, rest } = pace;
  const at = seconds % (inhale + hold + exhale + rest);
  if (at < inhale) return { kind: 'inhale', seconds: inhale, left: inhale - at, fullness: at / inhale };
  if (at < inhale + hold) return { kind: 'hold', seconds: hold, left: inhale + hold - at, fullness: 1 };
  const out = at - inhale - hold;
  if (out < exhale)
    return { kind: 'exhale', seconds: exhale, left: exhale - out, fullness: 1 - out / exhale };
  return { kind: 'rest', seconds: rest, left: exhale + rest - out, fullness: 0 };
}
