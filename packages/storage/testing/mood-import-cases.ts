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
    expect(await current().moodImports.add(mine, first, { moods, notes })).toEqual({
      moods: 2,
      notes: 1,
      changed: 0,
    });
    expect(await current().moodImports.add(mine, first, { moods: [moodOf('c')], notes })).toEqual({
      moods: 1,
      notes: 0,
      changed: 0,
    });
    await reopen();
    expect(await current().moodImports.list(mine)).toEqual([
      { ...first, moods: 3, notes: 1, changed: 0, gone: 0 },
    ]);
    // The same file once more brings nothing, and is no import of its own.
    expect(await current().moodImports.add(mine, about(), { moods, notes })).toEqual({
      moods: 0,
      notes: 0,
      changed: 0,
    });
    expect(await current().moodImports.list(mine)).toHaveLength(1);

    await current().moodImports.add(other, first, { moods, notes });
    expect(await current().moodImports.undo(other, randomUUID())).toBeUndefined();
    expect(await current().moodImports.undo(mine, first.id)).toEqual({ moods: 3, notes: 1, changed: 0 });
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
    expect(await current().moodImports.undo(id, first.id)).toEqual({ moods: 1200, notes: 0, changed: 0 });
    const [corrected] = await current().moods.list(id);
    await current().moods.correct(id, corrected.id, { felt: 'happy' });
    expect(await current().moodImports.undo(id, second.id)).toEqual({ moods: 0, notes: 0, changed: 0 });
    await current().moodImports.add(id, first, { moods: [moodOf('a third')], notes: [] });
    await current().moodImports.forget(id);
    expect(await current().moodImports.list(id)).toEqual([]);
    expect(await current().moods.list(id)).toHaveLength(2);
  });

  it('follow what a later file says, and are each taken back alone, in whatever order', async () => {
    const files = [
      { a: 'one', b: 'one', c: 'one' },
      // Two changed, one new, one gone between the first and the last; what lies behind the last stays.
      { a: 'two', c: 'two', d: 'two' },
      { a: 'three', b: 'three', d: 'two' },
    ] as const;
    const at: Readonly<Record<string, number>> = { a: NOON, b: NOON + 1, c: NOON + 2, d: NOON + 3 };
    const orders = [
      [],
      [0],
      [1],
      [2],
      [0, 1],
      [1, 0],
      [2, 1],
      [1, 2],
      [2, 0],
      [2, 1, 0],
      [0, 1, 2],
      [1, 2, 0],
    ];
    for (const order of orders) {
      const id = await person();
      const abouts = files.map((_, nth) => ({ ...about(), at: NOON + nth }));
      const { moodImports, moods, dayNotes } = current();
      const answers = [];
      for (const [nth, file] of files.entries()) {
        const notes = [{ ...noteOf('2026-11-20'), note: `file ${nth}` }];
        const told = Object.entries(file).map(([key, note]) => ({ ...moodOf(key, at[key]), note }));
        const counts = await moodImports.add(id, abouts[nth], { moods: told, notes });
        answers.push({ ...counts, gone: await moodImports.end(id, abouts[nth]) });
      }
      expect(answers).toEqual([
        { moods: 3, notes: 1, changed: 0, gone: 0 },
        { moods: 1, notes: 0, changed: 3, gone: 1 },
        { moods: 1, notes: 0, changed: 2, gone: 1 },
      ]);
      for (const nth of order) await moodImports.undo(id, abouts[nth].id);
      // As if only the others had been brought in: a mood is what the last of them says, from where the span of one reaches.
      const expected = new Map<string, string>();
      for (const [, file] of [...files.entries()].filter(([nth]) => !order.includes(nth))) {
        const known = Object.keys(file).map((key) => at[key]);
        for (const key of [...expected.keys()])
          if (at[key] >= Math.min(...known) && at[key] <= Math.max(...known)) expected.delete(key);
        for (const [key, note] of Object.entries(file)) expected.set(key, note);
      }
      const left = (await moods.list(id)).map((mood) => [mood.at, mood.note]).sort();
      expect(left, `taken back: ${order.join()}`).toEqual(
        [...expected].map(([key, note]) => [at[key], note]).sort(),
      );
      const last = [2, 1, 0].find((nth) => !order.includes(nth));
      expect((await dayNotes.list(id)).map(({ note }) => note)).toEqual(
        last === undefined ? [] : [`file ${last}`],
      );
    }
  });

  it('change nothing that is the person’s by now, and leave nothing of what was deleted', async () => {
    const id = await person();
    const { moodImports, moods } = current();
    const [first, second] = [about(), { ...about(), at: NOON + 1 }];
    const told = (note: string, keys = ['a', 'b', 'c']) => ({
      moods: keys.map((key) => ({ ...moodOf(key), note })),
      notes: [],
    });
    await moodImports.add(id, first, told('one'));
    await moodImports.add(id, second, told('two'));
    const [one, other] = await moods.list(id);
    await moods.correct(id, one.id, { note: 'mine' });
    await moods.delete(id, other.id);
    const third = { ...about(), at: NOON + 2 };
    // Taken out by hand, it comes again with a file; corrected by hand, it stays.
    expect(await moodImports.add(id, third, told('three'))).toEqual({ moods: 1, notes: 0, changed: 1 });
    for (const { id: importId } of [third, second]) await moodImports.undo(id, importId);
    expect((await moods.list(id)).map(({ note }) => note).sort()).toEqual(['mine', 'one']);
    await moodImports.undo(id, first.id);
    expect((await moods.list(id)).map(({ note }) => note)).toEqual(['mine']);
    expect(await moodImports.end(id, first)).toBe(0);
  });
}
