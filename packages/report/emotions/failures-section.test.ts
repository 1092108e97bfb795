import { describe, expect, it } from 'vitest';
import type { FaceTile } from '@emoverse/evaluation';
import { failuresSection, worstFailures } from './failures-section.ts';

const tile = (number: number, picture = String(number)): FaceTile => ({
  number,
  picture,
  pixels: new Uint8Array(48 * 48).fill(number),
  label: 'happy',
  votes: { happiness: 9, fear: 1, sadness: 0 },
  duplicated: undefined,
});
const head = {
  name: 'FER-2013',
  classes: ['happy', 'sad'],
  answers: [
    { happy: 0.9, sad: 0.1 },
    { happy: 0.4, sad: 0.6 },
    { happy: 0.1, sad: 0.9 },
    { happy: 0.05, sad: 0.95 },
    { happy: 0.05, sad: 0.95 },
  ],
  truths: ['happy', 'happy', 'happy', 'happy', undefined],
};

describe('worstFailures', () => {
  it('gives the surest errors first, each picture once, and no face without a label', () => {
    const tiles = [tile(0), tile(1), tile(2, 'same'), tile(3, 'same'), tile(4)];
    expect(worstFailures(tiles, head).map(({ tile: { number } }) => number)).toEqual([3, 1]);
    expect(worstFailures(tiles, head, 1)).toMatchObject([{ truth: 'happy', guess: 'sad', sureness: 0.95 }]);
  });
});

describe('failuresSection', () => {
  it('shows the face with what it was taken for, its label and its votes', () => {
    const { body } = failuresSection([tile(0), tile(1), tile(2), tile(3), tile(4)], [head]);
    expect(body).toContain('sad 95.0 %, labelled happy; votes: 9 happiness, 1 fear (tile 3)');
    expect(body).toContain('src="data:image/png;base64,');
  });
});
