import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHeader, rowsBelow, withLineFeeds } from './read-delimited.ts';
import { OPEN } from './split-row.ts';

function read(text: string) {
  const plain = withLineFeeds(text);
  const header = findHeader(plain);
  if (header === undefined || header === OPEN) throw new Error(`no header: ${String(header)}`);
  return { header, rows: [...rowsBelow(plain, header)] };
}
const quoted = (field: string): string =>
  /[",;\t\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;

describe('a delimited text', () => {
  it('gives the cells that csv-parse gives, and the line of each row', () => {
    const field = fc.string({
      unit: fc.constantFrom('a', 'é', '🎵', ',', ';', '"', '\n', ' ', '1'),
      maxLength: 6,
    });
    const table = fc.array(fc.array(field, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (cells, delimiter, newline) => {
          const rows = cells.filter((row) => row.some((cell) => cell.trim() !== ''));
          const text = [['x', 'y', 'z'], ...rows]
            .map((row) => row.map(quoted).join(delimiter).replaceAll('\n', newline) + newline)
            .join('');
          const wanted = parse(withLineFeeds(text), {
            delimiter,
            from_line: 2,
            skip_empty_lines: true,
            relax_column_count: true,
          });
          const { header, rows: got } = read(text);
          expect(header).toMatchObject({ delimiter, columns: ['x', 'y', 'z'], nextLine: 2 });
          expect(got.map(({ fields }) => fields)).toEqual(wanted);
          const lines = withLineFeeds(text).split('\n');
          for (const { line, fields } of got)
            expect(lines[line - 1]).toContain(quoted(fields[0]).split('\n')[0]);
        },
      ),
    );
  });

  it.each([
    ['sep=;\r\na;b,c\r\n1;2', ';', ['a', 'b,c'], 3],
    ['"sep=|"\na|b;c;d\n1|2', '|', ['a', 'b;c;d'], 3],
    ['\n \n;;;\n\na;b\n1;2', ';', ['a', 'b'], 6],
    ['a\rb', ',', ['a'], 2],
    ['"a,b,c";d\n1;2', ';', ['a,b,c', 'd'], 2],
    ['"two\nlines",b\n1,2', ',', ['two\nlines', 'b'], 3],
  ])('%j has its header found', (text, delimiter, columns, nextLine) => {
    expect(read(text).header).toMatchObject({ delimiter, columns, nextLine });
  });

  it('has none where all is blank, and an open one where its quote is', () => {
    for (const text of ['', '\n\n', ';;\n', 'sep=;\n']) expect(findHeader(text)).toBeUndefined();
    expect(findHeader('"a,b\n1,2')).toBe(OPEN);
  });

  it('keeps a stray quote to its line, and knows empty cells at the ends of rows for nothing', () => {
    const { rows } = read('a,b,\n1,"open\n2,3\n4,"two\nlines"\n5,"two\nlines",\n6,"open too\n');
    expect(rows.map(({ line, fields, problem }) => [line, fields, problem !== undefined])).toEqual([
      [2, ['1', '"open'], true],
      [3, ['2', '3'], false],
      [4, ['4', 'two\nlines'], false],
      [6, ['5', 'two\nlines', ''], false],
      [8, ['6', '"open too'], true],
    ]);
  });

  it('does not look through the rest of a file for each quote that is never closed', () => {
    const text = `a,b\n${`1,"\n${'""\n'.repeat(1999)}`.repeat(40)}`;
    expect(read(text).rows.length).toBe(80_000);
  });
});
