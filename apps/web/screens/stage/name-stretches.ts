import type { MoodPoint } from '@emoverse/domain';

/** The names of a journey's stretches; their words are `journey.stretch.<name>`. */
export type Stretch =
  | 'understood'
  | 'held'
  | 'breathing'
  | 'lighter'
  | 'here'
  | 'setting-out'
  | 'midway'
  | 'nearly'
  | 'bright'
  | 'at-ease'
  | 'alive'
  | 'there';

/** From a heavy mood it is first met as it is (the iso principle), then carried, and let go of. */
const FROM_HEAVY: readonly Stretch[] = ['understood', 'held', 'breathing', 'lighter'];
const FROM_LIGHT: readonly Stretch[] = ['here', 'setting-out', 'midway', 'nearly'];
/** Beyond this a place is clearly pleasant, quiet or lively. */
const CLEAR = 0.2;

/**
 * A name for each step of a journey, first to last: from *understood* on where it starts unpleasant, from *here* on
 * elsewhere, to what the destination is like. Short ways leave out names in the middle, long ones stay longer with them.
 * @param path at least two places, first where the person is, last where they want to be
 */
export function nameStretches(path: readonly MoodPoint[]): Stretch[] {
  const onTheWay = path[0].valence < 0 ? FROM_HEAVY : FROM_LIGHT;
  const last = path.length - 1;
  return path.map((_, step) => {
    if (step === last) return nameOfEnd(path[last]);
    return onTheWay[last === 1 ? 0 : Math.round((step * (onTheWay.length - 1)) / (last - 1))];
  });
}

function nameOfEnd({ valence, arousal }: MoodPoint): Stretch {
  if (valence < CLEAR) return arousal > CLEAR ? 'alive' : 'there';
  return arousal < 0 ? 'at-ease' : 'bright';
}
