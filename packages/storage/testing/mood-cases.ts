import type { ProfileId } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { allOf } from '../in-pages.ts';
import type { Store } from '../open-store.ts';
import { NOON, sampleRecord } from './samples.ts';

/** What every store must do for the history of moods. */
export function describeMoods(
  current: () => Store,
  reopen: () => Promise<void>,
  person: () => Promise<ProfileId>,
): void {
  describe('moods', () => {
    it('keep every character of a note, are listed newest first within a range, and can be corrected', async () => {
      const id = await person();
      const note = 'ağır bir gün 🌧 \u0000 \ud800 "quoted" \\';
      const older = sampleRecord({ note, felt: 'sad', intent: { kind: 'match' }, at: NOON - 10 });
      const newer = sampleRecord();
      expect(await current().moods.store(id, [older, newer])).toBe(2);
      expect(await current().moods.store(id, [{ ...older, note: 'changed' }])).toBe(0);
      await reopen();
      expect(await current().moods.list(id)).toEqual([newer, older]);
      expect(await current().moods.list(id, { from: NOON - 10, to: NOON - 1 })).toEqual([older]);
      expect(await current().moods.list(id, { limit: 1 })).toEqual([newer]);
      expect(await current().moods.correct(id, newer.id, { felt: 'fear' })).toEqual({
        ...newer,
        felt: 'fear',
      });
      expect(await current().moods.correct(id, older.id, { note: '' })).toEqual({ ...older, note: '' });
    });

    it('of one moment are read page by page, each once, in one order', async () => {
      const id = await person();
      const moods = Array.from({ length: 450 }, (_, nth) => sampleRecord({ at: NOON + (nth % 2) }));
      await current().moods.store(id, moods);
      const listed = await current().moods.list(id);
      const inOrder = [...moods].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
      expect(listed.map((mood) => mood.id)).toEqual(inOrder.map((mood) => mood.id));
      expect(await allOf(current().moods.pages(id))).toEqual(listed);
      expect(await allOf(current().moods.pages(id, 'oldest'))).toEqual([...listed].reverse());
    });

    it('belong to one person', async () => {
      const [mine, other] = [await person(), await person()];
      const mood = sampleRecord();
      await current().moods.store(mine, [mood]);
      expect(await current().moods.correct(other, mood.id, { note: 'x' })).toBeUndefined();
      expect(await current().moods.delete(other, mood.id)).toBe(false);
      expect(await current().moods.delete(mine, mood.id)).toBe(true);
      expect(await current().moods.list(mine)).toEqual([]);
    });
  });
}
