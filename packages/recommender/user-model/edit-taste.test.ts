import { FEEDBACK_ACTIONS, tasteEditSchema, type TasteEdit } from '@emoverse/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinCollaborativeModel } from '../collaborative-filtering/index.ts';
import { trainCollaborativeModel } from '../collaborative-filtering/training/index.ts';
import { createRecommender } from '../create-recommender.ts';
import { readableUser } from './user-model.ts';
import type { UserModel } from './user-model.ts';
import type { TasteWeight } from './describe-taste.ts';
import type { LearnableEvent } from './learnable-event.ts';
import { contextWith, reactionTo } from '../testing/contexts.ts';
import { generatedRatings } from '../testing/generated-population.ts';
import { generatedItems } from '../testing/generated-items.ts';

const items = generatedItems(350);
const recommender = createRecommender({ items });
const nobody = recommender.newPerson();
const learn = (events: readonly LearnableEvent[], from: UserModel = nobody): UserModel =>
  recommender.learnFromFeedback(from, events);

type Change = TasteEdit extends infer E ? (E extends TasteEdit ? Omit<E, 'id' | 'at'> : never) : never;
let number = 0;
function editOf(change: Change): { edit: TasteEdit } {
  number += 1;
  const id = `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`;
  return { edit: tasteEditSchema.parse({ ...change, id, at: 1_760_000_000_000 + number }) };
}
const find = (person: UserModel, facet: string, term: string, by = recommender): TasteWeight | undefined =>
  by.describeTaste(person).find((weight) => weight.facet === facet && weight.term === term);

const NAMES = [
  { facet: 'genre', term: items[0].genres[0] },
  { facet: 'tag', term: items[1].tags[0] },
  { facet: 'creator', term: items[2].creators[0] },
  { facet: 'audio', term: 'energy' },
  { facet: 'intent', term: 'lift' },
] as const;
const change = fc.oneof(
  fc.record({
    kind: fc.constant('taste-set' as const),
    name: fc.constantFrom(...NAMES),
    weight: fc.double({ min: -1, max: 1, noNaN: true }),
  }),
  fc.record({
    kind: fc.constantFrom('taste-ignored' as const, 'taste-forgotten' as const),
    name: fc.constantFrom(...NAMES),
  }),
  fc.constant({ kind: 'all-forgotten' as const, name: {} }),
);
const event: fc.Arbitrary<LearnableEvent> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...items.slice(0, 40)), fc.constantFrom(...FEEDBACK_ACTIONS))
      .map(([{ id }, action]) => reactionTo(id, action)),
  },
  { weight: 1, arbitrary: change.map(({ name, ...rest }) => editOf({ ...rest, ...name } as Change)) },
);

