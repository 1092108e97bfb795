import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitRows, type RowForm, type TableRow } from './split-rows.ts';

async function read(
  bytes: Uint8Array | string,
  { size = 1000, columns = ['a', 'b', 'c'], quotes = true, from = { byte: 0, line: 1 } } = {},
): Promise<TableRow[]> {
  const all = Buffer.from(bytes as string).subarray(from.byte);
  async function* pieces(): AsyncGenerator<Buffer> {
    for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
  }
  const form: RowForm = { delimiter: ',', quotes, columns };
  const rows: TableRow[] = [];
  for await (const some of splitRows(pieces(), form, from)) rows.push(...some);
  return rows;
}

const quoted = (field: string, always: boolean): string =>
  always || /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;

describe('splitRows', () => {
  it('gives what csv-parse gives, whatever the fields hold and however the bytes come in', async () => {
    const field = fc.string({
      unit: fc.constantFrom('a', 'é', '🎵', ',', '"', '\n', '\r\n', ' ', '1'),
      maxLength: 6,
    });
    const table = fc.array(fc.array(field, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        async (fields, newline, always, size) => {
          const text =
            fields.map((row) => row.map((one) => quoted(one, always)).join(',')).join(newline) + newline;
          const wanted = parse(text, { skip_empty_lines: true, relax_column_count: true });
          const rows = await read(text, { size });
          expect(rows.filter(({ problem }) => problem !== undefined)).toEqual([]);
          // A row of blanks only says nothing.
          const says = (row: readonly string[]): boolean => row.length > 1 || row[0].trim() !== '';
          expect(rows.map((row) => row.fields)).toEqual(wanted.filter(says));
          // Each row tells where the next one begins.
          const [middle] = rows.slice(Math.floor(rows.length / 2));
          if (middle !== undefined) {
            const rest = await read(text, { size, from: { byte: middle.nextByte, line: middle.nextLine } });
            expect(rest).toEqual(rows.slice(rows.indexOf(middle) + 1));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps damage to its line: a quote that is not closed, bytes that are no UTF-8, too many fields', async () => {
    const bad = Buffer.concat([Buffer.from('1,caf'), Buffer.from([0xe9]), Buffer.from(',3\n')]);
    const bytes = Buffer.concat([
      Buffer.from('a,b,c\n1,"open,3\n4,5,6\n'),
      bad,
      Buffer.from('7,"two\nlines",9\n5" single,x,y\n1,2\n10,"also open,12\n'),
    ]);
    for (const size of [1, 7, 1000]) {
      const rows = await read(bytes, { size });
      expect(rows.map(({ line, fields, problem }) => [line, problem ?? fields])).toEqual([
        [1, ['a', 'b', 'c']],
        [2, 'a quote is opened and not closed'],
        [3, ['4', '5', '6']],
        [4, expect.stringContaining('not UTF-8 (byte 6 of the row is 0xe9)')],
        [5, ['7', 'two\nlines', '9']],
        [7, ['5" single', 'x', 'y']],
        [8, ['1', '2']],
        [9, 'a quote is opened and not closed'],
      ]);
    }
  });

  it('does not keep a line without end in memory, and goes on behind it', async () => {
    const rows = await read(`1,2,3\n${'x'.repeat(9_000_000)}\n4,5,6`, { size: 65_536 });
    expect(rows.map(({ line, fields, problem }) => [line, problem ?? fields])).toEqual([
      [1, ['1', '2', '3']],
      [2, expect.stringContaining('longer than 4 MB')],
      [3, ['4', '5', '6']],
    ]);
    expect(rows[2].nextByte).toBe(6 + 9_000_001 + 5);
  });

  it('takes quotes for letters where the table does', async () => {
    expect((await read('1,"Heroes,3\n', { quotes: false }))[0].fields).toEqual(['1', '"Heroes', '3']);
  });
});
