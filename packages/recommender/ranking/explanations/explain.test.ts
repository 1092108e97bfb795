import { INTENTS, reasonSchema } from '@emoverse/domain';
import { createSeededRandom } from '@emoverse/numeric';
import { describe, expect, it } from 'vitest';
import { joinCollaborativeModel } from '../../collaborative-filtering/index.ts';
import { trainCollaborativeModel } from '../../collaborative-filtering/training/index.ts';
import { indexCatalogue } from '../../catalogue-index/index.ts';
import { learnFromFeedback, newPerson, projectUser } from '../../user-model/index.ts';
import { lazyMusicClusters } from '../../mood-clusters/index.ts';
import { targetOfIntent } from '../../intent/index.ts';
import { freshArrays } from '../../testing/fresh-arrays.ts';
import { eligibleItems } from '../eligible-items.ts';
import { explain } from './explain.ts';
import { emoversePolicy } from '../policies/emoverse.ts';
import { paperPolicy } from '../policies/paper.ts';
import { popularityPolicy } from '../policies/popularity.ts';
import type { Policy } from '../policies/policy.ts';
import { createRankingContext, type RankingContext } from '../ranking-context.ts';
import { clusters } from '../sources/clusters.ts';
import { contextWith, intentChoice, pickedMood, reactionTo } from '../../testing/contexts.ts';
import { generatedRatings } from '../../testing/generated-population.ts';
import { generatedItems } from '../../testing/generated-items.ts';

const items = generatedItems(420);
/** A population that knows every second item. */
const trained = joinCollaborativeModel(
  await trainCollaborativeModel(generatedRatings(40, 210, 30)),
  (key) => items[2 * Number(key.slice('film-'.length))].id,
);
const index = indexCatalogue(items, trained);
const person = learnFromFeedback(
  newPerson({ collaborativeModel: trained }),
  items.slice(0, 60).map(({ id }, number) =>
    reactionTo(id, number % 3 === 0 ? 'liked' : 'skipped', {
      mood: pickedMood('sad'),
      intent: intentChoice('lift'),
    }),
  ),
  index,
);
const every = (step: number, value: number) =>
  Float64Array.from(items, (_, number) => (number % step === 0 ? value : 0));
const viewers: RankingContext['viewers'] = {
  tone: every(5, 0.5),
  valence: every(5, 0.4),
  arousal: every(7, -0.3),
  telling: new Map([[0, ['joy']]]),
};

function rankingContextFor(
  domain: 'music' | 'films' | 'books',
  intent: (typeof INTENTS)[number],
): RankingContext {
  const filters = { allowExplicit: true, ownLanguages: ['fr'] };
  const context = contextWith({ domain, intent: intentChoice(intent), mood: pickedMood('sad'), filters });
  const view = projectUser(person, index);
  return createRankingContext({
    context,
    index,
    person: view,
    path: targetOfIntent(context.mood, context.intent),
    eligible: eligibleItems(index, context, person, freshArrays).positions,
    viewers,
    clusters: lazyMusicClusters(items, undefined),
    arrays: freshArrays,
  });
}

describe.each([emoversePolicy, paperPolicy, popularityPolicy])(
  'the parts of a score of the $name policy',
  (policy: Policy) => {
    it('sum to the score that ranked the item, for every intent and domain', () => {
      for (const domain of ['music', 'films', 'books'] as const) {
        for (const intent of INTENTS) {
          const ranking = rankingContextFor(domain, intent);
          ranking.path.forEach((target, step) => {
            const scoreOf = policy.scorer(ranking, { target, step });
            for (const position of ranking.eligible) {
              const score = scoreOf(position);
              if (score === -Infinity) continue; // left out by the policy's own filter
              const parts = policy.partsOf(ranking, { target, step }, position);
              expect(parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 9);
            }
          });
        }
      }
    });
  },
);

describe('explaining', () => {
  const mood = { kind: 'mood-match', distance: 0.1 } as const;
  const popular = { kind: 'popular' } as const;

  it('gives each part with a reason its share of the positive ones, strongest first', () => {
    const reasons = explain(
      [
        { value: 1, reason: popular },
        { value: 3, reason: mood },
        { value: -2, reason: popular },
        { value: 9 },
      ],
      false,
    );
    expect(reasons).toEqual([
      { ...mood, weight: 0.75 },
      { ...popular, weight: 0.25 },
    ]);
  });

  it('says first when an item is shown to learn, and leaves the rest half of the weight', () => {
    expect(explain([{ value: 2, reason: mood }], true)).toEqual([
      { kind: 'explore', weight: 0.5 },
      { ...mood, weight: 0.5 },
    ]);
  });

  it('tells something even where nothing speaks for the item', () => {
    expect(explain([{ value: -1, reason: mood }], false)).toEqual([{ ...mood, weight: 0 }]);
    expect(reasonSchema.safeParse(explain([], false)[0]).success).toBe(true);
  });
});

describe('candidate sources', () => {
  const ranking = rankingContextFor('music', 'match');
  const sources = [...emoversePolicy.sources.map(({ source }) => source), clusters];

  it.each(sources)(
    '$name brings at most what was asked for, nothing twice, only eligible items',
    (source) => {
      const eligible = new Set(ranking.eligible);
      for (const limit of [1, 7, 1000]) {
        const found = source.retrieve(ranking, ranking.path[0], limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found).size).toBe(found.length);
        expect(found.every((position) => eligible.has(position))).toBe(true);
        expect(source.retrieve(ranking, ranking.path[0], limit)).toEqual(found);
      }
    },
  );

  it.each(sources)('$name gives the first of its longer answer when asked for fewer', (source) => {
    const many = source.retrieve(ranking, ranking.path[0], 20);
    expect(source.retrieve(ranking, ranking.path[0], 5)).toEqual(many.slice(0, 5));
    expect(many.length).toBeGreaterThan(0);
  });

  it('moodNeighbours are those nearest on the plane', () => {
    const found = emoversePolicy.sources[0].source.retrieve(ranking, ranking.path[0], 5);
    const distance = (position: number): number =>
      Math.hypot(
        index.valence[position] - ranking.path[0].valence,
        index.arousal[position] - ranking.path[0].arousal,
      );
    const nearest = [...ranking.eligible].sort((a, b) => distance(a) - distance(b)).slice(0, 5);
    expect(found).toEqual(nearest);
  });
});

it('random numbers are not touched by ranking: the seed decides only what is drawn', () => {
  const ranking = rankingContextFor('films', 'match');
  const random = createSeededRandom(1);
  const before = random();
  emoversePolicy.scorer(
    { ...ranking, context: { ...ranking.context, random } },
    { target: ranking.path[0], step: 0 },
  )(ranking.eligible[0]);
  const again = createSeededRandom(1);
  expect([before, random()]).toEqual([again(), again()]);
});
