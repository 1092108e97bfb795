import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { BadDataError } from '../bad-data-error.ts';
import { heldRows } from './held-rows.ts';

it('holds the rows whose hashed id is a multiple of five, and those alone, in order', () => {
  const rows = Array.from({ length: 500 }, (_, at) => ({ id: `row-${at}`, text: 'x' }));
  const { held, rest } = heldRows(rows, 'table.csv');
  // The last digit of a number in base 16, digit by digit: an oracle without big numbers.
  const modulo = (hex: string): number =>
    [...hex].reduce((sum, digit) => (sum * 16 + parseInt(digit, 16)) % 5, 0);
  const isHeld = ({ id }: { id: string }): boolean =>
    modulo(createHash('sha256').update(id).digest('hex')) === 0;
  expect(held).toEqual(rows.filter(isHeld));
  expect(rest).toEqual(rows.filter((row) => !isHeld(row)));
  expect(held.length).toBeGreaterThan(60);
});

it('asks for an id', () => {
  expect(() => heldRows([{ id: 'a' }, { text: 'x' }], 'table.csv')).toThrow(BadDataError);
  expect(() => heldRows([{ id: '' }], 'table.csv')).toThrow('table.csv, row 2');
});
