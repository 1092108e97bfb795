import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { generatedPopulation, generatedRatings } from '../../testing/generated-population.ts';
import type { CollaborativeModel } from '../collaborative-model.ts';
import {
  newCollaborativePerson,
  teachCollaborativePerson,
  type CollaborativeReaction,
} from '../collaborative-person.ts';
import { gatherRatings } from './gather-ratings.ts';
import { collaborativeScorer } from '../collaborative-scorer.ts';
import { COLLABORATIVE_SIGNALS } from '../collaborative-signals.ts';
import { joinCollaborativeModel } from '../join-collaborative-model.ts';
import { packCollaborativeModel, unpackCollaborativeModel } from '../pack-collaborative-model.ts';
import { trainCollaborativeModel } from './train-collaborative-model.ts';

const ITEMS = 120;
const population = generatedRatings(90, ITEMS, 30);
let model: CollaborativeModel;
beforeAll(async () => {
  model = await trainCollaborativeModel(population);
}, 120_000);

const reaction = (item: number, stars: number): CollaborativeReaction => ({ item, stars, doubt: 1 });

describe('a crowd model', () => {
  it('says what it was made of, and is the same for the same ratings', { timeout: 120_000 }, async () => {
    expect(model.about).toMatchObject({
      people: 90,
      items: ITEMS,
      ratings: 90 * 30,
      timed: true,
      judged: 74,
    });
    expect(model.about.horizon).toBe(20);
    const again = await trainCollaborativeModel(generatedRatings(90, ITEMS, 30));
    expect(again.version).toBe(model.version);
    expect(again.blends).toEqual(model.blends);
  });

  it('offers a person of a camp what that camp likes, on both surfaces', () => {
    for (const camp of [0, 1, 2]) {
      const met = [0, 3, 6, 9, 12, 15].map((item) => item + camp);
      const others = [1, 2, 4, 5].map((item) => (item + camp) % ITEMS);
      const person = teachCollaborativePerson(model, newCollaborativePerson(model), [
        ...met.map((item) => reaction(item, 5)),
        ...others.map((item) => reaction(item, item % 3 === camp ? 5 : 1)),
      ]);
      for (const surface of ['list', 'pick'] as const) {
        const { utility } = collaborativeScorer(model, model.blends[surface], person);
        const left = Array.from({ length: ITEMS }, (_, item) => item).filter((item) => !met.includes(item));
        const first = left.sort((a, b) => utility(b) - utility(a)).slice(0, 10);
        expect(first.filter((item) => item % 3 === camp).length).toBeGreaterThanOrEqual(9);
      }
    }
  });

  it('gives somebody new what most people like', () => {
    const { utility } = collaborativeScorer(model, model.blends.list, newCollaborativePerson(model));
    const best = Array.from({ length: ITEMS }, (_, item) => item).sort((a, b) => utility(b) - utility(a));
    const likes = (items: number[]): number =>
      items.reduce((sum, item) => sum + Math.exp(model.logLikes[item]), 0);
    expect(likes(best.slice(0, 20))).toBeGreaterThan(
      0.8 * likes(best.sort((a, b) => model.logLikes[b] - model.logLikes[a]).slice(0, 20)),
    );
  });

  it('scores by the sum of what each signal adds', () => {
    const person = teachCollaborativePerson(model, newCollaborativePerson(model), [
      reaction(4, 5),
      reaction(8, 1),
    ]);
    const scorer = collaborativeScorer(model, model.blends.list, person);
    for (const item of [0, 7, 50, 119]) {
      const sum = scorer.shares(item).reduce((total, value) => total + value, 0);
      expect(sum).toBeCloseTo(scorer.utility(item), 9);
    }
    expect(scorer.shares(0)).toHaveLength(COLLABORATIVE_SIGNALS.length);
  });
});

