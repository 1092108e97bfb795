import type { MoodPoint } from '@emoverse/domain';
import { FITTED_MUSIC_HEAD } from './fitted-music-head.ts';
import { predictPlane } from './plane-head.ts';
import type { Sound } from './sound-columns.ts';

/** Where our editors put the bundled songs. */
const EDITED = { valence: { mean: 0.21, deviation: 0.46 }, arousal: { mean: 0.19, deviation: 0.47 } };

/**
 * Where a song stands on the mood plane by its sound: what the head says of it, on the scale of our editors, so that a
 * file of the person's own stands among the bundled songs as far out as its kind does there.
 */
export function placeSound(sound: Sound): MoodPoint {
  const { head, said: usual } = FITTED_MUSIC_HEAD.plane.sound;
  const said = predictPlane(head, sound);
  const place = (axis: keyof MoodPoint): number => {
    const score = (said[axis] - usual[axis].mean) / usual[axis].deviation;
    return Math.min(1, Math.max(-1, EDITED[axis].mean + score * EDITED[axis].deviation));
  };
  return { valence: place('valence'), arousal: place('arousal') };
}
