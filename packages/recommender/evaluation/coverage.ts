import {
  EMOTIONS,
  EMOTION_MOOD_POINTS,
  INTENTS,
  MEDIA_DOMAINS,
  certainScores,
  moodDistance,
  type Emotion,
  type Filters,
  type Intent,
  type MediaDomain,
  type MoodEstimate,
} from '@emoverse/domain';
import type { Recommender } from '../recommender.ts';

/** Greatest distance on the mood plane (0…2√2) at which an item still serves its target. */
export const GOOD_DISTANCE = 0.6;

/** How one list came out. */
export interface CoverageCell {
  readonly emotion: Emotion;
  readonly intent: Intent;
  readonly domain: MediaDomain;
  /** Distinct items listed. */
  readonly listed: number;
  /** Of these, how many stand within `GOOD_DISTANCE` of the mood they are to serve. */
  readonly good: number;
  /** Items of the domain within `GOOD_DISTANCE` of the target (the nearest step of a journey), listed or not. */
  readonly available: number;
  /** Distance of the farthest item listed; 0 for an empty list. */
  readonly farthest: number;
}

export interface CoverageOptions {
  readonly random: () => number;
  /** Length of each list; default 10. */
  readonly count?: number;
  readonly filters?: Filters;
  readonly domains?: readonly MediaDomain[];
}

/**
 * Asks for a list for every emotion, intent and domain, as somebody new who picked the emotion by hand, and counts
 * the good items in it: distinct, through the filters, and near the point of the mood plane they are to serve
 * (the step, for a journey).
 */
export function measureCoverage(
  recommender: Pick<Recommender, 'newPerson' | 'recommend' | 'items'>,
  { random, count = 10, filters = { allowExplicit: true }, domains = MEDIA_DOMAINS }: CoverageOptions,
): CoverageCell[] {
  const person = recommender.newPerson();
  const items = [...recommender.items.values()];
  return domains.flatMap((domain) =>
    EMOTIONS.flatMap((emotion) =>
      INTENTS.map((intent) => {
        const { ranked, path } = recommender.recommend(
          {
            mood: pickedMood(emotion),
            intent:
              intent === 'journey'
                ? { kind: intent, destination: { valence: 0.7, arousal: 0.3 } }
                : { kind: intent },
            domain,
            count,
            filters,
            shown: new Set(),
            policy: 'emoverse',
            random,
          },
          person,
        );
        const distances = new Map(
          ranked.map(({ item, target }) => [item.id, moodDistance(item.mood, target)]),
        );
        return {
          emotion,
          intent,
          domain,
          listed: distances.size,
          available: items.filter(
            (item) =>
              item.domain === domain && path.some((step) => moodDistance(item.mood, step) <= GOOD_DISTANCE),
          ).length,
          good: [...distances.values()].filter((distance) => distance <= GOOD_DISTANCE).length,
          farthest: Math.max(0, ...distances.values()),
        };
      }),
    ),
  );
}

function pickedMood(emotion: Emotion): MoodEstimate {
  return {
    scores: certainScores(emotion),
    ...EMOTION_MOOD_POINTS[emotion],
    valenceDeviation: 0.1,
    arousalDeviation: 0.1,
    confidence: 1,
    source: 'picker',
    at: 0,
  };
}
