import type { MoodPoint } from '@emoverse/domain';
import { SCENES } from '@emoverse/playback';
import { sceneOf, type SoundscapeChoice } from './soundscape-session.ts';

/**
 * The place on the mood plane whose light a soundscape stands in: that of the scene which it is called by; on a way, and
 * where it has a title of its own, of where it is.
 *
 * @param place where it is; absent: it does not sound
 */
export function lightOf(choice: SoundscapeChoice, point: MoodPoint = choice.route[0]): MoodPoint {
  const isScene = choice.title === undefined && choice.route.length === 1;
  return isScene ? SCENES[sceneOf(choice)].light : point;
}