describe('teaching a person', () => {
  const reactions = fc.array(
    fc.record({
      item: fc.integer({ min: 0, max: ITEMS - 1 }),
      stars: fc.integer({ min: 1, max: 10 }).map((half) => half / 2),
      doubt: fc.constantFrom(1, 1.5, 2.5),
    }),
    { maxLength: 25 },
  );

  it('gives the same state in one call and in any parts', () => {
    fc.assert(
      fc.property(reactions, fc.integer({ min: 0, max: 25 }), (all, cut) => {
        const whole = teachCollaborativePerson(model, newCollaborativePerson(model), all);
        const parts = teachCollaborativePerson(
          model,
          teachCollaborativePerson(model, newCollaborativePerson(model), all.slice(0, cut)),
          all.slice(cut),
        );
        expect(parts).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  });

  it('counts a changed mind once', () => {
    const liked = teachCollaborativePerson(model, newCollaborativePerson(model), [reaction(5, 5)]);
    const changed = teachCollaborativePerson(model, liked, [{ ...reaction(5, 1), before: 'liked' }]);
    expect(changed.reactions).toBe(1);
    changed.liked.forEach((value) => expect(value).toBeCloseTo(0, 12));
    expect(changed.disliked).toEqual(
      teachCollaborativePerson(model, newCollaborativePerson(model), [reaction(5, 1)]).disliked,
    );
    expect(changed.weight).toBe(0);
  });

  it('leaves the state that it was given as it was', () => {
    const before = newCollaborativePerson(model);
    const copy = structuredClone(before);
    teachCollaborativePerson(model, before, [reaction(3, 5)]);
    expect(before).toEqual(copy);
  });
});

describe('odd populations', () => {
  it.each([
    ['nobody', [], 0],
    ['one rating', [{ person: 'a', item: 'film-1', rating: 3 }], 1],
    [
      'ratings that all are one',
      Array.from({ length: 30 }, (_, at) => ({ person: `p${at % 6}`, item: `film-${at % 11}`, rating: 1 })),
      6,
    ],
    [
      'a scale to ten without times',
      Array.from({ length: 200 }, (_, at) => ({
        person: `p${at % 20}`,
        item: `film-${(at * 7) % 40}`,
        rating: 1 + ((at * 3) % 10),
      })),
      20,
    ],
  ])('of %s give a model that ranks', async (_, rows, people) => {
    const items = Array.from({ length: 40 }, (_, at) => ({ key: `film-${at}`, genres: [] }));
    const odd = await trainCollaborativeModel(gatherRatings(items, rows));
    expect(odd.about.people).toBe(people);
    const person = teachCollaborativePerson(odd, newCollaborativePerson(odd), [reaction(1, 4)]);
    for (const surface of ['list', 'pick'] as const) {
      const { utility } = collaborativeScorer(odd, odd.blends[surface], person);
      for (let item = 0; item < 40; item++) expect(Number.isFinite(utility(item))).toBe(true);
    }
  });
});

describe('gatherRatings', () => {
  const { items, rows } = generatedPopulation(4, 30, 10);

  it('orders by time, and at equal times as the items stand', () => {
    const shuffledRows = [...rows].reverse();
    expect(gatherRatings(items, shuffledRows).people.map(({ at }) => Array.from(at))).toEqual(
      gatherRatings(items, rows)
        .people.map(({ at }) => Array.from(at))
        .reverse(),
    );
    const tied = gatherRatings(items, [
      { person: 'a', item: 'film-9', rating: 3, at: 5 },
      { person: 'a', item: 'film-2', rating: 4, at: 5 },
      { person: 'a', item: 'film-5', rating: 5, at: 1 },
    ]);
    expect(Array.from(tied.people[0].items)).toEqual([5, 2, 9]);
  });

  it('leaves out unknown items, keeps the last of two ratings, and makes stars of other scales', () => {
    const { people } = gatherRatings(items, [
      { person: 'a', item: 'nowhere', rating: 3, at: 1 },
      { person: 'a', item: 'film-1', rating: 2, at: 2 },
      { person: 'a', item: 'film-1', rating: 10, at: 3 },
      { person: 'a', item: 'film-2', rating: 5, at: 4 },
    ]);
    expect(people).toHaveLength(1);
    expect(Array.from(people[0].stars)).toEqual([5, 2.5]);
  });
});

describe('a model that is written down', () => {
  it('comes back the same, also of some of its items', () => {
    for (const one of [
      model,
      joinCollaborativeModel(model, (key) => (Number(key.slice(5)) % 7 === 0 ? `x-${key}` : undefined)),
    ]) {
      const { header, body } = packCollaborativeModel(one);
      expect(unpackCollaborativeModel({ header, body: Uint8Array.from(body) })).toEqual(one);
    }
  });

  it('keeps the scores of the items that it was joined to', () => {
    const joined = joinCollaborativeModel(model, (key) => (Number(key.slice(5)) % 7 === 3 ? key : undefined));
    const person = [reaction(3, 5), reaction(10, 2)];
    const whole = collaborativeScorer(
      model,
      model.blends.list,
      teachCollaborativePerson(model, newCollaborativePerson(model), person),
    );
    const part = collaborativeScorer(
      joined,
      joined.blends.list,
      teachCollaborativePerson(joined, newCollaborativePerson(joined), [reaction(0, 5), reaction(1, 2)]),
    );
    joined.keys.forEach((key, place) =>
      expect(part.utility(place)).toBe(whole.utility(Number(key.slice(5)))),
    );
  });

  it('says what is wrong when it is damaged', () => {
    const { header, body } = packCollaborativeModel(model);
    expect(() => unpackCollaborativeModel({ header, body: body.slice(8) })).toThrow('train it anew');
    expect(() => unpackCollaborativeModel({ header: '{', body })).toThrow('crowd-model-2');
  });
});
