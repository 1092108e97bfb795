import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findHeader, rowsBelow, withLineFeeds } from './read-delimited.ts';
import { rowsOfPieces } from './rows-of-pieces.ts';
import { OPEN } from './split-row.ts';

async function* cut(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function read(text: string, size: number) {
  const table = await rowsOfPieces(cut(text, size));
  if (table === undefined || table === OPEN) throw new Error(`no header: ${String(table)}`);
  const rows: (readonly unknown[])[] = [];
  for await (const some of table.rows)
    for (const { line, fields, problem } of some) rows.push([line, fields, problem]);
  return { columns: table.columns, rows };
}

function readWhole(text: string): (readonly unknown[])[] {
  const plain = withLineFeeds(text);
  const header = findHeader(plain);
  if (header === undefined || header === OPEN) throw new Error(`no header: ${String(header)}`);
  return Array.from(rowsBelow(plain, header), ({ line, fields, problem }) => [line, fields, problem]);
}

it('gives what the whole text gives, however it comes in', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', 'é'), maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(cell, { maxLength: 40 }),
      fc.integer({ min: 1, max: 30 }),
      async (cells, size) => {
        const text = `x,y\n${cells.join('')}`;
        expect((await read(text, size)).rows).toEqual(readWhole(text));
      },
    ),
  );
});

it('gives it also where the text is longer than what is held of it, with quotes that are never closed in it', async () => {
  const text = `x,y\n${Array.from({ length: 60_000 }, (_, at) =>
    at % 6000 === 7 ? `${at},"open` : at % 100 === 3 ? `${at},"two\nlines"` : `${at},${'z'.repeat(at % 20)}`,
  ).join('\n')}`;
  expect((await read(text, 70_001)).rows).toEqual(readWhole(text));
});

it('tells a row that never ends, and goes on behind it', async () => {
  const { rows } = await read(`x,y\n1,2\n${'3,'.repeat(900_000)}\n4,5\n`, 65_536);
  expect(rows).toEqual([
    [2, ['1', '2'], undefined],
    [3, [], 'longer than 1048576 characters'],
    [4, ['4', '5'], undefined],
  ]);
});
