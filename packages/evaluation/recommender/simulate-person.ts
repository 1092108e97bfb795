import {
  elementAt,
  EMOTIONS,
  EMOTION_MOOD_POINTS,
  certainScores,
  eventIdSchema,
  type CatalogueItem,
  type Emotion,
  type FeedbackAction,
  type FeltChange,
  type ItemId,
  type MediaDomain,
  type MoodEstimate,
  type MoodPoint,
} from '@emoverse/domain';
import { createSeededRandom, randomIndex, randomNormal } from '@emoverse/numeric';
import type {
  ContextualReaction,
  ListStrengths,
  UserModel,
  RecentShowing,
  RecommendContext,
  Recommender,
} from '@emoverse/recommender';
import { createSimulatedPerson, type PersonOptions } from './create-simulated-person.ts';

/** Who makes the lists: a policy of ours, one that learns nothing, or one that knows the hidden taste. */
export type SimulatedPolicy = RecommendContext['policy'] | 'oracle';

export interface SimulationOptions extends PersonOptions {
  /** Makes the taste, and all that is left to chance. */
  readonly seed: number;
  /** Makes moods, domains and times of the visits; default `seed`. */
  readonly visitSeed?: number;
  /** Each visit asks for one of these, drawn at random. */
  readonly domains: readonly MediaDomain[];
  readonly policy: SimulatedPolicy;
  /** Whether reactions are learned from. */
  readonly learn: boolean;
  readonly visits: number;
  /** Items a visit; default 10. */
  readonly count?: number;
  readonly listStrengths?: ListStrengths;
  /** Not to be shown in any visit; default nothing. */
  readonly shown?: ReadonlySet<ItemId>;
  /** Chance that they answer, asked how they feel after the first thing they liked of a visit; default 0: nobody asks. */
  readonly answersAfter?: number;
  /** What is known of the person at the first visit; default nothing. */
  readonly begin?: UserModel;
}

/** What came of one visit. */
export interface SimulatedVisit {
  readonly domain: MediaDomain;
  /** Expected number of items that they look at and like. */
  readonly likes: number;
  /** Mean chance that they like an item of the list, looked at or not. */
  readonly likeable: number;
}

export interface SimulatedLife {
  readonly visits: readonly SimulatedVisit[];
  /** What has been learned. */
  readonly person: UserModel;
}

const DAY = 86_400_000;
const BEGIN = 1_760_000_000_000;

/**
 * One made-up person comes for some visits, about a day apart, each in another mood, looks down the list as far as
 * their patience goes, and reacts. What they have looked at tires them for a time. The moods, domains and times of the
 * visits depend on the seeds alone, so that policies can be compared visit by visit.
 */
