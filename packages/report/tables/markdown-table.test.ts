import { describe, expect, it } from 'vitest';
import { markdownTable } from './markdown-table.ts';

describe('markdownTable', () => {
  it('is a table of as many columns as the head, whatever stands in the cells', () => {
    expect(
      markdownTable(
        ['reader', 'F1'],
        [
          ['a|b', '0.5'],
          ['two\nlines', ''],
        ],
      ),
    ).toBe('| reader | F1 |\n| --- | ---: |\n| a\\|b | 0.5 |\n| two lines |  |\n');
  });
});
