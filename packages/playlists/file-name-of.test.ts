import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileNameOf } from './file-name-of.ts';

it.each([
  ['Evening / walk: "slow"?', 'Evening walk slow.xspf'],
  ['ağır bir gün 🌧️', 'ağır bir gün 🌧️.xspf'],
  ['...', 'playlist.xspf'],
  ['con', 'playlist.xspf'],
])('%j becomes %j', (name, file) => expect(fileNameOf(name, 'xspf')).toBe(file));

it('is a name that every system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(fileNameOf(name, 'csv')).toMatch(/^(?![. ])[^\\/:*?"<>|\p{Cc}]{1,164}(?<![. ])\.csv$/u);
    }),
  );
});
