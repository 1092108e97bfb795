import { describe, expect, it } from 'vitest';
import { OFFICIAL_COUNTS } from './paper-claims.ts';
import { dataSection } from './data-section.ts';

describe('dataSection', () => {
  it('sets the counts of the data beside the published ones', () => {
    const { PublicTest } = OFFICIAL_COUNTS;
    expect(dataSection({ PublicTest }).body).toContain('Every count equals the published one.');
    const other = dataSection({ PublicTest: { ...PublicTest, fear: 495 } }).body;
    expect(other).toContain('The counts differ from the published ones in PublicTest.');
    expect(other).toContain('<td>3588</td>');
  });

  it('has nothing published to say about other splits', () => {
    expect(dataSection({ Mine: { happy: 3 } }).body).not.toContain('published');
  });
});

describe('OFFICIAL_COUNTS', () => {
  it('are those of FER-2013: 28,709 and twice 3,589 faces', () => {
    const sums = Object.values(OFFICIAL_COUNTS).map((split) =>
      Object.values(split).reduce((sum, count) => sum + count, 0),
    );
    expect(sums).toEqual([28709, 3589, 3589]);
  });
});
