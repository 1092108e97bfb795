import { randomUUID } from 'node:crypto';
import { viewerEmotionsFrom, type ProfileId } from '@emoverse/domain';
import { expect, it } from 'vitest';
import { allOf } from '../in-pages.ts';
import type { Store } from '../open-store.ts';
import { inPieces, wholeArchive } from './read-archive.ts';
import {
  NOON,
  feltAfter,
  itemId,
  newProfileId,
  reaction,
  sampleImpression,
  sampleRecord,
  setGenre,
  undo,
} from './samples.ts';

/** What every store must do with all that belongs to one person. */
export function describeMoving(
  store: () => Store,
  reopen: () => Promise<void>,
  person: (token?: string) => Promise<ProfileId>,
): void {
  const fill = async (id: ProfileId): Promise<void> => {
    const impression = sampleImpression();
    const liked = reaction('liked', 'song-a', NOON, impression.id);
    const saved = reaction('saved', 'song-b', NOON + 1);
    await store().impressions.store(id, [impression]);
    await store().moods.store(id, [sampleRecord({ note: 'kept' })]);
    await store().reviews.store(id, [
      {
        id: randomUUID(),
        itemId: itemId('film-a'),
        text: 'fine',
        tone: 0.2,
        sentences: 1,
        emotions: viewerEmotionsFrom(() => 0.125),
        reader: 'test',
        at: NOON,
      },
    ]);
    const felt = feltAfter('song-a', NOON + 6);
    await store().feedback.store(id, [liked, saved, undo(saved, NOON + 2), felt], true);
    await store().feedback.store(id, [reaction('played', 'song-c', NOON + 3)], false);
    const taken = setGenre('folk', -1, NOON + 4);
    await store().feedback.storeEdits(id, [setGenre('jazz', 0.5, NOON), taken]);
    await store().feedback.store(id, [undo(taken, NOON + 5)], true);
  };

  it('out and into another profile gives the same archive; a second time everything is known', async () => {
    const [mine, other] = [await person(), await person()];
    await fill(mine);
    await store().profiles.replaceSettings(mine, { locale: 'tr' });
    const archive = await wholeArchive(store(), mine);
    if (!archive) throw new Error('the profile exists');
    const known = {
      moods: 1,
      reactions: 4,
      impressions: 1,
      reviews: 1,
      tasteEdits: 2,
      playlists: 0,
      dayNotes: 0,
      tasteImports: 0,
    };
    const counts = { ...known, alreadyKnown: 0 };
    expect(await store().transfer.restoreProfile(other, inPieces(archive))).toEqual(counts);
    // A review is shown to everybody by its id: in another profile it has another one.
    const [review] = archive.reviews;
    const [copy] = (await wholeArchive(store(), other))?.reviews ?? [];
    expect(copy.id).not.toBe(review.id);
    expect(await wholeArchive(store(), other)).toEqual({
      ...archive,
      reviews: [{ ...review, id: copy.id }],
    });
    expect(await store().feedback.toLearn(other)).toEqual(await store().feedback.toLearn(mine));
    const none = Object.fromEntries(Object.keys(known).map((kind) => [kind, 0]));
    expect(await store().transfer.restoreProfile(other, inPieces(archive))).toEqual({
      ...none,
      alreadyKnown: 9,
    });
    expect(await store().transfer.restoreProfile(mine, inPieces(archive))).toEqual({
      ...none,
      alreadyKnown: 9,
    });
    expect(await wholeArchive(store(), mine)).toEqual(archive);
    expect(await wholeArchive(store(), newProfileId())).toBeUndefined();
    const gone = store().transfer.restoreProfile(newProfileId(), inPieces(archive));
    await expect(gone).rejects.toMatchObject({ code: 'profile-deleted' });
  });

  it('page by page, counted and one by one is the same as all at once', async () => {
    const [mine, other] = [await person(), await person()];
    await fill(mine);
    expect(await store().profiles.records(mine)).toMatchObject({ moods: 1, reactions: 4, reviews: 1 });
    expect(await store().profiles.hasMoreThan(mine, 'moods', 0)).toBe(true);
    expect(await store().profiles.hasMoreThan(mine, 'moods', 1)).toBe(false);
    const { feedback, moods, reviews, impressions, dayNotes, playlists, catalogue } = store();
    expect(await allOf(feedback.reactionPages(mine))).toEqual(await feedback.list(mine));
    expect(await allOf(feedback.editPages(mine))).toEqual(await feedback.edits(mine));
    const [mood] = await moods.list(mine);
    expect(await moods.find(mine, mood.id)).toEqual(mood);
    expect(await moods.find(other, mood.id)).toBeUndefined();
    const [review] = await reviews.list(mine);
    expect(await allOf(reviews.pages(mine))).toEqual([review]);
    expect(await reviews.ofOthers(other, [review.id])).toEqual(new Set([review.id]));
    expect(await reviews.ofOthers(mine, [review.id])).toEqual(new Set());
    expect((await reviews.written(mine, [review.itemId])).get(review.itemId)).toEqual(new Set(['fine']));
    expect(await allOf(impressions.pages(mine))).toEqual(await impressions.list(mine));
    expect(await allOf(dayNotes.pages(mine))).toEqual([]);
    expect(await allOf(playlists.pages(mine))).toEqual([]);
    expect(await playlists.bytes(mine)).toBe(0);
    expect(await catalogue.findMany([itemId('nowhere')])).toEqual([]);
    expect(await store().logins.hostHouse()).toBeUndefined();
  });

  it('goes within a transaction as well, and closes a house that nobody is left in', async () => {
    const [mine, other] = [await person('mine'), await person('other')];
    const { house } = (await store().people.find(mine)) ?? {};
    await store().inTransaction(async ({ profiles, people }) => {
      expect(await profiles.findLocked(mine)).toMatchObject({ id: mine });
      await profiles.delete(mine);
      if (house !== undefined) await people.settleHouse(house);
    }, mine);
    expect(await store().profiles.find(mine)).toBeUndefined();
    expect(await store().sessions.find('mine')).toBe('ended');
    expect(await store().profiles.find(other)).toBeDefined();
  });

  it('away leaves nothing of them and everything of the others', async () => {
    const [mine, other] = [await person('mine'), await person()];
    await fill(mine);
    await fill(other);
    const before = await wholeArchive(store(), other);
    await store().transfer.deleteProfile(mine);
    await reopen();
    expect(await store().sessions.find('mine')).toBe('ended');
    expect(await store().profiles.counts(mine)).toEqual({ moods: 0, reviews: 0 });
    expect(await store().impressions.list(mine)).toEqual([]);
    expect(await store().feedback.edits(mine)).toEqual([]);
    expect(await wholeArchive(store(), other)).toEqual(before);
  });
}
