import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashText } from './hash-text.ts';

it('is FNV-1a of 32 bits, as its authors publish it', () => {
  // Test vectors of http://www.isthe.com/chongo/src/fnv/test_fnv.c
  expect(hashText('')).toBe(0x811c9dc5);
  expect(hashText('a')).toBe(0xe40c292c);
  expect(hashText('foobar')).toBe(0xbf9cf968);
});

it('goes on from the hash of what stands before', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      expect(hashText(after, hashText(before))).toBe(hashText(before + after));
    }),
  );
});
