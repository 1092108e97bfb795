import {
  elementAt,
  eventIdSchema,
  type CatalogueItem,
  type FeedbackAction,
  type ItemId,
  type MediaDomain,
} from '@emoverse/domain';
import { bootstrapInterval, createSeededRandom, mean, shuffled } from '@emoverse/numeric';
import type { UserModel, Recommender } from '@emoverse/recommender';
import { familiarityOf, createSimulatedPerson, type SimulatedPerson } from './create-simulated-person.ts';
import { simulatePerson } from './simulate-person.ts';

type Interval = readonly [number, number];

/** Ways to choose what a new person is asked. */
export const ONBOARDINGS = ['information', 'popularity', 'random', 'none'] as const;
export type Onboarding = (typeof ONBOARDINGS)[number];

export interface OnboardingOptions {
  readonly people: number;
  readonly seed: number;
  readonly domain: MediaDomain;
  readonly onPerson?: (done: number) => Promise<void> | void;
}

export interface OnboardingFigures {
  /** Expected likes among the first ten, mean over three moods. */
  readonly likes: number;
  /** Questions asked until five were known, or twelve were asked. */
  readonly asked: number;
  readonly answered: number;
  /** Paired difference to asking nothing. */
  readonly gain: number;
  readonly gainCi95: Interval;
}

const ANSWERS = 5;
const ASKED_MAXIMUM = 12;
const MOODS = 3;

/**
 * What five questions are worth: made-up people are asked about items, say "don't know" to those they do not know
 * (the next is asked instead), and get their first lists, in which nothing stands that they were asked about.
 */
export async function measureOnboarding(
  recommender: Pick<
    Recommender,
    'items' | 'newPerson' | 'recommend' | 'learnFromFeedback' | 'onboardingItems'
  >,
  { people, seed, domain, onPerson }: OnboardingOptions,
): Promise<Readonly<Record<Onboarding, OnboardingFigures>>> {
  const familiar = familiarityOf([...recommender.items.values()]);
  const mostKnown = [...recommender.items.values()]
    .filter((item) => item.domain === domain)
    .sort((a, b) => (familiar.get(b.id) ?? 0) - (familiar.get(a.id) ?? 0));
  const measured = new Map<Onboarding, { likes: number; asked: number; answered: number }[]>();
  for (let number = 0; number < people; number++) {
    const somebody = createSimulatedPerson(seed + number);
    for (const way of ONBOARDINGS) {
      const random = createSeededRandom(seed + number);
      const order = way === 'random' ? shuffled(mostKnown, random) : mostKnown;
      const next = (person: UserModel, skip: ReadonlySet<ItemId>): CatalogueItem | undefined =>
        way === 'information'
          ? recommender.onboardingItems({ domain, count: 1, skip }, person)[0]
          : order.find(({ id }) => !skip.has(id));
      const talk =
        way === 'none'
          ? { person: recommender.newPerson(), asked: new Set<ItemId>(), answered: 0 }
          : interview(recommender, somebody, familiar, next, random);
      const likes = mean(
        Array.from({ length: MOODS }, (_, mood) => {
          const { visits } = simulatePerson(recommender, {
            seed: seed + number,
            visitSeed: 1000 * mood + number,
            domains: [domain],
            policy: 'emoverse',
            learn: false,
            visits: 1,
            begin: talk.person,
            shown: talk.asked, // what was asked about is no discovery
          });
          return 10 * elementAt(visits, 0).likeable;
        }),
      );
      measured.set(way, [
        ...(measured.get(way) ?? []),
        { likes, asked: talk.asked.size, answered: talk.answered },
      ]);
    }
    await onPerson?.(number + 1);
  }
  const figures = (way: Onboarding): OnboardingFigures => {
    const rows = measured.get(way) ?? [];
    const gains = rows.map(({ likes }, person) => likes - (measured.get('none')?.[person]?.likes ?? 0));
    return {
      likes: mean(rows.map(({ likes }) => likes)),
      asked: mean(rows.map(({ asked }) => asked)),
      answered: mean(rows.map(({ answered }) => answered)),
      gain: mean(gains),
      gainCi95: bootstrapInterval(gains, createSeededRandom(seed)),
    };
  };
  return {
    information: figures('information'),
    popularity: figures('popularity'),
    random: figures('random'),
    none: figures('none'),
  };
}

function interview(
  recommender: Pick<Recommender, 'newPerson' | 'learnFromFeedback'>,
  somebody: SimulatedPerson,
  familiar: ReadonlyMap<ItemId, number>,
  next: (person: UserModel, skip: ReadonlySet<ItemId>) => CatalogueItem | undefined,
  random: () => number,
): { readonly person: UserModel; readonly asked: ReadonlySet<ItemId>; readonly answered: number } {
  const asked = new Set<ItemId>();
  let person = recommender.newPerson();
  let answered = 0;
  while (answered < ANSWERS && asked.size < ASKED_MAXIMUM) {
    const item = next(person, asked);
    if (item === undefined) break;
    asked.add(item.id);
    if (random() >= somebody.knowChance(familiar.get(item.id) ?? 0.5)) continue;
    answered += 1;
    const action: FeedbackAction = random() < somebody.tasteChance(item) ? 'liked' : 'disliked';
    const id = eventIdSchema.parse(`00000000-0000-4000-8000-${String(answered).padStart(12, '0')}`);
    person = recommender.learnFromFeedback(person, [
      { reaction: { kind: 'reaction', id, itemId: item.id, action, at: answered } },
    ]);
  }
  return { person, asked, answered };
}
