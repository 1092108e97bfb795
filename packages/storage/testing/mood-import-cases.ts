import { randomUUID } from 'node:crypto';
import type { ProfileId } from '@emoverse/domain';
import { expect, it } from 'vitest';
import type { Store } from '../open-store.ts';
import { NOON, sampleRecord } from './samples.ts';

/** What every store must do for moods that are brought in from files. */
export function describeMoodImports(
  current: () => Store,
  reopen: () => Promise<void>,
  person: () => Promise<ProfileId>,
): void {
  const moodOf = (key: string, at = NOON) => {
    const { id: _, ...mood } = sampleRecord({ at });
    return { ...mood, key };
  };
  const noteOf = (day: string) => ({ day, note: `of ${day}`, changedAt: NOON });
  const about = () => ({ id: randomUUID(), origin: 'daylio', file: 'days “ağır” \u0000.csv', at: NOON });

  it('grow part by part, hold nothing twice, and are taken back as one', async () => {
    const [mine, other] = [await person(), await person()];
    const own = sampleRecord();
    await current().moods.store(mine, [own]);
    await current().dayNotes.set(mine, { ...noteOf('2026-11-20'), note: 'mine' });
    const first = about();
    const moods = ['a', 'b', own.id].map((key) => moodOf(key));
    const notes = ['2026-11-20', '2026-11-21'].map(noteOf);
    expect(await current().moodImports.add(mine, first, { moods, notes })).toEqual({ moods: 2, notes: 1 });
    expect(await current().moodImports.add(mine, first, { moods: [moodOf('c')], notes })).toEqual({
      moods: 1,
      notes: 0,
    });
    await reopen();
    expect(await current().moodImports.list(mine)).toEqual([{ ...first, moods: 3, notes: 1 }]);
    // The same file once more brings nothing, and is no import of its own.
    expect(await current().moodImports.add(mine, about(), { moods, notes })).toEqual({ moods: 0, notes: 0 });
    expect(await current().moodImports.list(mine)).toHaveLength(1);

    await current().moodImports.add(other, first, { moods, notes });
    expect(await current().moodImports.undo(other, randomUUID())).toBeUndefined();
    expect(await current().moodImports.undo(mine, first.id)).toEqual({ moods: 3, notes: 1 });
    expect(await current().moodImports.undo(mine, first.id)).toBeUndefined();
    expect(await current().moods.list(mine)).toEqual([own]);
    expect(await current().dayNotes.list(mine)).toMatchObject([{ note: 'mine' }]);
    expect(await current().moods.list(other)).toHaveLength(3);
    await current().transfer.deleteProfile(other);
    expect(await current().moodImports.list(other)).toEqual([]);
  });

  it('leave the others of a person as they are when one is taken back, however large', async () => {
    const id = await person();
    const [first, second] = [about(), { ...about(), at: NOON + 1 }];
    const moods = Array.from({ length: 1200 }, (_, nth) => moodOf(`mood ${nth}`, NOON + nth));
    await current().moodImports.add(id, first, { moods, notes: [] });
    await current().moodImports.add(id, second, { moods: [moodOf('another')], notes: [] });
    expect((await current().moodImports.list(id)).map((one) => one.id)).toEqual([second.id, first.id]);
    expect(await current().moodImports.undo(id, first.id)).toEqual({ moods: 1200, notes: 0 });
    const [corrected] = await current().moods.list(id);
    await current().moods.correct(id, corrected.id, { felt: 'happy' });
    expect(await current().moodImports.undo(id, second.id)).toEqual({ moods: 0, notes: 0 });
    await current().moodImports.add(id, first, { moods: [moodOf('a third')], notes: [] });
    await current().moodImports.forget(id);
    expect(await current().moodImports.list(id)).toEqual([]);
    expect(await current().moods.list(id)).toHaveLength(2);
  });
}
