import type {
  CatalogueItem,
  Intent,
  ItemId,
  MoodPoint,
  Occasion,
  Reason,
  WhyKey,
  WhySentence,
} from '@emoverse/domain';

/** For whom, and when, a list is made. */
export interface WhyMoment {
  readonly mood: MoodPoint;
  readonly intent: Intent;
  /** Hour of the person's day, 0…23, where it is known. */
  readonly hour?: number | undefined;
  /** Looks up what the person liked. */
  readonly itemOf: (id: ItemId) => CatalogueItem | undefined;
}

/** What a sentence may be made of: a work, what moved it, and the moment. */
export interface WhySubject {
  readonly item: CatalogueItem;
  readonly reasons: readonly Reason[];
  readonly fromAfar: boolean;
  readonly moment: WhyMoment;
  readonly occasion: Occasion;
  /** Its tags, genres and keywords, as `termKey` writes them. */
  readonly words: ReadonlySet<string>;
}

/** A sentence that is true of a work, and how much it says, about 0…2. */
export interface WhyCandidate {
  readonly key: WhyKey;
  readonly values: WhySentence['values'];
  readonly strength: number;
  /** Neighbours in a list should not be of one kind. */
  readonly family: 'ranking' | 'sound' | 'tag' | 'mood' | 'length' | 'origin' | 'practice';
}

/** Below this valence an hour is heavy or restless, above the other bright or peaceful. */
const UNPLEASANT = -0.2;
const PLEASANT = 0.25;

/** What hour it is for somebody, to be named in a sentence. */
export function occasionOf({ mood, intent, hour }: WhyMoment): Occasion {
  const feel = feelOf(mood);
  return { feel, part: partOf(hour), aim: aimOf(intent, feel) };
}

function feelOf({ valence, arousal }: MoodPoint): Occasion['feel'] {
  if (valence < UNPLEASANT) return arousal >= 0.1 ? 'restless' : 'heavy';
  if (valence > PLEASANT) return arousal >= 0 ? 'bright' : 'peaceful';
  return 'plain';
}

function partOf(hour: number | undefined): Occasion['part'] {
  if (hour === undefined) return 'day';
  if (hour < 5 || hour >= 23) return 'night';
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}

/** Nobody lightens a bright day, or slows a peaceful one down. */
function aimOf(intent: Intent, feel: Occasion['feel']): Occasion['aim'] {
  const isPleasant = feel === 'bright' || feel === 'peaceful';
  if (intent === 'focus') return 'focus';
  if (intent === 'lift') return isPleasant ? 'stay' : 'lift';
  if (intent === 'calm') return feel === 'peaceful' ? 'stay' : 'calm';
  return intent === 'journey' && !isPleasant ? 'journey' : 'stay';
}