describe('what a person says about what was learned', () => {
  it('gives the same state gone through one by one, in batches, anew, or from JSON', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 25 }), fc.nat(), (events, cut) => {
        const anew = learn(events);
        const middle = cut % (events.length + 1);
        expect(events.reduce((state, one) => learn([one], state), nobody)).toEqual(anew);
        const half: UserModel = JSON.parse(JSON.stringify(learn(events.slice(0, middle))));
        expect(learn(events.slice(middle), half)).toEqual(anew);
      }),
    );
  });

  it('keeps one zero, as JSON does', () => {
    const state = learn([
      editOf({ kind: 'taste-set', facet: 'genre', term: items[0].genres[0], weight: -0 }),
    ]);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });

  it.each(NAMES)('sets the weight of $facet $term, and no reaction moves it again', ({ facet, term }) => {
    const likes = items.slice(0, 40).map(({ id }) => reactionTo(id, 'liked'));
    const set = editOf({ kind: 'taste-set', facet, term, weight: -0.75 });
    const state = learn([...likes.slice(0, 20), set, ...likes.slice(20)]);
    expect(find(state, facet, term)).toEqual({
      facet,
      term,
      weight: expect.closeTo(-0.75, 12),
      deviation: 0,
      edited: 'set',
    });
  });

  it('changes no other weight', () => {
    const likes = items.slice(0, 40).map(({ id }) => reactionTo(id, 'liked'));
    const before = learn(likes);
    const [{ facet, term }] = NAMES;
    const others = (state: UserModel) =>
      recommender.describeTaste(state).filter((weight) => weight.facet !== facet || weight.term !== term);
    const after = learn([editOf({ kind: 'taste-set', facet, term, weight: 1 })], before);
    expect(others(after)).toEqual(others(before));
  });

  it('lets an ignored term count for nothing, in every domain', () => {
    const rock = items.filter(({ genres }) => genres.includes('rock'));
    const likes = rock.map(({ id }) => reactionTo(id, 'liked'));
    const state = learn([
      ...likes,
      editOf({ kind: 'taste-ignored', facet: 'genre', term: 'rock' }),
      ...likes,
    ]);
    expect(find(state, 'genre', 'rock')).toMatchObject({ weight: 0, deviation: 0, edited: 'ignored' });
  });

  it('forgets one term, which is then learned anew', () => {
    const rock = items.filter(({ genres }) => genres.includes('rock'));
    const likes = rock.slice(0, 8).map(({ id }) => reactionTo(id, 'liked'));
    const forget = editOf({ kind: 'taste-forgotten', facet: 'genre', term: 'rock' });
    const set = editOf({ kind: 'taste-set', facet: 'genre', term: 'rock', weight: -1 });
    const state = learn([...likes, set, forget]);
    expect(find(state, 'genre', 'rock')).toBeUndefined();
    expect(find(learn(likes, state), 'genre', 'rock')?.weight).toBeGreaterThan(0);
  });

  it('forgets everything', () => {
    const set = editOf({ kind: 'taste-set', facet: 'genre', term: 'rock', weight: -1 });
    const state = learn([reactionTo(items[0].id, 'liked'), set]);
    expect(learn([editOf({ kind: 'all-forgotten' })], state)).toEqual(nobody);
  });

  it('moves the lists: more of a genre set high than of the same genre set low', () => {
    const share = (weight: number): number => {
      const state = learn([editOf({ kind: 'taste-set', facet: 'genre', term: 'rock', weight })]);
      const { ranked } = recommender.recommend(contextWith({ count: 30, explore: false }), state);
      return ranked.filter(({ item }) => item.genres.includes('rock')).length;
    };
    expect(share(1)).toBeGreaterThan(share(0));
    expect(share(0)).toBeGreaterThan(share(-1));
  });

  it('remembers a bounded number of edits, and lets go of the oldest', () => {
    const many = Array.from({ length: 520 }, (_, at) =>
      editOf({ kind: 'taste-set', facet: 'creator', term: `Somebody ${at}`, weight: 0.5 }),
    );
    const { edits, terms } = readableUser(learn(many));
    expect(edits).toHaveLength(500);
    expect(edits[0][0]).toBe('creator:somebody-20');
    expect(terms.map(([key]) => key)).toEqual(edits.map(([key]) => key));
  });

  it('counts before what a crowd says of the genre', async () => {
    const collaborativeModel = joinCollaborativeModel(
      await trainCollaborativeModel(generatedRatings(40, 210, 30)),
      (key) => items[Number(key.slice('film-'.length))].id,
    );
    const withCollaborative = createRecommender({ items, collaborativeModel });
    const films = contextWith({ domain: 'films', count: 50, explore: false });
    const after = (events: readonly LearnableEvent[]): number => {
      const state = withCollaborative.learnFromFeedback(withCollaborative.newPerson(), events);
      const { ranked } = withCollaborative.recommend(films, state);
      return ranked.findIndex(({ item }) => item.genres.includes('rock'));
    };
    const likes = items
      .filter(({ genres }) => genres.includes('rock'))
      .slice(0, 6)
      .map(({ id }) => reactionTo(id, 'liked'));
    const set = editOf({ kind: 'taste-set', facet: 'genre', term: 'rock', weight: -1 });
    expect(after([...likes, set])).toBeGreaterThan(after(likes));
  });
});

describe('"more like this" and "less like this"', () => {
  const song = items.find(({ domain, genres }) => domain === 'music' && genres.length > 0) ?? items[0];
  const [genre] = song.genres;
  const weightAfter = (action: 'more-like-this' | 'less-like-this' | 'liked'): number =>
    find(learn([reactionTo(song.id, action)]), 'genre', genre)?.weight ?? 0;

  it('move what the item is more than a like does, up and down alike', () => {
    expect(weightAfter('more-like-this')).toBeGreaterThan(1.5 * weightAfter('liked'));
    expect(weightAfter('less-like-this')).toBeCloseTo(-weightAfter('more-like-this'), 9);
  });

  it('leave the item itself, its mood and its standing alone', () => {
    const state = readableUser(learn([reactionTo(song.id, 'more-like-this')]));
    expect(state.terms.map(([key]) => key)).not.toContain(`item:${song.id}`);
    expect(state.liked).toEqual([]);
    expect(recommender.describeTaste(state).some(({ facet }) => facet === 'intent')).toBe(false);
  });
});
