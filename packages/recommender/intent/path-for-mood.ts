import {
  clampMoodPoint,
  type IntentChoice,
  type MediaDomain,
  type MoodEstimate,
  type MoodPoint,
} from '@emoverse/domain';
import { calmOffset } from './emotion-needs.ts';
import { MEETING, tenderMood } from './spared-notes.ts';
import { targetOfIntent } from './target-of-intent.ts';

/**
 * What a low mood, and elsewhere than in music, films and books fear, is led on from, or accompanied with: nothing that is less pleasant is aimed at, unless the person stays with
 * the mood where it may be met. Songs go down with it on a journey: there are enough that are sad and hurt nobody.
 */
const LOWEST_VALENCE: Readonly<Record<MediaDomain, number>> = {
  music: -1,
  films: -0.4,
  books: -0.4,
  wellbeing: -1,
  podcasts: -0.15,
  games: -0.15,
  courses: -0.15,
};

/**
 * Where an intent goes in a domain, for the mood as it is and not only for its place on the plane: *calm* lies
 * elsewhere for anger than for fear (`EMOTION_NEEDS`), and a low mood and fear are not matched in every domain.
 */
export function pathForMood(
  mood: MoodEstimate,
  intent: IntentChoice,
  domain: MediaDomain,
): readonly [MoodPoint, ...MoodPoint[]] {
  const path = targetOfIntent(mood, intent);
  if (intent.kind === 'calm') return [add(path[0], calmOffset(mood.scores))];
  const tender = tenderMood(mood);
  if (tender !== 'low' && tender !== 'afraid') return path;
  if (MEETING.has(domain) && (intent.kind === 'match' || tender === 'afraid')) return path;
  const lifted = (step: MoodPoint): MoodPoint => ({
    ...step,
    valence: Math.max(LOWEST_VALENCE[domain], step.valence),
  });
  const [first, ...rest] = path;
  return [lifted(first), ...rest.map(lifted)];
}

function add(a: MoodPoint, b: MoodPoint): MoodPoint {
  return clampMoodPoint({ valence: a.valence + b.valence, arousal: a.arousal + b.arousal });
}
