import { EMOTIONS, FEEDBACK_ACTIONS, itemIdSchema, moodDistance } from '@emoverse/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecommender } from '../create-recommender.ts';
import type { UserModel } from './user-model.ts';
import type { ContextualReaction } from './learnable-event.ts';
import { readableUser } from './user-model.ts';
import { TERMS_MAXIMUM } from './observe-rewards.ts';
import { INTENT_CHOICES, contextWith, pickedMood, reactionTo } from '../testing/contexts.ts';
import { generatedItems } from '../testing/generated-items.ts';

const items = generatedItems(350);
const recommender = createRecommender({ items });
const nobody = recommender.newPerson();
const learn = (reactions: readonly ContextualReaction[], from: UserModel = nobody): UserModel =>
  recommender.learnFromFeedback(from, reactions);

const reaction = fc
  .record({
    item: fc.constantFrom(...items.slice(0, 60)),
    action: fc.constantFrom(...FEEDBACK_ACTIONS),
    moment: fc.option(
      fc.record({
        mood: fc.constantFrom(pickedMood('happy'), pickedMood('sad'), pickedMood('angry')),
        intent: fc.constantFrom(...INTENT_CHOICES),
      }),
      { nil: undefined },
    ),
  })
  .map(({ item, action, moment }) => reactionTo(item.id, action, moment));
const history = fc.array(reaction, { maxLength: 25 });

describe('learning', () => {
  it('one by one, in batches, or anew from the stored events gives the same state', () => {
    fc.assert(
      fc.property(history, fc.nat(), (events, cut) => {
        const anew = learn(events);
        const oneByOne = events.reduce((state, event) => learn([event], state), nobody);
        const middle = cut % (events.length + 1);
        const inBatches = learn(events.slice(middle), learn(events.slice(0, middle)));
        expect(oneByOne).toEqual(anew);
        expect(inBatches).toEqual(anew);
      }),
    );
  });

  it('goes on from a state that was written down as JSON', () => {
    fc.assert(
      fc.property(history, reaction, (events, next) => {
        const state = learn(events);
        expect(learn([next], JSON.parse(JSON.stringify(state)))).toEqual(learn([next], state));
      }),
    );
  });

  it('leaves the given state as it was', () => {
    const before = JSON.stringify(nobody);
    learn(items.slice(0, 20).map(({ id }) => reactionTo(id, 'liked')));
    expect(JSON.stringify(nobody)).toBe(before);
  });

  it('is undone by learning the other events anew: nothing of the undone one remains', () => {
    const kept = [reactionTo(items[0].id, 'liked'), reactionTo(items[2].id, 'skipped')];
    const undone = reactionTo(items[1].id, 'disliked');
    expect(learn([kept[0], undone, kept[1]])).not.toEqual(learn(kept));
    expect(learn(kept).disliked).toEqual([]);
  });

  it.each([
    ['liked', 1],
    ['saved', 1],
    ['finished', 1],
    ['skipped', -1],
    ['disliked', -1],
  ] as const)('from "%s" moves the weights of the item the right way, more each time', (action, sign) => {
    const item = items[4];
    const weightOf = (times: number): number => {
      const state = learn(Array.from({ length: times }, () => reactionTo(item.id, action)));
      const tags = recommender
        .describeTaste(state)
        .filter(({ facet, term }) => facet === 'tag' && term === item.tags[0]);
      return sign * (tags[0]?.weight ?? 0);
    };
    expect(weightOf(1)).toBeGreaterThan(0);
    expect(weightOf(4)).toBeGreaterThan(weightOf(1));
  });

  it('is surer after more reactions', () => {
    const deviationAfter = (times: number): number => {
      const state = learn(Array.from({ length: times }, () => reactionTo(items[4].id, 'liked')));
      const found = recommender
        .describeTaste(state)
        .find(({ facet, term }) => facet === 'tag' && term === items[4].tags[0]);
      return found?.deviation ?? Infinity;
    };
    expect(deviationAfter(5)).toBeLessThan(deviationAfter(1));
  });

  it('believes a like more than an open', () => {
    const weightAfter = (action: 'liked' | 'opened'): number =>
      recommender.describeTaste(learn([reactionTo(items[4].id, action)]))[0]?.weight ?? 0;
    expect(weightAfter('liked')).toBeGreaterThan(weightAfter('opened'));
  });

  it('carries over between domains through shared terms', () => {
    const rock = items.filter(({ domain, genres }) => domain === 'music' && genres.includes('rock'));
    const state = learn(rock.map(({ id }) => reactionTo(id, 'liked')));
    const share = (person: UserModel): number =>
      EMOTIONS.reduce((sum, emotion) => {
        const context = contextWith({ domain: 'films', count: 20, mood: pickedMood(emotion) });
        const { ranked } = recommender.recommend(context, person);
        return sum + ranked.filter(({ item }) => item.genres.includes('rock')).length;
      }, 0);
    expect(share(state)).toBeGreaterThan(share(nobody));
  });

  it('remembers what was liked and disliked, the later word counting', () => {
    const [first, second] = items;
    const state = learn([
      reactionTo(first.id, 'liked'),
      reactionTo(second.id, 'liked'),
      reactionTo(first.id, 'disliked'),
    ]);
    expect(state).toMatchObject({ liked: [second.id], disliked: [first.id], reactions: 3 });
  });

  it('counts reactions to items that the catalogue does not have, and learns nothing from them', () => {
    const state = learn([reactionTo(itemIdSchema.parse('song-unknown'), 'skipped')]);
    expect(state.reactions).toBe(1);
    expect(recommender.describeTaste(state)).toEqual([]);
  });

  it('stays bounded however long somebody goes on', () => {
    const many = generatedItems(3000, 9).map((item, number) => ({ ...item, creators: [`Maker ${number}`] }));
    const large = createRecommender({ items: many });
    const state = large.learnFromFeedback(
      large.newPerson(),
      many.map(({ id }, number) => reactionTo(id, number % 2 ? 'liked' : 'disliked')),
    );
    expect(readableUser(state).terms.length).toBeLessThanOrEqual(TERMS_MAXIMUM);
    expect(state.liked).toHaveLength(1000);
    expect(JSON.stringify(state).length).toBeLessThan(300_000);
  });

  it('refuses a state of another version, and says what to do', () => {
    expect(() => learn([], { ...nobody, version: 'older' })).toThrow(
      /make it anew from the stored reactions/,
    );
  });
});

describe('"wrong mood"', () => {
  const moment = { mood: pickedMood('happy'), intent: { kind: 'match' } as const };
  const songs = createRecommender({ items: generatedItems(300, 3, ['music']) });
  const { ranked } = songs.recommend(contextWith({ count: 5 }), nobody);
  const { item } = ranked[0];
  const state = songs.learnFromFeedback(nobody, [reactionTo(item.id, 'wrong-mood', moment)]);

  it('moves the item away from the mood it was shown for, for this person only', () => {
    const { perceived } = readableUser(state);
    expect(moodDistance(perceived[0].mood, pickedMood('happy'))).toBeGreaterThan(
      moodDistance(item.mood, pickedMood('happy')),
    );
    const after = songs.recommend(contextWith({ count: 5 }), state);
    expect(after.ranked.map((place) => place.item.id)).not.toContain(item.id);
    const others = songs.recommend(contextWith({ count: 5 }), nobody);
    expect(others.ranked[0].item.id).toBe(item.id);
  });

  it('leaves the taste alone', () => {
    expect(songs.describeTaste(state)).toEqual([]);
  });
});
