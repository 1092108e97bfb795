import { describe, expect, it } from 'vitest';
import { markdownTable } from './markdown-table.ts';

describe('markdownTable', () => {
  it('aligns columns, numbers at the right', () => {
    expect(
      markdownTable(
        ['reader', 'ms', 'note'],
        [
          ['ours', '4.1', 'a'],
          ['human', '12.25', 'b | c'],
          ['x', '–', ''],
        ],
      ),
    ).toBe(
      [
        '| reader |    ms | note   |',
        '| ------ | ----: | ------ |',
        '| ours   |   4.1 | a      |',
        '| human  | 12.25 | b \\| c |',
        '| x      |     – |        |',
        '',
      ].join('\n'),
    );
  });
});
