import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elementAt, numberAt } from './element-at.ts';

const accessors = {
  elementAt: (values: number[], index: number) => elementAt(values, index),
  numberAt: (values: number[], index: number) => numberAt(values, index),
};

test.each(Object.entries(accessors))('%s is the element inside and an error outside', (_name, at) => {
  fc.assert(
    fc.property(fc.array(fc.nat(255)), fc.integer({ min: -3, max: 12 }), (values, index) => {
      if (index >= 0 && index < values.length) expect(at(values, index)).toBe(values[index]);
      else expect(() => at(values, index)).toThrow(RangeError);
    }),
  );
});

test('an element that is undefined is an element', () => {
  expect(elementAt([undefined, 1], 0)).toBeUndefined();
  expect(() => elementAt([0.5], 0.5)).toThrow('expected a whole number from 0 to 0');
});
