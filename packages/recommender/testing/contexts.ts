import {
  EMOTION_MOOD_POINTS,
  INTENTS,
  certainScores,
  eventIdSchema,
  type Emotion,
  type FeedbackAction,
  type Intent,
  type IntentChoice,
  type ItemId,
  type MoodEstimate,
} from '@emoverse/domain';
import { createSeededRandom } from '@emoverse/numeric';
import type { ContextualReaction } from '../user-model/index.ts';
import type { RecommendContext } from '../ranking/index.ts';

/** The mood of somebody who picked an emotion by hand. */
export function pickedMood(emotion: Emotion): MoodEstimate {
  return {
    scores: certainScores(emotion),
    ...EMOTION_MOOD_POINTS[emotion],
    valenceDeviation: 0.1,
    arousalDeviation: 0.1,
    confidence: 1,
    source: 'picker',
    at: 1_760_000_000_000,
  };
}

export function intentChoice(kind: Intent): IntentChoice {
  return kind === 'journey' ? { kind, destination: { valence: 0.7, arousal: 0.3 } } : { kind };
}

export const INTENT_CHOICES: readonly IntentChoice[] = INTENTS.map(intentChoice);

/** An ordinary request, to be changed where a test needs it. */
export function contextWith(change: Partial<RecommendContext> = {}): RecommendContext {
  return {
    mood: pickedMood('happy'),
    intent: { kind: 'match' },
    domain: 'music',
    count: 10,
    filters: { allowExplicit: true },
    shown: new Set(),
    policy: 'emoverse',
    random: createSeededRandom(7),
    ...change,
  };
}

let lastEvent = 0;

/** A reaction in a known moment; every call makes a new event. */
export function reactionTo(
  itemId: ItemId,
  action: FeedbackAction,
  moment: Pick<ContextualReaction, 'mood' | 'intent'> = {},
): ContextualReaction {
  lastEvent += 1;
  const id = eventIdSchema.parse(`00000000-0000-4000-8000-${String(lastEvent).padStart(12, '0')}`);
  return { reaction: { kind: 'reaction', id, itemId, action, at: 1_760_000_000_000 + lastEvent }, ...moment };
}

/** Stars for an item. */
export function ratingOf(itemId: ItemId, stars: number): ContextualReaction {
  const { reaction } = reactionTo(itemId, 'rated');
  return { reaction: { ...reaction, stars } };
}
