import type { ProfileId } from '@emoverse/domain';
import { expect, it } from 'vitest';
import type { Store } from '../open-store.ts';
import { inPieces, wholeArchive } from './read-archive.ts';
import { NOON, itemId, rated, undo } from './samples.ts';

const SONG = itemId('song-a');

/** What every store must do with the stars that a person gives. */
export function describeRatings(getStore: () => Store, person: () => Promise<ProfileId>): void {
  const starsOf = async (id: ProfileId, item = SONG) => (await getStore().feedback.rating(id, item))?.stars;
  const learned = async (id: ProfileId) =>
    (await getStore().feedback.toLearn(id)).flatMap((event) =>
      'reaction' in event ? event.reaction.stars : [],
    );

  it('one of an item stands: the latest of its times, whichever arrived last, of one time the last', async () => {
    const id = await person();
    const { feedback } = getStore();
    const first = rated('song-a', 2.5, NOON + 5);
    expect(await feedback.store(id, [first, rated('song-b', 1, NOON)], true)).toHaveLength(2);
    await feedback.store(id, [rated('song-a', 5, NOON + 9)], true);
    await feedback.store(id, [rated('song-a', 0.5, NOON)], true);
    expect(await starsOf(id)).toBe(5);
    await feedback.store(id, [rated('song-a', 3, NOON + 9)], true);
    expect(await learned(id)).toEqual([1, 3]);
    expect(await starsOf(id, itemId('song-b'))).toBe(1);
    expect((await feedback.undone(id, [first.id])).size).toBe(1);
    expect(await feedback.store(id, [first], true)).toEqual(new Set());
    expect(await starsOf(id)).toBe(3);
  });

  it('of one request stand by the same rule, and an undo leaves none', async () => {
    const id = await person();
    const { feedback } = getStore();
    const last = rated('song-a', 4.5, NOON + 2);
    await feedback.store(id, [rated('song-a', 1, NOON), last, rated('song-a', 2, NOON + 1)], true);
    expect(await learned(id)).toEqual([4.5]);
    await feedback.store(id, [undo(last, NOON + 3)], true);
    expect(await learned(id)).toEqual([]);
    expect(await starsOf(id)).toBeUndefined();
  });

  it('are the own of each person', async () => {
    const [mine, other] = [await person(), await person()];
    await getStore().feedback.store(mine, [rated('song-a', 4, NOON)], true);
    await getStore().feedback.store(other, [rated('song-a', 1, NOON + 1)], true);
    expect([await starsOf(mine), await starsOf(other)]).toEqual([4, 1]);
  });

  it('go out and into another profile; one that was taken away replaces none there', async () => {
    const [mine, other] = [await person(), await person()];
    const { feedback, transfer } = getStore();
    const away = rated('song-b', 2, NOON + 3);
    await feedback.store(mine, [rated('song-a', 1, NOON), rated('song-a', 4.5, NOON + 1), away], true);
    await feedback.store(mine, [undo(away, NOON + 4)], true);
    await feedback.store(other, [rated('song-b', 5, NOON), rated('song-a', 2, NOON)], true);
    const archive = await wholeArchive(getStore(), mine);
    if (!archive) throw new Error('the profile exists');
    await transfer.restoreProfile(other, inPieces(archive));
    expect(await learned(other)).toEqual([5, 4.5]);
    const again = await transfer.restoreProfile(other, inPieces(archive));
    expect([again.reactions, await learned(other)]).toEqual([0, [5, 4.5]]);
  });
}
