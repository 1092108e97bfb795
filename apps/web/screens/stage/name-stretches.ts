import { elementAt, type MoodPoint } from '@emoverse/domain';

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
/** Beyond these a place is clearly pleasant, quiet or lively. */
const PLEASANT = 0.35;
const QUIET = -0.3;
const LIVELY = 0.3;
/** So much pleasanter is lighter. */
const LIGHTER_BY = 0.2;

/**
 * A name for each step of a journey, first to last: from *understood* on where it starts unpleasant, from *here* on
 * elsewhere, to what the destination is like. Short ways leave out names in the middle, long ones stay longer with them.
 * @param path at least two places, first where the person is, last where they want to be
 */
export function nameStretches(path: readonly MoodPoint[]): Stretch[] {
  const last = path.length - 1;
  const start = elementAt(path, 0);
  const end = nameOfEnd(start, elementAt(path, last));
  const onTheWay = (start.valence < 0 ? FROM_HEAVY : FROM_LIGHT).filter((name) => name !== end);
  return path.map((_, step) => {
    if (step === last) return end;
    return elementAt(onTheWay, last === 1 ? 0 : Math.round((step * (onTheWay.length - 1)) / (last - 1)));
  });
}

function nameOfEnd(from: MoodPoint, { valence, arousal }: MoodPoint): Stretch {
  if (valence >= PLEASANT) return arousal < 0 ? 'at-ease' : 'bright';
  if (valence >= 0 && arousal <= QUIET) return 'at-ease';
  if (valence - from.valence >= LIGHTER_BY) return 'lighter';
  return arousal >= LIVELY ? 'alive' : 'there';
}
