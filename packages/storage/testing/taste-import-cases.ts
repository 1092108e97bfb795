import { expect, it } from 'vitest';
import type { KnownWork, ProfileId, TasteImport } from '@emoverse/domain';
import { allOf } from '../in-pages.ts';
import type { Store } from '../open-store.ts';
import { inPieces, wholeArchive } from './read-archive.ts';
import { NOON, itemId, newEventId, reaction, setGenre } from './samples.ts';

const work = (id: string, liking: number, changes: Partial<KnownWork> = {}): KnownWork => ({
  itemId: itemId(id),
  liking,
  sureness: 0.5,
  ...changes,
});

const importOf = (works: readonly KnownWork[], changes: Partial<TasteImport> = {}): TasteImport => ({
  ...{ id: newEventId(), service: 'letterboxd', fileName: 'Späti "x".zip', at: NOON, missed: 3 },
  works: [...works],
  ...changes,
});

/** What every store must do with what people liked elsewhere. */
export function describeTasteImports(getStore: () => Store, person: () => Promise<ProfileId>): void {
  const learned = async (id: ProfileId): Promise<unknown[]> =>
    (await getStore().feedback.toLearn(id)).map((event) =>
      'known' in event ? [event.known.itemId, event.known.liking] : 'edit' in event ? 'edit' : 'reaction',
    );

  it('are told newest first, without their works, and belong to one person', async () => {
    const [mine, other] = [await person(), await person()];
    const first = importOf([work('film-a', 1), work('film-b', -1)]);
    const second = importOf([], { service: 'steam', at: NOON + 1 });
    expect(await getStore().tasteImports.store(mine, [first, second, first])).toBe(2);
    expect(await getStore().tasteImports.store(mine, [{ ...first, missed: 9 }])).toBe(0);
    const { works: _, ...about } = first;
    const { works: __, ...aboutSecond } = second;
    expect(await getStore().tasteImports.list(mine)).toEqual([
      { ...aboutSecond, known: 0 },
      { ...about, known: 2 },
    ]);
    expect(await allOf(getStore().tasteImports.pages(mine))).toEqual([first, second]);
    expect(await getStore().tasteImports.list(other)).toEqual([]);
    expect(await getStore().tasteImports.undo(other, first.id, NOON)).toBe(false);
    expect(await learned(other)).toEqual([]);
  });

  it('are learned in their place, the strongest work last, each work by the newest import alone', async () => {
    const id = await person();
    const older = importOf([work('film-a', -1), work('film-b', 0.2), work('film-c', 0.5)]);
    const newer = importOf([work('film-b', 1), work('film-d', 0.4)], { at: NOON + 2 });
    await getStore().tasteImports.store(id, [newer, older]);
    await getStore().feedback.store(id, [reaction('liked', 'song-a', NOON + 1)], true);
    await getStore().feedback.storeEdits(id, [setGenre('jazz', 1, NOON + 3)]);
    expect(await learned(id)).toEqual([
      ['film-a', -1],
      ['film-c', 0.5],
      'reaction',
      ['film-d', 0.4],
      ['film-b', 1],
      'edit',
    ]);
    const [{ known }] = (await getStore().feedback.toLearn(id)).filter((event) => 'known' in event);
    expect(known).toEqual({ ...older.works[0], importedAt: NOON });
    const mark = await getStore().feedback.mark(id);
    expect(await getStore().feedback.standingBetween(id, { lastSequence: 0 }, mark, 100)).toBeUndefined();
    expect(await getStore().tasteImports.undo(id, newer.id, NOON + 4)).toBe(true);
    expect(await learned(id)).toEqual([['film-a', -1], ['film-b', 0.2], ['film-c', 0.5], 'reaction', 'edit']);
    const after = await getStore().feedback.mark(id);
    expect(after.undos).toBe(mark.undos + 1);
    expect(await getStore().tasteImports.undo(id, newer.id, NOON + 5)).toBe(false);
  });

  it('are known again by what they told, whatever the file is called', async () => {
    const id = await person();
    const works = [work('film-a', 1, { at: NOON - 7 }), work('film-b', 0.25)];
    const keep = (imported: TasteImport) => getStore().tasteImports.keep(id, imported);
    const first = importOf(works);
    const { works: _, ...about } = first;
    expect(await keep(first)).toEqual({ kept: { ...about, known: 2 }, already: false });
    expect(await keep(importOf(works, { fileName: 'y.zip', at: NOON + 9 }))).toMatchObject({
      kept: { id: first.id },
      already: true,
    });
    expect(await keep(importOf(works, { service: 'trakt' }))).toMatchObject({ already: false });
    expect(await keep(importOf(works.slice(1)))).toMatchObject({ already: false });
    await getStore().tasteImports.undo(id, first.id, NOON);
    expect(await keep(importOf(works))).toMatchObject({ already: false });
  });

  it('travel in an export and are gone with the person; what was undone stays undone', async () => {
    const [id, again] = [await person(), await person()];
    const stored = importOf([work('film-a', 1)]);
    await getStore().tasteImports.store(id, [stored]);
    const archive = await wholeArchive(getStore(), id);
    expect(archive?.tasteImports).toEqual([stored]);
    if (archive === undefined) throw new Error('expected an archive');
    const restore = (to: ProfileId) => getStore().transfer.restoreProfile(to, inPieces(archive));
    expect(await restore(again)).toMatchObject({ tasteImports: 1, alreadyKnown: 0 });
    expect(await restore(again)).toMatchObject({ tasteImports: 0, alreadyKnown: 1 });
    expect(await learned(again)).toEqual([['film-a', 1]]);
    await getStore().tasteImports.undo(again, stored.id, NOON);
    expect(await restore(again)).toMatchObject({ tasteImports: 0, alreadyKnown: 1 });
    expect(await learned(again)).toEqual([]);
    await getStore().transfer.deleteProfile(id);
    expect(await getStore().tasteImports.list(id)).toEqual([]);
  });
}
