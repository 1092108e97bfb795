import { createHash } from 'node:crypto';
import { BadDataError } from '../bad-data-error.ts';
import type { CsvRow } from '../tables/read-rows.ts';

/** Of how many rows one is held. */
const PARTS = 5n;

/**
 * Rows apart by the hash of their `id`, the same for everybody: `held` (a fifth; SHA-256 of the id, as a number, modulo 5
 * is 0) is never learned from or tuned on. Throws BadDataError where a row has no id.
 */
export function heldRows<Row extends CsvRow>(
  rows: readonly Row[],
  file: string,
): { readonly held: readonly Row[]; readonly rest: readonly Row[] } {
  const held: Row[] = [];
  const rest: Row[] = [];
  rows.forEach((row, index) => {
    const { id } = row;
    if (id === undefined || id === '')
      throw new BadDataError(`${file}, row ${index + 2}: expected an id, by whose hash rows are held`);
    const hash = BigInt(`0x${createHash('sha256').update(id).digest('hex')}`);
    (hash % PARTS === 0n ? held : rest).push(row);
  });
  return { held, rest };
}
