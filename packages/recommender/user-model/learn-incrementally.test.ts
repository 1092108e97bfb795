import { FEEDBACK_ACTIONS, eventIdSchema } from '@emoverse/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinCollaborativeModel } from '../collaborative-filtering/index.ts';
import { trainCollaborativeModel } from '../collaborative-filtering/training/index.ts';
import { createRecommender } from '../create-recommender.ts';
import type { UserModel } from './user-model.ts';
import type { LearnableEvent } from './learnable-event.ts';
import { contextWith, intentChoice, pickedMood, ratingOf, reactionTo } from '../testing/contexts.ts';
import { generatedRatings } from '../testing/generated-population.ts';
import { generatedItems } from '../testing/generated-items.ts';

const items = generatedItems(240);
/** A population that knows every second item. */
const collaborativeModel = joinCollaborativeModel(
  await trainCollaborativeModel(generatedRatings(40, 120, 30)),
  (key) => items[2 * Number(key.slice('film-'.length))].id,
);
const recommender = createRecommender({ items, collaborativeModel });
const nobody = recommender.newPerson();

let lastEdit = 0;
const edit = fc
  .record({ genre: fc.constantFrom('jazz', 'rock', 'drama'), weight: fc.constantFrom(-0.5, 0.5) })
  .map(({ genre, weight }): LearnableEvent => {
    lastEdit += 1;
    const id = eventIdSchema.parse(`00000000-0000-4000-9000-${String(lastEdit).padStart(12, '0')}`);
    return { edit: { kind: 'taste-set', id, facet: 'genre', term: genre, weight, at: lastEdit } };
  });
const reaction = fc
  .record({
    item: fc.nat(items.length - 1),
    action: fc.constantFrom(...FEEDBACK_ACTIONS),
    inMood: fc.boolean(),
  })
  .map(({ item, action, inMood }): LearnableEvent =>
    action === 'rated'
      ? ratingOf(items[item].id, inMood ? 4.5 : 1)
      : reactionTo(
          items[item].id,
          action,
          inMood ? { mood: pickedMood('sad'), intent: intentChoice('lift') } : {},
        ),
  );
const known = fc
  .record({ item: fc.nat(items.length - 1), liking: fc.constantFrom(-1, 0.3, 1), years: fc.nat(20) })
  .map(({ item, liking, years }): LearnableEvent => ({
    known: { itemId: items[item].id, liking, sureness: 0.8, at: 0, importedAt: years * 3.2e10 },
  }));
const history = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: reaction },
    { weight: 2, arbitrary: known },
    { weight: 1, arbitrary: edit },
  ),
  { maxLength: 25 },
);

it('with a crowd too, one by one, in batches, from JSON or anew from the stored events gives the same state', () => {
  fc.assert(
    fc.property(history, fc.nat(), (events, cut) => {
      const anew = recommender.learnFromFeedback(nobody, events);
      const step = (state: UserModel, event: LearnableEvent): UserModel =>
        recommender.learnFromFeedback(state, [event]);
      expect(events.reduce(step, nobody)).toEqual(anew);
      const middle = cut % (events.length + 1);
      const half = recommender.learnFromFeedback(nobody, events.slice(0, middle));
      const written = JSON.parse(JSON.stringify(half)) as UserModel;
      expect(recommender.learnFromFeedback(half, events.slice(middle))).toEqual(anew);
      expect(recommender.learnFromFeedback(written, events.slice(middle))).toEqual(anew);
    }),
    { numRuns: 60 },
  );
});

it('goes on from one state in two ways without either knowing of the other', () => {
  fc.assert(
    fc.property(history, history, history, (before, one, other) => {
      const state = recommender.learnFromFeedback(nobody, before);
      const kept = JSON.stringify(state);
      const first = recommender.learnFromFeedback(state, one);
      const second = recommender.learnFromFeedback(state, other);
      expect(JSON.stringify(state)).toBe(kept);
      expect(first).toEqual(recommender.learnFromFeedback(nobody, [...before, ...one]));
      expect(second).toEqual(recommender.learnFromFeedback(nobody, [...before, ...other]));
    }),
    { numRuns: 40 },
  );
});

it('gives the same list from the incremental state as from the one made anew', () => {
  const events = items
    .slice(0, 60)
    .map(({ id }, at): LearnableEvent => reactionTo(id, at % 3 === 0 ? 'liked' : 'skipped'));
  const stepwise = events.reduce(
    (state: UserModel, event) => recommender.learnFromFeedback(state, [event]),
    nobody,
  );
  const anew = recommender.learnFromFeedback(nobody, events);
  for (const domain of ['music', 'films', 'books'] as const) {
    const list = (state: UserModel) => recommender.recommend(contextWith({ domain, explore: false }), state);
    expect(list(stepwise)).toEqual(list(anew));
  }
});
