import { moodDistance } from '@emoverse/domain';
import type { CameraSession } from '../camera/camera-session.ts';
import type { Lists } from '../state/lists.ts';
import type { Visit } from '../state/visit.ts';
import { routeOfVisit } from './route-of-visit.ts';
import type { SoundscapeSession } from './soundscape-session.ts';

/** A face that is read moves all the time: only a mood so far from what sounds is a change. */
const CHANGED_FROM = 0.12;

interface Followed {
  readonly visit: Visit;
  readonly lists: Lists;
  readonly camera: CameraSession;
}

/**
 * Lets a soundscape go along with the visit: with another mood or intent at once, with the way of its lists when they
 * come; and with a face that is read steadily, where nothing but the mood itself was asked for.
 */
export function followVisit(soundscape: SoundscapeSession, { visit, lists, camera }: Followed): void {
  const follow = (): void => {
    const route = routeOfVisit(visit.store.getState(), lists.store.getState().lists);
    if (route !== undefined) soundscape.followTo(route);
  };
  visit.store.subscribe(follow);
  lists.store.subscribe(follow);
  camera.store.subscribe((state) => {
    if (state.kind !== 'reading' || state.mood.kind !== 'steady') return;
    const now = visit.store.getState();
    if (now.kind === 'chosen' && now.intent.kind !== 'match') return;
    const { valence, arousal } = state.mood.estimate;
    const sounds = soundscape.store.getState();
    if (sounds.kind === 'playing' && moodDistance(sounds.point, { valence, arousal }) >= CHANGED_FROM)
      soundscape.followTo([{ valence, arousal }]);
  });
}
