import { itemIdSchema } from '@emoverse/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { likedTogether, shelveCollaborativeModel } from './shelve-collaborative-model.ts';
import { newCollaborativePerson, teachCollaborativePerson } from './collaborative-person.ts';
import { collaborativeSignals } from './collaborative-signals.ts';
import { trainCollaborativeModel } from './training/train-collaborative-model.ts';
import { generatedRatings } from '../testing/generated-population.ts';

const ITEMS = 240;
const model = await trainCollaborativeModel(generatedRatings(40, ITEMS, 30));
/** A catalogue that has two of three items of the crowd, in another order, and as many others. */
const ids = Array.from({ length: ITEMS }, (_, at) =>
  at % 3 === 0 ? `other-${at}` : `film-${ITEMS - 1 - at}`,
);
const positionOf = new Map(ids.map((id, position) => [itemIdSchema.parse(id), position]));
const shelf = shelveCollaborativeModel(model, positionOf);
if (shelf === undefined) throw new Error('the catalogue and the crowd have items in common');

const person = fc
  .array(fc.record({ item: fc.nat(shelf.positions.length - 1), stars: fc.integer({ min: 1, max: 5 }) }), {
    maxLength: 12,
  })
  .map((reactions) =>
    teachCollaborativePerson(
      shelf.model,
      newCollaborativePerson(shelf.model),
      reactions.map((one) => ({ ...one, doubt: 1 })),
    ),
  );

it('knows each item of the crowd that the catalogue has, under its own key', () => {
  expect(shelf.positions).toHaveLength(ids.filter((id) => id.startsWith('film-')).length);
  shelf.positions.forEach((position, place) => {
    expect(shelf.model.keys[place]).toBe(ids[position]);
    expect(shelf.placeOf[position]).toBe(place);
    const before = model.keys.indexOf(ids[position]);
    expect(shelf.model.logLikes[place]).toBe(model.logLikes[before]);
  });
});

it('finds what a look at every item finds', () => {
  const marks = fc.array(fc.constantFrom(0, 1, 1), { minLength: ids.length, maxLength: ids.length });
  fc.assert(
    fc.property(person, marks, fc.integer({ min: 1, max: 80 }), (state, may, limit) => {
      const signals = collaborativeSignals(shelf.model, state);
      const sorted = Array.from(shelf.positions)
        .filter((position) => may[position] === 1)
        .map((position) => ({ position, score: signals.together(shelf.placeOf[position]) }))
        .sort((a, b) => b.score - a.score || a.position - b.position)
        .slice(0, limit)
        .map(({ position }) => position);
      expect(likedTogether(shelf, signals, limit, Uint8Array.from(may))).toEqual(sorted);
    }),
    { numRuns: 100 },
  );
});

it('does not look at the long tail', () => {
  const state = teachCollaborativePerson(
    shelf.model,
    newCollaborativePerson(shelf.model),
    [0, 1, 2].map((item) => ({ item, stars: 5, doubt: 1 })),
  );
  const all = new Uint8Array(ids.length).fill(1);
  const looked: number[] = [];
  const reach = new Proxy(shelf.reach, {
    get(values, key) {
      looked.push(Number(key));
      return values[Number(key)];
    },
  });
  likedTogether({ ...shelf, reach }, collaborativeSignals(shelf.model, state), 5, all);
  expect(looked.length).toBeGreaterThanOrEqual(5);
  expect(looked.length).toBeLessThan(shelf.positions.length);
});
