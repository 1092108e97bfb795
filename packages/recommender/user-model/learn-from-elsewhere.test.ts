import type { ImportedWork, ItemId } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { createRecommender } from '../create-recommender.ts';
import { readableUser } from './user-model.ts';
import type { UserModel } from './user-model.ts';
import type { LearnableEvent } from './learnable-event.ts';
import { contextWith, reactionTo } from '../testing/contexts.ts';
import { generatedItems } from '../testing/generated-items.ts';

const NOW = 1_760_000_000_000;
const YEAR = 365 * 24 * 3_600_000;
const items = generatedItems(400);
const recommender = createRecommender({ items });
const nobody = recommender.newPerson();
const known = (itemId: ItemId, liking: number, changes: Partial<ImportedWork> = {}): LearnableEvent => ({
  known: { itemId, liking, sureness: 1, at: NOW, importedAt: NOW, ...changes },
});
const inGenre = (domain: string, genre: string) =>
  items.filter((item) => item.domain === domain && item.genres.includes(genre)).map(({ id }) => id);
const weightOf = (person: UserModel, term: string): number =>
  recommender.describeTaste(person).find((weight) => weight.facet === 'genre' && weight.term === term)
    ?.weight ?? 0;
const after = (...events: LearnableEvent[]): UserModel => recommender.learnFromFeedback(nobody, events);

describe('a work known from elsewhere', () => {
  const [film, other] = inGenre('films', 'Drama');
  const [song] = inGenre('music', 'jazz');

  it('teaches what is liked in it, as much as it is sure, and less the longer ago it was', () => {
    const weight = (changes: Partial<ImportedWork>, liking = 1): number =>
      weightOf(after(known(song, liking, changes)), 'jazz');
    expect(weight({})).toBeGreaterThan(0.01);
    expect(weight({}, -1)).toBeLessThan(-0.01);
    expect(weight({ sureness: 0.5 })).toBeLessThan(weight({}));
    expect(weight({ at: NOW - 4 * YEAR })).toBeLessThan(weight({}));
    expect(weight({ at: NOW - 8 * YEAR })).toBeCloseTo(weight({ sureness: 0.5 }), 10);
    expect(weight({ at: undefined })).toBeCloseTo(weight({ sureness: 0.5 }), 10);
    expect(weight({ at: NOW + YEAR })).toBe(weight({}));
    expect(after(known(song, 1, { at: NOW - 60 * YEAR }))).toEqual(nobody);
  });

  it('weighs less than the same said here, and is no reaction', () => {
    const here = after(reactionTo(song, 'liked'));
    const elsewhere = after(known(song, 1));
    expect(weightOf(elsewhere, 'jazz')).toBeLessThan(weightOf(here, 'jazz'));
    expect([here.reactions, elsewhere.reactions]).toEqual([1, 0]);
    expect([elsewhere.liked, after(known(song, -1)).disliked, after(known(song, 0.3)).liked]).toEqual([
      [song],
      [song],
      [],
    ]);
  });

  it('is not suggested where one takes a thing in once', () => {
    const person = after(known(film, 0.1), known(song, 0.1));
    expect(readableUser(person).finished).toEqual([film]);
    const list = (domain: 'films' | 'music'): ItemId[] =>
      recommender
        .recommend(contextWith({ domain, count: 200, explore: false }), person)
        .ranked.map(({ item }) => item.id);
    expect(list('films')).not.toContain(film);
    expect(list('films')).toContain(other);
    expect(list('music')).toContain(song);
  });

  it('is forgotten with all that was learned, and unknown ones teach nothing', () => {
    const id = '00000000-0000-4000-8000-00000000f0f0' as Extract<
      LearnableEvent,
      { edit: unknown }
    >['edit']['id'];
    expect(after(known(song, 1), { edit: { kind: 'all-forgotten', id, at: NOW } })).toEqual(nobody);
    expect(after(known('song-unheard-of' as ItemId, 1))).toEqual(nobody);
  });
});
