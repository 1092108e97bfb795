import { moodDistance, type WhyKey } from '@emoverse/domain';
import type { WhyCandidate, WhySubject } from './why-moment.ts';

/** Where a work stands against the person, and where it stands at all. */
const BETWEEN = 0.65;
const ALONE = 0.5;
/** So near that it is the same mood; so far that it is clearly another. */
const NEAR = 0.35;
const BRIGHTER = 0.25;
const MUCH_BRIGHTER = 0.9;
const QUIETER = 0.35;

/** Sentences made of where a work stands on the mood plane: beside the person, or for itself. */
export function whyOfMood({ item, moment }: WhySubject): readonly WhyCandidate[] {
  const { mood: at } = item;
  const { mood, intent } = moment;
  const found: WhyCandidate[] = [];
  const say = (when: boolean, key: WhyKey, strength: number): void => {
    if (when) found.push({ key, values: {}, strength, family: 'mood' });
  };
  const near = moodDistance(at, mood) <= NEAR;
  say(near && intent === 'match', 'besideYou', BETWEEN);
  say(near && intent === 'match', 'sameWeather', BETWEEN);
  const gained = at.valence - mood.valence;
  say(gained >= BRIGHTER && gained < MUCH_BRIGHTER && at.valence > 0, 'littleBrighter', BETWEEN);
  say(gained >= MUCH_BRIGHTER && at.valence > 0.4, 'muchBrighter', BETWEEN);
  say(mood.arousal > 0.2 && mood.arousal - at.arousal >= QUIETER, 'quieter', BETWEEN);
  say(mood.arousal < 0 && at.arousal - mood.arousal >= QUIETER && at.valence > 0, 'livelier', BETWEEN);
  say(at.valence > 0.4 && at.arousal > 0.3, 'brightLively', ALONE);
  say(at.valence > 0.25 && at.arousal < -0.25, 'warmQuiet', ALONE);
  say(at.valence > 0.3 && Math.abs(at.arousal) <= 0.4, 'easy', ALONE);
  say(at.valence < -0.3 && at.arousal < 0, 'sadCompany', ALONE);
  say(at.valence < -0.2 && at.arousal > 0.3, 'stormy', ALONE);
  say(Math.abs(at.valence) <= 0.35 && at.arousal < -0.25, 'undemanding', ALONE);
  say(Math.abs(at.valence) <= 0.25 && Math.abs(at.arousal) <= 0.3, 'steady', ALONE);
  return found;
}
