import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addEntries, moveEntry, removeEntry } from './edit-playlist.ts';
import { plainText, playlistNameSchema, playlistWorkSchema, type PlaylistEntry } from './playlist.ts';

const entry = (id: string): PlaylistEntry => ({ id, title: `Title ${id}`, creators: [] });
const ids = (entries: readonly PlaylistEntry[]) => entries.map(({ id }) => id).join('');
const list = (letters: string) => Array.from(letters, entry);

describe('a playlist', () => {
  it.each([
    ['abcd', 'a', 'd', 'bcad'],
    ['abcd', 'd', 'a', 'dabc'],
    ['abcd', 'b', undefined, 'acdb'],
    ['abcd', 'b', 'b', 'abcd'],
    ['abcd', 'b', 'gone', 'acdb'],
    ['abcd', 'x', 'a', 'abcd'],
  ])('%s with %s before %s is %s', (from, id, before, to) =>
    expect(ids(moveEntry(list(from), id, before))).toBe(to),
  );

  it('adds where it is told, and each entry once', () => {
    expect(ids(addEntries(list('ab'), list('xya'), 'b'))).toBe('axyb');
    expect(ids(addEntries(list('ab'), list('xx'), 'gone'))).toBe('abx');
    expect(() =>
      addEntries(
        list('a'),
        Array.from({ length: 2000 }, (_, n) => entry(`n${n}`)),
      ),
    ).toThrow(/2000/);
  });

  it('moves one entry to its place and leaves all others in their order', () => {
    const letters = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 });
    fc.assert(
      fc.property(letters, fc.nat(), fc.nat(), (all, from, to) => {
        const before = list(all.join(''));
        const id = all[from % all.length];
        const target = all[to % all.length];
        const after = moveEntry(before, id, target);
        expect(ids(removeEntry(after, id))).toBe(ids(removeEntry(before, id)));
        if (id !== target)
          expect(after.findIndex((one) => one.id === id) + 1).toBe(
            after.findIndex((one) => one.id === target),
          );
      }),
    );
  });

  it('keeps its texts plain, once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text));
        const work = playlistWorkSchema.safeParse({ title: text });
        expect(work.success).toBe(plainText(text) !== '');
        if (work.success) expect(playlistWorkSchema.parse(work.data)).toEqual(work.data);
      }),
    );
    expect(plainText('\ud800a\r\nb\u0000 ')).toBe('\uFFFDa\nb\uFFFD');
    expect(playlistNameSchema.parse(' Rainy\n\n Sunday ')).toBe('Rainy Sunday');
  });
});