export function simulatePerson(
  recommender: Pick<Recommender, 'items' | 'newPerson' | 'recommend' | 'learnFromFeedback'>,
  options: SimulationOptions,
): SimulatedLife {
  const {
    seed,
    visitSeed = seed,
    domains,
    policy,
    learn,
    visits,
    count = 10,
    listStrengths,
    answersAfter = 0,
    begin,
  } = options;
  const somebody = createSimulatedPerson(seed, options);
  const plan = planVisits(visitSeed, domains, visits);
  const random = createSeededRandom(seed);
  const feelings = createSeededRandom(seed ^ 0x2545f491);
  const seen = new Map<ItemId, number[]>();
  const recent = new Map<MediaDomain, RecentShowing[]>();
  let person = begin ?? recommender.newPerson();
  let events = 0;
  const came = plan.map(({ mood, domain, at }): SimulatedVisit => {
    const intent = { kind: 'match' } as const;
    const chanceOf = (item: CatalogueItem, target: MoodPoint): number =>
      somebody.likeChanceAgain(somebody.likeChance(item, target, mood), item, seen.get(item.id) ?? [], at);
    const shown =
      policy === 'oracle'
        ? bestFor(recommender.items.values(), domain, count, (item) => chanceOf(item, mood))
        : recommender
            .recommend(
              {
                mood,
                intent,
                domain,
                count,
                filters: { allowExplicit: true },
                shown: options.shown ?? new Set(),
                recent: recent.get(domain) ?? [],
                at,
                policy,
                random,
                ...(listStrengths && { listStrengths }),
              },
              person,
            )
            .ranked.map(({ item, target }) => ({ item, chance: chanceOf(item, target) }));
    const showings: RecentShowing[] = [];
    const reactions: ContextualReaction[] = [];
    const add = (itemId: ItemId, action: FeedbackAction, felt?: FeltChange): void => {
      events += 1;
      const id = eventIdSchema.parse(`00000000-0000-4000-8000-${String(events).padStart(12, '0')}`);
      reactions.push({
        reaction: { kind: 'reaction', id, itemId, action, at: at + events, ...(felt && { felt }) },
        mood,
        intent,
      });
    };
    let likes = 0;
    const liked: { readonly item: CatalogueItem; readonly chance: number }[] = [];
    shown.forEach(({ item, chance }, place) => {
      const look = somebody.lookChance(place);
      likes += look * chance;
      const looked = random() < look;
      const action = looked ? reactionFor(chance, random) : undefined;
      showings.push({ itemId: item.id, at, ...(action && { action }) });
      if (looked) seen.set(item.id, [...(seen.get(item.id) ?? []), at]);
      if (action === undefined) return;
      add(item.id, action);
      if (action === 'liked') liked.push({ item, chance });
    });
    const [first] = liked;
    if (first !== undefined && feelings() < answersAfter) {
      const { item, chance } = first;
      add(item.id, 'felt-after', { after: somebody.feelsAfter(mood, chance, feelings) });
    }
    recent.set(domain, [...(recent.get(domain) ?? []), ...showings]);
    if (learn && reactions.length > 0) person = recommender.learnFromFeedback(person, reactions);
    const likeable = shown.reduce((sum, { chance }) => sum + chance, 0) / Math.max(1, shown.length);
    return { domain, likes, likeable };
  });
  return { visits: came, person };
}

interface PlannedVisit {
  readonly mood: MoodEstimate;
  readonly domain: MediaDomain;
  readonly at: number;
}

function planVisits(seed: number, domains: readonly MediaDomain[], visits: number): PlannedVisit[] {
  const random = createSeededRandom(seed ^ 0x5f356495);
  let at = BEGIN;
  return Array.from({ length: visits }, () => {
    at += Math.round(DAY * Math.exp(0.5 * randomNormal(random)));
    return {
      mood: pickedMood(elementAt(EMOTIONS, randomIndex(EMOTIONS.length, random)), at),
      domain: elementAt(domains, randomIndex(domains.length, random)),
      at,
    };
  });
}

/** The items that this person is likeliest to like now, best first. */
function bestFor(
  items: Iterable<CatalogueItem>,
  domain: MediaDomain,
  count: number,
  chanceOf: (item: CatalogueItem) => number,
): { readonly item: CatalogueItem; readonly chance: number }[] {
  return Array.from(items)
    .filter((item) => item.domain === domain)
    .map((item) => ({ item, chance: chanceOf(item) }))
    .sort((a, b) => b.chance - a.chance)
    .slice(0, count);
}

/** Likes what they like; of the rest a third is disliked, a third skipped, a third passed over in silence. */
export function reactionFor(chance: number, random: () => number): FeedbackAction | undefined {
  if (random() < chance) return 'liked';
  const rest = random();
  if (rest < 1 / 3) return 'disliked';
  return rest < 2 / 3 ? 'skipped' : undefined;
}

/** The mood of somebody who picked an emotion by hand. */
export function pickedMood(emotion: Emotion, at = 0): MoodEstimate {
  return {
    scores: certainScores(emotion),
    ...EMOTION_MOOD_POINTS[emotion],
    valenceDeviation: 0.1,
    arousalDeviation: 0.1,
    confidence: 1,
    source: 'picker',
    at,
  };
}
