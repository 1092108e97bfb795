import {
  EMOTIONS,
  EMOTION_MOOD_POINTS,
  certainScores,
  eventIdSchema,
  moodDistance,
  type CatalogueItem,
  type Emotion,
  type FeedbackAction,
  type ItemId,
  type MediaDomain,
  type MoodEstimate,
  type MoodPoint,
} from '@emoverse/domain';
import { createSeededRandom, logistic, randomIndex, randomNormal } from '@emoverse/numeric';
import { describeItem, type ItemFacet } from '../describe-item.ts';
import type { ContextualReaction, RecommendContext, Recommender } from '../recommender.ts';

/** Somebody made up, whose taste is known: how likely they are to like an item in a mood, 0…1. */
export interface SimulatedPerson {
  likeChance(item: CatalogueItem, target: MoodPoint): number;
}

/** How strongly made-up people differ in each facet: standard deviation of the hidden weights. */
const HIDDEN_DEVIATION: Readonly<Partial<Record<ItemFacet, number>>> = {
  genre: 1.2,
  tag: 0.8,
  creator: 0.6,
  language: 0.6,
  decade: 0.5,
  audio: 0.6,
};
/** One genre in this share of all is out of the question for a person: no linear model has that. */
const VETO_SHARE = 0.12;
const VETO = -3;
const MOOD_WEIGHT = 2.5;
const MOOD_REACH = 0.5;
const OFFSET = -2;

/**
 * Makes a person up: hidden weights for the terms of items, some genres that they cannot stand, and a liking for
 * what fits the mood that falls off with distance in a form of its own. Deliberately not the learner's model.
 */
export function makeUpPerson(seed: number): SimulatedPerson {
  const weights = new Map<string, number>();
  const weightOf = (key: string, facet: ItemFacet): number => {
    const known = weights.get(key);
    if (known !== undefined) return known;
    // Drawn from the term itself, so that a taste does not depend on the order in which items are met.
    const random = createSeededRandom(hashOf(`${seed}/${key}`));
    const vetoed = facet === 'genre' && random() < VETO_SHARE;
    const weight = vetoed ? VETO : (HIDDEN_DEVIATION[facet] ?? 0) * randomNormal(random);
    weights.set(key, weight);
    return weight;
  };
  return {
    likeChance: (item, target) => {
      const taste = describeItem(item).reduce(
        (sum, { key, facet, value }) => sum + value * weightOf(key, facet),
        0,
      );
      const fit = Math.max(0, 1 - moodDistance(item.mood, target) / (2 * MOOD_REACH));
      return logistic(OFFSET + MOOD_WEIGHT * fit + taste);
    },
  };
}

export interface SimulationOptions {
  readonly seed: number;
  readonly domain: MediaDomain;
  readonly policy: RecommendContext['policy'];
  /** Whether reactions are learned from. */
  readonly learn: boolean;
  readonly visits: number;
  /** Items a visit; default 10. */
  readonly count?: number;
}

/**
 * One made-up person comes for some visits, each in another mood, and reacts to what is shown; nothing is ever
 * shown twice. @returns the expected share of the list that they like, visit by visit.
 */
export function simulatePerson(
  recommender: Pick<Recommender, 'newPerson' | 'recommend' | 'learnFromFeedback'>,
  { seed, domain, policy, learn, visits, count = 10 }: SimulationOptions,
): number[] {
  const somebody = makeUpPerson(seed);
  const random = createSeededRandom(seed);
  const shown = new Set<ItemId>();
  let person = recommender.newPerson();
  let events = 0;
  return Array.from({ length: visits }, () => {
    const mood = moodOf(EMOTIONS[randomIndex(EMOTIONS.length, random)]);
    const intent = { kind: 'match' } as const;
    const { ranked } = recommender.recommend(
      { mood, intent, domain, count, filters: { allowExplicit: true }, shown, policy, random },
      person,
    );
    const chances = ranked.map(({ item, target }) => somebody.likeChance(item, target));
    const reactions = ranked.flatMap(({ item }, place): ContextualReaction[] => {
      shown.add(item.id);
      const action = reactionFor(chances[place], random);
      events += 1;
      if (action === undefined) return [];
      const id = eventIdSchema.parse(`00000000-0000-4000-8000-${String(events).padStart(12, '0')}`);
      return [{ reaction: { kind: 'reaction', id, itemId: item.id, action, at: events }, mood, intent }];
    });
    if (learn) person = recommender.learnFromFeedback(person, reactions);
    return chances.reduce((sum, chance) => sum + chance, 0) / Math.max(1, chances.length);
  });
}

/** Likes what they like; of the rest a third is disliked, a third skipped, a third passed over in silence. */
function reactionFor(chance: number, random: () => number): FeedbackAction | undefined {
  if (random() < chance) return 'liked';
  const rest = random();
  if (rest < 1 / 3) return 'disliked';
  return rest < 2 / 3 ? 'skipped' : undefined;
}

function moodOf(emotion: Emotion): MoodEstimate {
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

/** FNV-1a over UTF-16 code units: a seed for every text. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
