import { describe, expect, it } from 'vitest';
import { ferPlusMajority, ferPlusStrictMajority } from './ferplus-majority.ts';

const votes = (given: Record<string, number>): Record<string, number> => ({
  neutral: 0,
  happiness: 0,
  surprise: 0,
  sadness: 0,
  anger: 0,
  disgust: 0,
  fear: 0,
  contempt: 0,
  unknown: 0,
  nf: 0,
  ...given,
});

describe('ferPlusMajority', () => {
  it('drops single votes before it looks for more than half', () => {
    // 4 of 7 after the three single votes are gone; of all ten it is less than half.
    const scattered = votes({ anger: 4, sadness: 3, neutral: 1, fear: 1, disgust: 1 });
    expect(ferPlusMajority(scattered)).toBe('anger');
    expect(ferPlusStrictMajority(scattered)).toBeUndefined();
  });

  it('leaves out ties, mere pluralities, and faces that are unknown or none', () => {
    expect(ferPlusMajority(votes({ anger: 5, sadness: 5 }))).toBeUndefined();
    expect(ferPlusMajority(votes({ anger: 4, sadness: 3, fear: 3 }))).toBeUndefined();
    expect(ferPlusMajority(votes({ unknown: 6, anger: 4 }))).toBeUndefined();
    expect(ferPlusMajority(votes({ nf: 10 }))).toBeUndefined();
    expect(ferPlusMajority(votes({ anger: 1, sadness: 1, fear: 1 }))).toBeUndefined();
  });

  it('counts unknown among the votes that the majority must outnumber', () => {
    expect(ferPlusMajority(votes({ anger: 4, unknown: 4, fear: 2 }))).toBeUndefined();
    expect(ferPlusMajority(votes({ contempt: 6, unknown: 4 }))).toBe('contempt');
    expect(ferPlusStrictMajority(votes({ happiness: 6, neutral: 4 }))).toBe('happiness');
    expect(ferPlusStrictMajority(votes({ happiness: 5, neutral: 4, fear: 1 }))).toBeUndefined();
  });
});
