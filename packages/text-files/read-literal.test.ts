import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLiteral, readNames } from './read-literal.ts';

describe('readLiteral', () => {
  it('reads all JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(readLiteral(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  // What `repr` of Python 3.11 gives, and the prefixes of Python 2.
  it.each([
    [`['A', "B's", 'C\\'s "D"']`, ['A', "B's", `C's "D"`]],
    [
      `[{'id': 16, 'name': 'Animation'}, {'id': 35, 'name': 'Comedy'}]`,
      [
        { id: 16, name: 'Animation' },
        { id: 35, name: 'Comedy' },
      ],
    ],
    [`{'a': None, 'b': True, 'c': nan, 'd': -1.5e-07}`, { a: null, b: true, c: null, d: -1.5e-7 }],
    [
      `[u'Drama', u'\\xe9t\\xe9', '\\u00e9', '\\U0001f3b5', 'a\\tb\\\\']`,
      ['Drama', 'été', 'é', '🎵', 'a\tb\\'],
    ],
    [`('A',)`, ['A']],
    [`{'A', 'B'}`, ['A', 'B']],
    ['{}', {}],
    ['[]', []],
    [' [ ] ', []],
  ])('%s', (text, value) => expect(readLiteral(text)).toEqual(value));

  it.each([`['A'`, `['A' 'B']`, `['A']x`, `[A B]`, `{'a': 1, 'b'}`, '', '[,]', '__import__("os")', `'a`])(
    '%j is none',
    (text) => expect(readLiteral(text)).toBeUndefined(),
  );

  it('ends at what is nested deep, and at what is long', () => {
    expect(readLiteral(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toBeUndefined();
    expect(readLiteral(`['${'a'.repeat(1_000_000)}']`)).toHaveLength(1);
    expect(readLiteral(`['${'\\\\'.repeat(500_000)}`)).toBeUndefined();
  });
});

it('readNames gives texts and the names of dictionaries, once each', () => {
  expect(readNames(`[{'id': 1, 'name': 'Drama'}, {'name': ' Drama '}, {'id': 2}, None, 'War']`)).toEqual([
    'Drama',
    'War',
  ]);
  expect(readNames(`{'/m/1': 'Drama', '/m/2': 'War'}`)).toEqual(['Drama', 'War']);
  expect(readNames(`{'id': 1, 'name': 'Saga'}`)).toEqual(['Saga']);
  expect(readNames('(no genres listed)')).toBeUndefined();
  expect(readNames('Drama, War')).toBeUndefined();
  expect(readNames('[Drama]')).toBeUndefined();
});
