import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { fitEndToWidth, fitToWidth } from './fit-to-width.ts';
import { formatTable } from './format-table.ts';

describe('formatTable', () => {
  it('aligns columns, also with wide characters', () => {
    expect(
      formatTable(
        [{ title: 'title' }, { title: 'n', align: 'right' }],
        [
          ['東京', '7'],
          ['Halo', '12'],
        ],
      ),
    ).toBe('title   n\n東京    7\nHalo   12\n');
  });

  it('keeps every row on one line, whatever the cells hold', () => {
    expect(formatTable([{ title: 'a' }], [['two\nlines\tand \u001b[31mmore']]).split('\n')).toHaveLength(3);
  });
});

describe('fitToWidth', () => {
  it('never takes more room than it may', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (text, columns) => {
        expect(stringWidth(fitToWidth(text, columns))).toBeLessThanOrEqual(Math.max(columns, 1));
        expect(stringWidth(fitEndToWidth(text, columns))).toBeLessThanOrEqual(Math.max(columns, 1));
      }),
    );
  });

  it('keeps the beginning, or the end of a path', () => {
    expect(fitToWidth('abcdef', 4)).toBe('abc…');
    expect(fitEndToWidth('/home/me/photo.jpg', 10)).toBe('…photo.jpg');
    expect(fitToWidth('abcd', 4)).toBe('abcd');
  });
});
