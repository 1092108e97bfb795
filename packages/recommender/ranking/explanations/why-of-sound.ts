import type { WhyKey, WhySentence } from '@emoverse/domain';
import { describeItem } from '../../catalogue-index/index.ts';
import type { WhyCandidate, WhySubject } from './why-moment.ts';

/** Two sounds at once say more than one. */
const TWO = 0.9;
const ONE = 0.6;
/** Songs above and below these places of the plane are bright or heavy; words likewise. */
const BRIGHT = 0.4;
const HEAVY = -0.25;
const CLEAR_WORDS = 0.4;
/** From here on nobody hears a song as in no hurry, whatever else it is. */
const MIDDLE_ENERGY = 0.55;

/** Sentences made of how music sounds, and of what its words say. */
export function whyOfSound({ item, occasion, moment }: WhySubject): readonly WhyCandidate[] {
  const { audio, mood, wordsValence } = item;
  if (audio === undefined) return [];
  const sounds = new Set(describeItem(item).flatMap(({ facet, term }) => (facet === 'audio' ? [term] : [])));
  const is = (...words: readonly string[]): boolean => words.every((word) => sounds.has(word));
  const bright = mood.valence >= BRIGHT;
  const heavy = mood.valence <= HEAVY;
  const restful = is('gentle') || (audio.energy < MIDDLE_ENERGY && mood.arousal < -0.1);
  const found: WhyCandidate[] = [];
  const say = (when: boolean, key: WhyKey, strength: number, values: WhySentence['values'] = {}): void => {
    if (when) found.push({ key, values, strength, family: 'sound' });
  };
  const acoustic = is('acoustic');
  say(acoustic && restful && (is('slow') || mood.arousal <= -0.4), 'slowAcousticFor', TWO, { occasion });
  say(acoustic && restful && (is('slow') || mood.arousal <= -0.4), 'slowAcoustic', TWO);
  say(acoustic && is('gentle'), 'gentleAcousticFor', TWO, { occasion });
  say(acoustic && is('gentle'), 'gentleAcoustic', TWO);
  say(is('instrumental') && restful, 'gentleWordless', TWO);
  say(is('instrumental'), 'wordless', ONE);
  say(is('gentle'), 'gentle', ONE);
  say(acoustic, 'acoustic', ONE);
  say(is('danceable') && restful, 'softGroove', TWO);
  say(is('danceable') && !heavy && !restful, 'dancing', ONE);
  say(is('danceable') && !heavy && !restful, 'dancingFor', ONE, { occasion });
  say(is('danceable') && bright && !restful, 'brightDancing', TWO);
  say(is('energetic') && bright, 'full', TWO);
  say(is('energetic') && bright, 'fullFor', TWO, { occasion });
  say(is('energetic') && heavy, 'loudRelease', TWO);
  say(is('fast') && !restful, 'fast', ONE);
  say(is('slow') && restful, 'slow', ONE);
  say(restful && wordsValence !== undefined && wordsValence >= CLEAR_WORDS, 'kindWords', TWO);
  const stays = moment.intent === 'match';
  say(stays && heavy && wordsValence !== undefined && wordsValence <= -CLEAR_WORDS, 'plainWords', ONE);
  return found;
}
