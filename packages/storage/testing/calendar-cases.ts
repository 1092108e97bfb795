import type { ProfileId } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { inPieces, wholeArchive } from './read-archive.ts';
import type { Store } from '../open-store.ts';
import { KEPT_CHANGES } from '../repositories/changes.ts';
import { NOON, sampleRecord } from './samples.ts';

/** What every store must do for notes of days, ranges of moods, and the log of changes. */
export function describeCalendar(
  current: () => Store,
  reopen: () => Promise<void>,
  person: () => Promise<ProfileId>,
): void {
  describe('notes of days', () => {
    const note = (day: string, text = `ağır "${day}" 🌧\n\u0000`, changedAt = NOON) => ({
      day,
      note: text,
      changedAt,
    });

    it('are one a day, by day, each person’s own', async () => {
      const [mine, other] = [await person(), await person()];
      for (const day of ['2026-11-30', '2026-11-02', '2026-12-01'])
        await current().dayNotes.set(mine, note(day));
      await current().dayNotes.set(mine, note('2026-11-02', 'changed', NOON + 1));
      await current().dayNotes.set(other, note('2026-11-02', 'theirs'));
      await reopen();
      const november = { from: '2026-11-01', to: '2026-11-30' };
      expect(await current().dayNotes.list(mine, november)).toEqual([
        note('2026-11-02', 'changed', NOON + 1),
        note('2026-11-30'),
      ]);
      expect(await current().dayNotes.store(mine, [note('2026-11-02', 'late'), note('2026-11-03')])).toBe(1);
      expect(await current().dayNotes.delete(mine, '2026-11-02')).toBe(1);
      expect(await current().dayNotes.delete(mine, '2026-11-02')).toBe(0);
      expect(await current().dayNotes.delete(mine)).toBe(3);
      expect(await current().dayNotes.list(mine)).toEqual([]);
      expect(await current().dayNotes.list(other)).toHaveLength(1);
    });

    it('travel in an export', async () => {
      const [mine, other] = [await person(), await person()];
      await current().dayNotes.set(mine, note('2026-11-02'));
      const archive = await wholeArchive(current(), mine);
      expect(archive?.dayNotes).toEqual([note('2026-11-02')]);
      if (archive === undefined) return;
      expect(await current().transfer.restoreProfile(other, inPieces(archive))).toMatchObject({
        dayNotes: 1,
        tasteImports: 0,
      });
      expect(await current().transfer.restoreProfile(other, inPieces(archive))).toMatchObject({
        dayNotes: 0,
      });
    });
  });

  describe('moods of a range', () => {
    it('are deleted together, and no others', async () => {
      const [mine, other] = [await person(), await person()];
      const moods = [0, 1, 2, 3].map((number) => sampleRecord({ at: NOON + number }));
      await current().moods.store(mine, moods);
      await current().moods.store(other, moods);
      expect(await current().moods.deleteRange(mine, { from: NOON + 1, to: NOON + 2 })).toBe(2);
      expect((await current().moods.list(mine)).map(({ at }) => at - NOON)).toEqual([3, 0]);
      expect(await current().moods.deleteRange(mine)).toBe(2);
      expect(await current().moods.list(other)).toHaveLength(4);
    });
  });

  describe('the log of changes', () => {
    it('counts the changes of each person from 1, without gaps, also when many come at once', async () => {
      const [mine, other] = [await person(), await person()];
      await Promise.all(Array.from({ length: 6 }, () => current().changes.note(mine, 'moods', NOON)));
      await current().changes.note(other, 'playlists', NOON + 1);
      await reopen();
      const { changes } = current();
      expect((await changes.since(mine, 0)).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(await changes.since(mine, 6)).toEqual([]);
      expect(await changes.since(other, 0)).toEqual([{ sequence: 1, kind: 'playlists', at: NOON + 1 }]);
      expect(await changes.last([mine, other, await person()])).toEqual(
        new Map([
          [mine, 6],
          [other, 1],
        ]),
      );
    });

    it('is there if and only if the change is', async () => {
      const id = await person();
      const failing = current().inTransaction(async ({ moods, changes }) => {
        await moods.store(id, [sampleRecord()]);
        await changes.note(id, 'moods', NOON);
        throw new Error('half-way');
      });
      await expect(failing).rejects.toThrow('half-way');
      expect(await current().changes.since(id, 0)).toEqual([]);
    });

    it('keeps the last ones and forgets the rest', async () => {
      const id = await person();
      await current().inTransaction(async ({ changes }) => {
        for (let count = 0; count < KEPT_CHANGES + 5; count += 1) await changes.note(id, 'feedback', NOON);
      });
      const kept = await current().changes.since(id, 0);
      expect(kept.map(({ sequence }) => sequence)).toEqual(
        Array.from({ length: KEPT_CHANGES }, (_, n) => n + 6),
      );
    });
  });
}
