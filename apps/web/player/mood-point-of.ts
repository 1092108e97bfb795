import type { MoodPoint } from '@emoverse/domain';
import { lightOf } from '../soundscape/light-of.ts';
import type { OnNow } from './on-now.ts';

/** Where on the mood plane what is on stands; undefined where it has no place. */
export function moodPointOf(now: OnNow): MoodPoint | undefined {
  switch (now.kind) {
    case 'track':
      return now.track.work.mood;
    case 'soundscape':
      return lightOf(now.state.choice, now.state.kind === 'playing' ? now.state.point : undefined);
    case 'practice':
    case 'nothing':
      return undefined;
  }
}
