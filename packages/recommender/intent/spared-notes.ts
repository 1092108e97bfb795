import {
  FRIGHT,
  WOUNDS,
  isLowMood,
  topEmotion,
  type ContentNote,
  type Emotion,
  type Intent,
  type MediaDomain,
  type MoodEstimate,
} from '@emoverse/domain';

/** Moods in which something is to be spared. */
export type TenderMood = 'low' | 'afraid' | 'angry' | 'disgusted';

/** Domains in which a low mood may be met where it is: works that one sits with and that end. */
export const MEETING: ReadonlySet<MediaDomain> = new Set<MediaDomain>(['music', 'films', 'books']);

/** Never suggested to anybody in an unpleasant mood, whatever they choose. */
const SELF_HARM: readonly ContentNote[] = ['suicide', 'self-harm'];
/** What a friend would not open with for somebody who is down: grief, war, the end of love, and what dulls. */
export const HEAVY: readonly ContentNote[] = [...FRIGHT, 'breakup', 'alcohol', 'drugs'];

const CRUEL: readonly ContentNote[] = [...WOUNDS, 'violence'];
const REPELLING: readonly ContentNote[] = [...CRUEL, 'horror', 'animal-death'];

/**
 * What is kept out, by mood, by whether the person chose to stay with it (`match`), and by domain: where a low mood may be
 * met (`MEETING`), or elsewhere, where nothing matches despair or fear.
 */
const SPARED: Readonly<
  Record<
    TenderMood,
    Readonly<Record<'met' | 'led', Readonly<Record<'meeting' | 'other', readonly ContentNote[]>>>>
  >
> = {
  low: { met: { meeting: WOUNDS, other: HEAVY }, led: { meeting: HEAVY, other: HEAVY } },
  afraid: { met: { meeting: WOUNDS, other: FRIGHT }, led: { meeting: FRIGHT, other: FRIGHT } },
  angry: { met: { meeting: SELF_HARM, other: WOUNDS }, led: { meeting: CRUEL, other: CRUEL } },
  disgusted: { met: { meeting: SELF_HARM, other: WOUNDS }, led: { meeting: REPELLING, other: REPELLING } },
};

const BY_EMOTION: Partial<Readonly<Record<Emotion, TenderMood>>> = {
  fear: 'afraid',
  angry: 'angry',
  disgust: 'disgusted',
};

type Mood = Pick<MoodEstimate, 'scores' | 'valence' | 'arousal'>;

/** Whether a mood asks for care in what is suggested; undefined for all others. */
export function tenderMood(mood: Mood): TenderMood | undefined {
  if (isLowMood(mood)) return 'low';
  return mood.valence < 0 ? BY_EMOTION[topEmotion(mood.scores)] : undefined;
}

/** Whether somebody chose to stay with a mood that asks for care, where that may be met. */
export function isMet(mood: Mood, intent: Intent, domain: MediaDomain): boolean {
  return intent === 'match' && MEETING.has(domain) && tenderMood(mood) !== undefined;
}

/** The notes whose works are kept out of a list for this mood, whatever the policy. */
export function sparedNotes(mood: Mood, intent: Intent, domain: MediaDomain): readonly ContentNote[] {
  const tender = tenderMood(mood);
  if (tender === undefined) return [];
  return SPARED[tender][intent === 'match' ? 'met' : 'led'][MEETING.has(domain) ? 'meeting' : 'other'];
}
