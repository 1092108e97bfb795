import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, cutToWidth, forceLines, lineParts, splitGraphemes } from './break-lines.ts';
import { textWidth } from './text-width.ts';

const text = fc
  .array(
    fc.constantFrom(
      'love',
      'a',
      'Sonnenblumenfeld',
      '月亮代表',
      'の',
      '。',
      'नमस्ते',
      'мир',
      '사랑',
      'سلام',
      '👩‍🚀',
      '…',
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .chain((parts) => fc.constantFrom(' ', '').map((between) => parts.join(between)));

describe('breaking lines', () => {
  it.each([
    ['Bring Me to Life', ['Bring ', 'Me ', 'to ', 'Life']],
    ['Ong-Bak', ['Ong-Bak']],
    ['Malcolm-Marie Story', ['Malcolm-', 'Marie ', 'Story']],
    ['月亮代表我的心', ['月亮', '代表', '我的', '心']],
    ['「君の名は。」', ['「君', 'の', '名', 'は。」']],
    ['작은 것들을 위한 시', ['작은 ', '것들을 ', '위한 ', '시']],
  ])('%s may end a line only where its script does', (title, parts) => {
    expect(lineParts(title)).toEqual(parts);
  });

  it('makes even lines, with no word left alone where it need not be', () => {
    expect(breakLines('The Sound of Silence', 9, 4)).toEqual(['The Sound', 'of Silence']);
  });

  it('loses nothing and makes no line wider than the column', () => {
    fc.assert(
      fc.property(text, fc.double({ min: 3, max: 14, noNaN: true }), (title, width) => {
        const lines = breakLines(title, width, 40);
        if (lines === undefined) return;
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width + 1e-9);
        expect(lines.join('').replaceAll(' ', '')).toBe(title.replaceAll(' ', ''));
      }),
      { numRuns: 300, seed: 14 },
    );
  });

  it('breaks a word that is wider than the column between characters as readers see them', () => {
    const lines = forceLines('👩‍🚀👩‍🚀👩‍🚀👩‍🚀', 7, 9);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line.replaceAll('👩‍🚀', '')).toBe('');
  });

  it('ends with an ellipsis where lines run out, within the column', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 3 }), (title, most) => {
        const lines = forceLines(title.repeat(6), 8, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(8 + 1e-9);
      }),
      { numRuns: 200, seed: 14 },
    );
    expect(forceLines('one two three four five', 6, 1)[0]).toMatch(/…$/);
  });

  it('cuts nothing that has room', () => {
    expect(cutToWidth('Fairuz', 30)).toBe('Fairuz');
    expect(splitGraphemes('e\u0301x')).toEqual(['e\u0301', 'x']);
  });
});
