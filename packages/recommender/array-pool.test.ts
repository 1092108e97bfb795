import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createArrayPool } from './array-pool.ts';

it('hands out no array twice before it has it back, and zeros where it says so', () => {
  const request = fc.record({ length: fc.constantFrom(3, 8), bytes: fc.boolean() });
  fc.assert(
    fc.property(fc.array(fc.array(request, { maxLength: 8 }), { maxLength: 6 }), (lists) => {
      const pool = createArrayPool();
      for (const list of lists) {
        pool.takeBack();
        const lent = list.map(({ length, bytes }) => (bytes ? pool.bytes(length) : pool.floats(length)));
        lent.forEach((array, at) => {
          expect(array).toHaveLength(list[at].length);
          expect(array.every((value) => value === 0)).toBe(true);
        });
        expect(new Set(lent).size).toBe(lent.length);
        lent.forEach((array, at) => array.fill(at + 1));
        lent.forEach((array, at) => expect(array.every((value) => value === at + 1)).toBe(true));
      }
    }),
  );
});

it('makes no new array where it has one of the length', () => {
  const pool = createArrayPool();
  const first = [pool.floats(5), pool.ints(5)];
  pool.takeBack();
  expect([pool.roughFloats(5), pool.ints(5)]).toEqual(first);
  pool.takeBack();
  const again = [pool.roughFloats(5), pool.ints(5)];
  expect(again[0]).toBe(first[0]);
  expect(again[1]).toBe(first[1]);
});
