import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createArrayPool, type LentArrays } from './array-pool.ts';

it('hands out no array twice before it has it back, and zeros where it says so', () => {
  const request = fc.record({ length: fc.constantFrom(3, 8), bytes: fc.boolean() });
  fc.assert(
    fc.property(fc.array(fc.array(request, { maxLength: 8 }), { maxLength: 6 }), (lists) => {
      const pool = createArrayPool();
      for (const list of lists) {
        pool.lend((arrays) => {
          const lent = list.map(({ length, bytes }) =>
            bytes ? arrays.bytes(length) : arrays.floats(length),
          );
          lent.forEach((array, at) => {
            expect(array).toHaveLength(list[at].length);
            expect(array.every((value) => value === 0)).toBe(true);
          });
          expect(new Set(lent).size).toBe(lent.length);
          lent.forEach((array, at) => array.fill(at + 1));
          lent.forEach((array, at) => expect(array.every((value) => value === at + 1)).toBe(true));
        });
      }
    }),
  );
});

it('makes no new array where it has one of the length', () => {
  const pool = createArrayPool();
  const seen: (Float64Array | Int32Array)[][] = [];
  for (let list = 0; list < 2; list++)
    pool.lend((arrays) => {
      seen.push([arrays.uninitialisedFloats(5), arrays.uninitialisedInts(5)]);
    });
  expect(seen[1][0]).toBe(seen[0][0]);
  expect(seen[1][1]).toBe(seen[0][1]);
});

it('lends to two at once, and has everything back where the work throws', () => {
  const pool = createArrayPool();
  let outer: Float64Array | undefined;
  let inner: Float64Array | undefined;
  expect(() =>
    pool.lend((arrays) => {
      outer = arrays.floats(5);
      pool.lend((others) => {
        inner = others.floats(5);
      });
      throw new Error('stopped');
    }),
  ).toThrow('stopped');
  expect(inner).not.toBe(outer);
  pool.lend((arrays) => {
    expect(new Set([arrays.uninitialisedFloats(5), arrays.uninitialisedFloats(5)])).toEqual(
      new Set([inner, outer]),
    );
  });
});

it('lets no lent array out, by its types', () => {
  const pool = createArrayPool();
  // @ts-expect-error the array would be lent to the next list as well
  pool.lend((arrays) => arrays.floats(3));
  // @ts-expect-error nor inside of an object
  pool.lend((arrays) => ({ scores: arrays.floats(3) }));
  // @ts-expect-error nor who lends them
  pool.lend((arrays) => arrays);
  // @ts-expect-error nor to what goes on afterwards
  void pool.lend((arrays) => Promise.resolve(arrays.floats(3).length));
  expect(pool.lend((arrays) => arrays.floats(3).length)).toBe(3);
});

it('lends nothing once all was taken back', () => {
  let left: LentArrays | undefined;
  createArrayPool().lend((arrays) => {
    left = arrays;
  });
  expect(() => left?.floats(3)).toThrow(RangeError);
});
