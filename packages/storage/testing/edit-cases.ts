import { expect, it } from 'vitest';
import type { ProfileId, TasteEdit } from '@emoverse/domain';
import type { Store } from '../open-store.ts';
import { NOON, newEventId, reaction, setGenre, undo } from './samples.ts';

/** What every store must do with what people change about what was learned of them. */
export function describeEdits(getStore: () => Store, person: () => Promise<ProfileId>): void {
  it('have their place among the reactions, and are undone by an undo like them', async () => {
    const id = await person();
    const set = setGenre('jazz \u0000 \ud83c', -0.25, NOON + 2);
    const forgotten: TasteEdit = { kind: 'all-forgotten', id: newEventId(), at: NOON + 1 };
    const ignored: TasteEdit = {
      kind: 'taste-ignored',
      id: newEventId(),
      facet: 'creator',
      term: 'Nobody',
      at: NOON + 3,
    };
    const same = reaction('liked', 'song-a', NOON + 2);
    expect(await getStore().feedback.storeEdits(id, [set, forgotten, ignored])).toEqual(
      new Set([set.id, forgotten.id, ignored.id]),
    );
    expect(await getStore().feedback.storeEdits(id, [set])).toEqual(new Set());
    const { lastSequence } = await getStore().feedback.mark(id);
    await getStore().feedback.store(id, [same, undo(ignored, NOON + 4)], true);
    expect(await getStore().feedback.toLearn(id)).toEqual([
      { edit: forgotten },
      { reaction: same },
      { edit: set },
    ]);
    const until = await getStore().feedback.mark(id);
    expect(await getStore().feedback.standingBetween(id, { lastSequence }, until, 100)).toEqual([
      { reaction: same, learned: true },
    ]);
    expect(await getStore().feedback.edits(id)).toEqual([
      { edit: ignored, undone: true },
      { edit: set, undone: false },
      { edit: forgotten, undone: false },
    ]);
    expect((await getStore().feedback.list(id)).map(({ id }) => id)).toEqual([same.id]);
    expect(await getStore().feedback.mark(id)).toMatchObject({ events: 5, undos: 1 });
  });
}
