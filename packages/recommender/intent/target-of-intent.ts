import {
  clampMoodPoint,
  moodDistance,
  unreachable,
  type IntentChoice,
  type MoodPoint,
} from '@emoverse/domain';

/** Longest step of a journey on the mood plane: near enough that one item leads to the next. */
const JOURNEY_STEP = 0.35;
const JOURNEY_STEPS_MINIMUM = 3;
const JOURNEY_STEPS_MAXIMUM = 6;
const FOCUS: MoodPoint = { valence: 0.25, arousal: -0.05 };

/**
 * Where an intent goes on the valence–arousal plane from the mood the person is in: one point, or for a
 * journey the steps in order, first the mood itself, last the destination.
 *
 * - `match`: the mood.
 * - `lift`: valence up by 0.6, to between 0.3 and 0.8 (never below the mood); arousal half-way to 0.4.
 * - `calm`: arousal down by 0.8, to between −0.7 and −0.4; valence half-way to 0.5, at least 0.
 * - `focus`: four fifths of the way to (0.25, −0.05): awake, mildly pleasant, nothing that asks for attention.
 * - `journey`: equal steps of at most 0.35 (3…6 of them): the iso principle of music therapy, which meets
 *   the person where they are and moves on from there (Altshuler 1948).
 */
export function targetOfIntent(mood: MoodPoint, intent: IntentChoice): readonly [MoodPoint, ...MoodPoint[]] {
  const here = clampMoodPoint({ valence: mood.valence, arousal: mood.arousal });
  switch (intent.kind) {
    case 'match':
      return [here];
    case 'lift':
      return [
        {
          valence: Math.max(here.valence, Math.min(0.8, Math.max(0.3, here.valence + 0.6))),
          arousal: here.arousal + 0.5 * (0.4 - here.arousal),
        },
      ];
    case 'calm':
      return [
        {
          valence: Math.max(0, here.valence + 0.5 * (0.5 - here.valence)),
          arousal: Math.min(-0.4, Math.max(-0.7, here.arousal - 0.8)),
        },
      ];
    case 'focus':
      return [between(here, FOCUS, 0.8)];
    case 'journey':
      return journeyFrom(here, clampMoodPoint(intent.destination));
    default:
      return unreachable(intent);
  }
}

function journeyFrom(from: MoodPoint, to: MoodPoint): readonly [MoodPoint, ...MoodPoint[]] {
  const wanted = Math.ceil(moodDistance(from, to) / JOURNEY_STEP) + 1;
  const steps = Math.min(JOURNEY_STEPS_MAXIMUM, Math.max(JOURNEY_STEPS_MINIMUM, wanted));
  const onward = Array.from({ length: steps - 1 }, (_, index) =>
    between(from, to, (index + 1) / (steps - 1)),
  );
  return [from, ...onward];
}

function between(from: MoodPoint, to: MoodPoint, share: number): MoodPoint {
  return {
    valence: from.valence + share * (to.valence - from.valence),
    arousal: from.arousal + share * (to.arousal - from.arousal),
  };
}

/** The step (0-based) of a path of `steps` that position `position` of a list of `count` serves. */
export function stepOfPosition(position: number, count: number, steps: number): number {
  if (steps === 1 || count === 1) return 0;
  return Math.round((position * (steps - 1)) / (count - 1));
}
